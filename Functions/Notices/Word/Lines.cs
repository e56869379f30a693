using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>Paragraphs and runs; the one place where text gets into the document.</summary>
internal static class Lines
{
    public static Paragraph Of(string style, string text, params OpenXmlElement[] more) => new(Style(style, more), Run(text));

    /// <summary>A title in lines broken by sense.</summary>
    public static Paragraph Of(string style, IReadOnlyList<string> lines, params OpenXmlElement[] more)
    {
        var paragraph = new Paragraph(Style(style, more));
        for (var i = 0; i < lines.Count; i++)
            paragraph.Append(i == 0 ? Run(lines[i]) : new Run(new Break(), Written(lines[i])));
        return paragraph;
    }

    public static ParagraphProperties Style(string style, params OpenXmlElement[] more) =>
        new([new ParagraphStyleId { Val = style }, .. more]);

    public static Run Run(string text, string? face = null) =>
        face is null ? new Run(Written(text)) : new Run(new RunProperties(Faces.Of(face)), Written(text));

    private static Text Written(string text) => new(InertText.Of(text)) { Space = SpaceProcessingModeValues.Preserve };
}
