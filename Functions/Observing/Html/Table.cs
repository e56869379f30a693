namespace Checker.Observing.Html;

/// <summary>A table's rows and cells as they are seen: a cell over two columns moves the next one on.</summary>
internal static class Table
{
    public static List<List<TableCell>> Rows(Box table)
    {
        List<List<TableCell>> rows = [];
        foreach (var child in table.Children)
        {
            if (child.Tag is "tr" && Cells(child) is { Count: > 0 } cells)
                rows.Add(cells);
            else if (child.Tag is "thead" or "tbody")
                rows.AddRange(Rows(child));
        }

        return rows;
    }

    private static List<TableCell> Cells(Box row)
    {
        List<TableCell> cells = [];
        var column = 0;
        foreach (var box in row.Children)
        {
            if (box.Tag is not ("td" or "th"))
                continue;

            cells.Add(new(column, box));
            column += int.TryParse(box.Attribute("colspan"), out var wide) && wide is > 1 and < 100 ? wide : 1;
        }

        return cells;
    }
}

/// <param name="Column">From 0.</param>
internal readonly record struct TableCell(int Column, Box Box);
