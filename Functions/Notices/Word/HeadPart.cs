using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>What stands above the text: 版头 in the final version, what tells a draft, the public version's metadata; then the title.</summary>
internal static class HeadPart
{
    /// <summary>The red head's size where its words leave room for it, in points.</summary>
    private const int LargestMark = 42;

    private const int Points = Layout.TextWidth / 20;

    /// <param name="beginsPage">Another document stands before it.</param>
    public static IEnumerable<OpenXmlElement> Of(Notice notice, NoticeForm form, bool beginsPage = false) => form switch
    {
        NoticeForm.ForReview =>
        [
            Lines.Of(StyleSheet.Draft, "送审稿"),
            Lines.Of(StyleSheet.Number, notice.Head.Number(blank: true), Above(0)),
            Title(notice, 2 * Layout.Line),
        ],
        NoticeForm.Final => [Mark(notice.Head), Lines.Of(StyleSheet.Number, notice.Head.Number(), Rule()), Title(notice, 2 * Layout.Line)],
        NoticeForm.Public => [Metadata(notice), Title(notice, 2 * Layout.Line), Lines.Of(StyleSheet.Number, notice.Head.Number(), Spaced(0, Layout.Line))],
        NoticeForm.Plain => [Lines.Of(StyleSheet.Title, notice.TitleLines, [.. beginsPage ? [new PageBreakBefore()] : Array.Empty<OpenXmlElement>(), Spaced(2 * Layout.Line, Layout.Line)])],
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private static Paragraph Mark(NoticeHead head)
    {
        var mark = head.Mark ?? head.Office + "文件";
        var size = 2 * Math.Clamp((Points - 4) / mark.Length, 16, LargestMark);
        return new Paragraph(Lines.Style(StyleSheet.Mark), new Run(
            new RunProperties(new Color { Val = "FF0000" }, new FontSize { Val = size.Text() }, new FontSizeComplexScript { Val = size.Text() }),
            new Text(InertText.Of(mark))));
    }

    private static ParagraphBorders Rule() =>
        new(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = Layout.AboveRule, Color = "FF0000" });

    private static Paragraph Title(Notice notice, int above) => Lines.Of(StyleSheet.Title, notice.TitleLines, Spaced(above, Layout.Line));

    private static SpacingBetweenLines Above(int before) => new() { Before = before.Text() };

    private static SpacingBetweenLines Spaced(int before, int after) =>
        new() { Before = before.Text(), After = after.Text() };

    private static Table Metadata(Notice notice)
    {
        var table = Tables.Start(Tables.Frame(4), [17, 33, 17, 33]);
        foreach (var pair in NoticeMetadata.Of(notice).Chunk(2))
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. pair.SelectMany((field, index) => Cells(field, index, pair.Length))]));
        return table;
    }

    private static IEnumerable<TableCell> Cells((string Name, string Value) field, int index, int inRow) =>
    [
        Tables.Cell(StyleSheet.CellHead, field.Name, 17),
        Tables.Cell(StyleSheet.Cell, field.Value, index == 0 && inRow == 1 ? 83 : 33, span: index == 0 && inRow == 1 ? 3 : 1),
    ];
}
