using Checker.Sites;
using CsvHelper;

namespace Checker.Api;

/// <summary>One column of a CSV answer: its header and what stands in it.</summary>
internal sealed record CsvColumn<T>(string Name, Func<T, string?> Cell);

/// <summary>Rows as JSON or as CSV: with a byte order mark, so that spreadsheets read Chinese, and no cell that runs as a formula.</summary>
internal static class CsvAnswer
{
    public const string MediaType = "text/csv";

    public static IResult Of<T>(string format, string name, IReadOnlyList<T> rows, IReadOnlyList<CsvColumn<T>> columns) => format switch
    {
        "json" => Results.Ok(rows),
        "csv" => Results.File(Write(rows, columns), MediaType + "; charset=utf-8", name + ".csv"),
        _ => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such format", detail: "Ask for .json or .csv."),
    };

    private static byte[] Write<T>(IReadOnlyList<T> rows, IReadOnlyList<CsvColumn<T>> columns)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord([.. columns.Select(column => column.Name)]);
            foreach (var row in rows)
                csv.WriteRecord([.. columns.Select(column => FormulaGuard.Guard(column.Cell(row) ?? ""))]);
        }

        return file.ToArray();
    }
}
