using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>
/// 版记 of the final version: at the foot of the last page, between rules of 0.35 mm, with a rule of 0.25 mm inside. Its
/// lines share one frame, which every word processor puts there.
/// </summary>
internal static class ImprintPart
{
    /// <summary>Eighths of a point.</summary>
    private const uint Thick = 8;
    private const uint Thin = 6;

    /// <summary>Addressees that would leave no room for text on page one are told here.</summary>
    public static bool TakesAddressees(Notice notice) =>
        notice.Addressees.Length > Layout.MostAddresseeLines * Layout.CharactersInLine;

    /// <summary>The line after it is the document's last, and takes next to no room.</summary>
    public static IEnumerable<OpenXmlElement> Of(Notice notice, NoticeForm form) =>
        [.. form is NoticeForm.Final ? Lined(notice) : [], Lines.Of(StyleSheet.Tail, "")];

    private static IEnumerable<OpenXmlElement> Lined(Notice notice)
    {
        var head = notice.Head;
        if (TakesAddressees(notice))
            yield return Line($"主送：{notice.Addressees.TrimEnd('：')}。");
        if (head.CopiesTo.Count > 0)
            yield return Line($"抄送：{string.Join('，', head.CopiesTo)}。");
        var printed = Line(head.PrintedBy ?? head.Office);
        printed.Append(new Run(new TabChar()), Lines.Run(head.Printed is { } day ? $"{day.Whole()}印发" : "　　年　月　日印发"));
        yield return printed;
    }

    private static Paragraph Line(string text) => Lines.Of(
        StyleSheet.Imprint,
        text,
        new FrameProperties
        {
            Width = Layout.TextWidth.Text(),
            Wrap = TextWrappingValues.NotBeside,
            HorizontalPosition = HorizontalAnchorValues.Margin,
            VerticalPosition = VerticalAnchorValues.Margin,
            XAlign = HorizontalAlignmentValues.Center,
            YAlign = VerticalAlignmentValues.Bottom,
        },
        new ParagraphBorders(
            new TopBorder { Val = BorderValues.Single, Size = Thick, Space = 1 },
            new BottomBorder { Val = BorderValues.Single, Size = Thick, Space = 1 },
            new BetweenBorder { Val = BorderValues.Single, Size = Thin, Space = 1 }),
        new Tabs(new TabStop { Val = TabStopValues.Right, Position = Layout.TextWidth - Layout.Character }));
}
