using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>Tables as wide as the type area, columns fixed.</summary>
internal static class Tables
{
    /// <summary>All rules alike, in eighths of a point.</summary>
    public static TableBorders Frame(uint size) => new(
        new TopBorder { Val = BorderValues.Single, Size = size },
        new LeftBorder { Val = BorderValues.Single, Size = size },
        new BottomBorder { Val = BorderValues.Single, Size = size },
        new RightBorder { Val = BorderValues.Single, Size = size },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = size },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = size });

    /// <param name="shares">The columns' widths, in hundredths.</param>
    public static Table Start(TableBorders borders, IReadOnlyList<int> shares, TablePositionProperties? position = null)
    {
        var properties = new TableProperties(
            new TableWidth { Width = Layout.TextWidth.Text(), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            borders,
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa }));
        if (position is not null)
            properties.TablePositionProperties = position;
        return new Table(properties, new TableGrid(shares.Select(share => new GridColumn { Width = Width(share) })));
    }

    public static TableCell Cell(string style, string text, int share, int span = 1, MergedCellValues? merge = null, bool centred = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Width(share), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
            properties.GridSpan = new GridSpan { Val = span };
        if (merge is { } value)
            properties.VerticalMerge = new VerticalMerge { Val = value };
        properties.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center };
        return new TableCell(properties, centred ? Lines.Of(style, text, new Justification { Val = JustificationValues.Center }) : Lines.Of(style, text));
    }

    private static string Width(int share) => (Layout.TextWidth * share / 100).Text();
}
