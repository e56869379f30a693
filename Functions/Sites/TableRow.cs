namespace Checker.Sites;

/// <summary>One row of a file that has something in it.</summary>
/// <param name="Number">As a spreadsheet numbers its rows: empty rows count, line breaks inside a cell do not.</param>
/// <param name="Fault">In Chinese: why its cells cannot be told apart; null when they can.</param>
internal sealed record TableRow(int Number, IReadOnlyList<string> Cells, string? Fault = null);
