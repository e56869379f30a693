using System.Globalization;
using System.Text.RegularExpressions;

namespace Checker.Sites.Workbooks;

/// <summary>Cells that a clerk merged over several rows; the text stands in the first.</summary>
/// <param name="Column">The leftmost, from 0.</param>
/// <param name="Top">As the sheet numbers its rows.</param>
internal readonly partial record struct MergedCells(int Column, int Top, int Bottom)
{
    /// <summary>Null when it is none, or lies within one row.</summary>
    public static MergedCells? Read(string? range)
    {
        if (range is not { Length: <= 40 } || Range().Match(range) is not { Success: true } found)
            return null;

        var (top, bottom) = (Row(found.Groups["top"].Value), Row(found.Groups["bottom"].Value));
        return ColumnOf(found.Groups["left"].Value) is { } column && top < bottom ? new MergedCells(column, top, bottom) : null;
    }

    /// <summary>The column of <c>AB12</c>, from 0; null when it has none.</summary>
    public static int? ColumnOf(string cell)
    {
        var column = 0;
        foreach (var c in cell.AsSpan(0, Math.Min(cell.Length, 4)))
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            column = (column * 26) + c - 'A' + 1;
        }

        return column is 0 or > 16_384 ? null : column - 1;
    }

    private static int Row(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\$?(?<left>[A-Z]{1,3})\$?(?<top>[0-9]{1,7}):\$?[A-Z]{1,3}\$?(?<bottom>[0-9]{1,7})$")]
    private static partial Regex Range();
}
