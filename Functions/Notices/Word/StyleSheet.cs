using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>The document's styles: each kind of line has one, so that an office can change it in one place.</summary>
internal static class StyleSheet
{
    public const string Text = "Text";
    public const string Addressees = "Addressees";
    public const string Heading = "Heading";
    public const string Subheading = "Subheading";
    public const string Point = "Point";
    public const string Mark = "Mark";
    public const string Draft = "Draft";
    public const string Number = "Number";
    public const string Title = "DocumentTitle";
    public const string AnnexNote = "AnnexNote";
    public const string Signature = "Signature";
    public const string AnnexLabel = "AnnexLabel";
    public const string AnnexTitle = "AnnexTitle";
    public const string AnnexSubtitle = "AnnexSubtitle";
    public const string TableLine = "TableLine";
    public const string DenseCell = "DenseCell";
    public const string DenseHead = "DenseHead";
    public const string Cell = "Cell";
    public const string CellHead = "CellHead";
    public const string Imprint = "Imprint";
    public const string PageNumber = "PageNumber";
    public const string Tail = "Tail";

    /// <summary>Sizes are half points: 3号 is 16 pt, 2号 22 pt, 4号 14 pt.</summary>
    private const int Third = 32;
    private const int Second = 44;
    private const int Fourth = 28;
    private const int Fifth = 21;

    /// <summary>
    /// Twips between characters of 3号, so that 28 fill a line of 156 mm. The page's grid says the same; but programs that give a
    /// character which is wider than a cell two of them set 14, so lines and characters keep their distance by themselves.
    /// </summary>
    private const int Narrower = -5;

    public static Styles Sheet() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Faces.Of(Faces.Body), new FontSize { Val = "32" }, new FontSizeComplexScript { Val = "32" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),
        new Style(
            new StyleName { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new WidowControl { Val = false },
                new WordWrap { Val = false }, // an address or an agent string breaks where the line ends, and stretches none
                new AutoSpaceDE { Val = false },
                new AutoSpaceDN { Val = false },
                new SnapToGrid { Val = false },
                new SpacingBetweenLines { Line = Layout.Line.Text(), LineRule = LineSpacingRuleValues.Exact },
                new Justification { Val = JustificationValues.Both }),
            Run(Faces.Body, Third))
        { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Of(Text, "公文正文", Faces.Body, Third, Indented()),
        Of(Addressees, "主送机关", Faces.Body, Third, new Justification { Val = JustificationValues.Left }),
        Of(Heading, "一级标题", Faces.Heading, Third, new KeepNext(), Indented(), new OutlineLevel { Val = 0 }),
        Of(Subheading, "二级标题", Faces.Subheading, Third, new KeepNext(), Indented(), new OutlineLevel { Val = 1 }),
        Of(Mark, "发文机关标志", Faces.Title, Third, new SpacingBetweenLines { Before = Layout.AboveMark.Text(), Line = "240", LineRule = LineSpacingRuleValues.Auto }, Centred()),
        Of(Draft, "稿本标记", Faces.Heading, Third, new Justification { Val = JustificationValues.Left }),
        Of(Number, "发文字号", Faces.Body, Third, Above(2 * Layout.Line), Centred()),
        Of(Title, "公文标题", Faces.Title, Second, new KeepNext(), Spaced(2 * Layout.Line, Layout.Line, 660), Centred()),
        Of(AnnexNote, "附件说明", Faces.Body, Third, new KeepNext()),
        Of(Signature, "署名和成文日期", Faces.Body, Third, new Justification { Val = JustificationValues.Right }),
        Of(AnnexLabel, "附件序号", Faces.Heading, Third, new KeepNext(), new PageBreakBefore(), new Justification { Val = JustificationValues.Left }),
        Of(AnnexTitle, "附件标题", Faces.Title, Second, new KeepNext(), Spaced(Layout.Line, 0, 660), Centred(), new OutlineLevel { Val = 0 }),
        Of(AnnexSubtitle, "附件副题", Faces.Subheading, Third, new KeepNext(), Centred()),
        Of(TableLine, "表格上下文字", Faces.Body, Fourth, new Justification { Val = JustificationValues.Left }),
        Of(Cell, "表格文字", Faces.Body, Fourth, Tight(), new Justification { Val = JustificationValues.Left }),
        Of(CellHead, "表头文字", Faces.Heading, Fourth, Tight(), Centred()),
        Of(DenseCell, "小字表格文字", Faces.Body, Fifth, Dense(), new Justification { Val = JustificationValues.Left }),
        Of(DenseHead, "小字表头文字", Faces.Heading, Fifth, Dense(), Centred()),
        Of(Imprint, "版记", Faces.Body, Fourth, new SpacingBetweenLines { Line = "480", LineRule = LineSpacingRuleValues.AtLeast }, Margins(), new Justification { Val = JustificationValues.Left }),
        Of(PageNumber, "页码", Faces.Page, Fourth, new SpacingBetweenLines { Line = "280", LineRule = LineSpacingRuleValues.Exact }),
        Of(Tail, "尾行", Faces.Body, 2, new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }));

    private static Style Of(string id, string name, string face, int size, params OpenXmlElement[] paragraph) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), new StyleParagraphProperties(paragraph), Run(face, size))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };

    private static StyleRunProperties Run(string face, int size) =>
        new(
            Faces.Of(face),
            new Spacing { Val = size == Third ? Narrower : 0 },
            new FontSize { Val = size.Text() },
            new FontSizeComplexScript { Val = size.Text() });

    /// <summary>Two characters in.</summary>
    private static Indentation Indented() => new() { FirstLineChars = 200, FirstLine = (2 * Layout.Character).Text() };

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    private static SpacingBetweenLines Above(int before) => new() { Before = before.Text() };

    /// <summary>One character at either side.</summary>
    private static Indentation Margins() => new() { Left = Layout.Character.Text(), Right = Layout.Character.Text() };

    private static SpacingBetweenLines Dense() => new() { Line = "260", LineRule = LineSpacingRuleValues.AtLeast };

    private static SpacingBetweenLines Tight() => new() { Line = "340", LineRule = LineSpacingRuleValues.AtLeast };

    private static SpacingBetweenLines Spaced(int before, int after, int line) =>
        new() { Before = before.Text(), After = after.Text(), Line = line.Text(), LineRule = LineSpacingRuleValues.Exact };
}
