namespace Checker.Notices.Spreadsheets;

/// <summary>One sheet of a workbook: a head that stays in sight, and rows that are asked for one by one.</summary>
/// <param name="Name">As its tab has it; what a tab cannot bear is left out.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>Lines above the head, each over the whole width.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];
}

/// <param name="Width">In characters of the default size.</param>
internal sealed record SheetColumn(string Name, int Width);

/// <summary>What stands in a cell: text that never runs as a formula, or a number.</summary>
/// <param name="Rows">How many rows it stands over; 0 when the cell above stands over this one.</param>
internal readonly record struct SheetCell(string Text, int? Number = null, int Rows = 1)
{
    public static SheetCell Of(int number) => new("", number);
}
