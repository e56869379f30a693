namespace Checker.Sites;

/// <summary>What came of reading a registry file: its rows, or why it was refused as a whole.</summary>
internal abstract record RegistryRows
{
    private RegistryRows()
    {
    }

    /// <summary>The file's columns, as far as they were told apart: a person may say what they hold.</summary>
    public IReadOnlyList<FileColumn> Columns { get; init; } = [];

    /// <param name="Rejected">Rows that could not be told apart into cells.</param>
    /// <param name="UnknownColumns">Columns that are left alone.</param>
    internal sealed record Taken(
        IReadOnlyList<RegistryRow> Rows,
        IReadOnlyList<RejectedRow> Rejected,
        IReadOnlyList<string> UnknownColumns) : RegistryRows;

    /// <param name="Message">In Chinese: what is wrong and what to do.</param>
    internal sealed record Refused(string Message) : RegistryRows;
}

/// <summary>One row, by its number as a spreadsheet shows it.</summary>
internal sealed class RegistryRow(int number, RegistryHeader header, IReadOnlyList<string> cells)
{
    public int Number => number;

    /// <summary>The cell as it stands; empty when the row is short; null when the file has no such column.</summary>
    public string? this[string field] =>
        header.PositionOf(field) is not { } at ? null : at < cells.Count ? cells[at] : "";
}

/// <summary>A row that is not taken.</summary>
/// <param name="Field">A column's name, or several, or empty for the whole row.</param>
/// <param name="Message">In Chinese: what is wrong and what to do.</param>
internal sealed record RejectedRow(int Row, string Field, string Message);
