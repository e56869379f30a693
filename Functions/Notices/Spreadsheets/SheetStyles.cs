using DocumentFormat.OpenXml.Spreadsheet;

namespace Checker.Notices.Spreadsheets;

/// <summary>The few faces that cells have, by their place in the file's list.</summary>
internal static class SheetStyles
{
    /// <summary>Kept as text when a person edits the cell, too: what begins with = would run from then on.</summary>
    public const uint Text = 1;

    public const uint Head = 2;
    public const uint Title = 3;

    public static Stylesheet All() => new(
        new Fonts(Face(11), Face(11, bold: true), Face(14, bold: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Ruled()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), Format(0, 1, HorizontalAlignmentValues.Left), Format(1, 1, HorizontalAlignmentValues.Center), Format(2, 0, HorizontalAlignmentValues.Center)));

    private static CellFormat Format(uint font, uint border, HorizontalAlignmentValues horizontal) =>
        new(new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            FormatId = 0,
            NumberFormatId = 49,
            FontId = font,
            FillId = 0,
            BorderId = border,
            QuotePrefix = true,
            ApplyAlignment = true,
        };

    private static Font Face(double size, bool bold = false)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" });
        return font;
    }

    private static Border Ruled() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
