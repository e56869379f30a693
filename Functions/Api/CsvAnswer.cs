using Checker.Sites;
using CsvHelper;
using Microsoft.Net.Http.Headers;

namespace Checker.Api;

/// <summary>One column of a CSV answer: its header and what stands in it.</summary>
internal sealed record CsvColumn<T>(string Name, Func<T, string?> Cell);

/// <summary>Rows as JSON or as CSV: with a byte order mark, so that spreadsheets read Chinese, and no cell that runs as a formula.</summary>
internal static class CsvAnswer
{
    public const string MediaType = "text/csv";

    /// <summary>So many rows go out at a time.</summary>
    private const int Chunk = 500;

    public static IResult Of<T>(string format, string name, IReadOnlyList<T> rows, IReadOnlyList<CsvColumn<T>> columns) =>
        format is "json" ? Results.Ok(rows) : Of(format, name, rows.ToAsyncEnumerable(), columns);

    /// <summary>However many rows there are, few of them are held at a time.</summary>
    public static IResult Of<T>(string format, string name, IAsyncEnumerable<T> rows, IReadOnlyList<CsvColumn<T>> columns) => format switch
    {
        "json" => Results.Ok(rows),
        "csv" => new CsvStream<T>(name, rows, columns),
        _ => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such format", detail: "Ask for .json or .csv."),
    };

    private sealed class CsvStream<T>(string name, IAsyncEnumerable<T> rows, IReadOnlyList<CsvColumn<T>> columns) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (response, stop) = (httpContext.Response, httpContext.RequestAborted);
            response.ContentType = MediaType + "; charset=utf-8";
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(name + ".csv");
            response.Headers.ContentDisposition = disposition.ToString();
            string[] heads = [.. columns.Select(column => column.Name)];
            await response.Body.WriteAsync(Write([heads], isFirst: true), stop);
            await foreach (var chunk in rows.Chunk(Chunk).WithCancellation(stop))
                await response.Body.WriteAsync(Write(chunk.Select(CellsOf), isFirst: false), stop);
        }

        private string[] CellsOf(T row) => [.. columns.Select(column => FormulaGuard.Guard(column.Cell(row) ?? ""))];

        private static byte[] Write(IEnumerable<string[]> records, bool isFirst)
        {
            using var part = new MemoryStream();
            using (var csv = CsvWriter.Create(part, new CsvWriterOptions { WriteByteOrderMark = isFirst }, leaveOpen: true))
            {
                foreach (var record in records)
                    csv.WriteRecord(record);
            }

            return part.ToArray();
        }
    }
}
