using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>From 主送机关 to 附注.</summary>
internal static class TextPart
{
    /// <summary>附件： is three characters; what follows it in the next line stands below its first.</summary>
    private const int NoteIndent = 5;

    public static IEnumerable<OpenXmlElement> Of(Notice notice, NoticeForm form)
    {
        if (notice.Addressees.Length > 0 && !ImprintPart.TakesAddressees(notice, form))
            yield return Lines.Of(StyleSheet.Addressees, notice.Addressees);
        for (var i = 0; i < notice.Body.Count; i++)
            yield return Of(notice.Body[i], i == notice.Body.Count - 1);
        foreach (var line in Notes(notice.AnnexNotes))
            yield return line;
        foreach (var line in notice.IsSigned ? SignaturePart.Of(notice.Head.Office, notice.Head.Signed) : [])
            yield return line;
        if (notice.Head.Remark.Length > 0)
            yield return Lines.Of(StyleSheet.Text, $"（{notice.Head.Remark}）");
    }

    /// <param name="isLast">It stays with the signature, which never stands on a page without text.</param>
    private static Paragraph Of(NoticeParagraph paragraph, bool isLast)
    {
        OpenXmlElement[] keep = isLast ? [new KeepNext()] : [];
        return paragraph.Kind switch
        {
            ParagraphKind.Text => Lines.Of(StyleSheet.Text, paragraph.Text, keep),
            ParagraphKind.Heading => Lines.Of(StyleSheet.Heading, paragraph.Lead),
            ParagraphKind.Subheading => Lines.Of(StyleSheet.Subheading, paragraph.Lead),
            ParagraphKind.Point => new(Lines.Style(StyleSheet.Text, keep), Lines.Run(paragraph.Lead, Faces.Subheading), Lines.Run(paragraph.Text)),
            _ => throw new ArgumentOutOfRangeException(nameof(paragraph)),
        };
    }

    private static IEnumerable<OpenXmlElement> Notes(IReadOnlyList<string> notes)
    {
        var number = notes.Count > 1 ? 1 : 0;
        for (var i = 0; i < notes.Count; i++)
        {
            var (text, hanging) = i == 0 ? ($"附件：{notes[i]}", 3 + number) : (notes[i], number);
            yield return Lines.Of(
                StyleSheet.AnnexNote,
                text,
                new SpacingBetweenLines { Before = i == 0 ? Layout.Line.Text() : "0" },
                Indent(left: NoteIndent + number, hanging: hanging));
        }
    }

    private static Indentation Indent(int left, int hanging) => new()
    {
        LeftChars = 100 * left,
        Left = (left * Layout.Character).Text(),
        HangingChars = 100 * hanging,
        Hanging = (hanging * Layout.Character).Text(),
    };
}
