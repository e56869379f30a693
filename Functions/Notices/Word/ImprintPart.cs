using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>版记 of the final version: at the foot of the last page, between rules of 0.35 mm, with rules of 0.25 mm inside.</summary>
internal static class ImprintPart
{
    /// <summary>Eighths of a point.</summary>
    private const uint Thick = 8;
    private const uint Thin = 6;

    /// <summary>Addressees that would leave no room for text on page one are told here.</summary>
    public static bool TakesAddressees(Notice notice, NoticeForm form) =>
        form is NoticeForm.Final && notice.Addressees.Length > Layout.MostAddresseeLines * Layout.CharactersInLine;

    /// <summary>The line after it is the document's last, and takes next to no room.</summary>
    public static IEnumerable<OpenXmlElement> Of(Notice notice, NoticeForm form) => form is NoticeForm.Final
        ? [Lines.Of(StyleSheet.Tail, ""), AtFoot(notice), Lines.Of(StyleSheet.Tail, "")]
        : [Lines.Of(StyleSheet.Tail, "")];

    private static Table AtFoot(Notice notice)
    {
        var head = notice.Head;
        var table = Tables.Start(Rules(), [52, 48], new TablePositionProperties
        {
            LeftFromText = 0,
            RightFromText = 0,
            VerticalAnchor = VerticalAnchorValues.Margin,
            HorizontalAnchor = HorizontalAnchorValues.Margin,
            TablePositionXAlignment = HorizontalAlignmentValues.Center,
            TablePositionYAlignment = VerticalAlignmentValues.Bottom,
        });
        if (TakesAddressees(notice, NoticeForm.Final))
            table.Append(Line($"主送：{notice.Addressees.TrimEnd('：')}。"));
        if (head.CopiesTo.Count > 0)
            table.Append(Line($"抄送：{string.Join('，', head.CopiesTo)}。"));
        table.Append(new TableRow(
            new TableRowProperties(new CantSplit()),
            Tables.Cell(StyleSheet.Imprint, head.PrintedBy ?? head.Office, 52),
            Right(head.Printed is { } day ? $"{day.Whole()}印发" : "　　年　月　日印发")));
        return table;
    }

    private static TableRow Line(string text) => new(new TableRowProperties(new CantSplit()), Tables.Cell(StyleSheet.Imprint, text, 100, span: 2));

    private static TableCell Right(string text) => new(
        new TableCellProperties(new TableCellWidth { Width = (Layout.TextWidth * 48 / 100).Text(), Type = TableWidthUnitValues.Dxa }),
        Lines.Of(StyleSheet.Imprint, text, new Justification { Val = JustificationValues.Right }));

    private static TableBorders Rules() => new(
        new TopBorder { Val = BorderValues.Single, Size = Thick },
        new BottomBorder { Val = BorderValues.Single, Size = Thick },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = Thin });
}
