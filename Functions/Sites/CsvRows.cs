using CsvHelper;

namespace Checker.Sites;

/// <summary>The rows of a CSV text, apart by commas or tabs.</summary>
internal static class CsvRows
{
    /// <summary>No registry is wider; a line of nothing but commas could be.</summary>
    private const int MostColumns = 1_000;

    /// <param name="most">Where reading ends: so many rows that have something in them.</param>
    public static IReadOnlyList<TableRow> Read(string text, int most)
    {
        CsvMalformedReason? broken = null;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = Delimiter(text),
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record => broken = record.Reason,
        });

        List<TableRow> rows = [];
        while (rows.Count < most && reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(reader.GetString)];
            if (broken is not null || !Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                rows.Add(new TableRow((int)reader.RowNumber, cells, Fault(broken)));
            broken = null;
        }

        return rows;
    }

    /// <summary>Excel's “Unicode 文本” is apart by tabs.</summary>
    private static char Delimiter(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096));
        return start.Count('\t') > start.Count(',') ? '\t' : ',';
    }

    /// <summary>The reader would make a guess at these; a guess may move cells, or swallow rows.</summary>
    private static string? Fault(CsvMalformedReason? broken) => broken switch
    {
        null => null,
        CsvMalformedReason.UnterminatedQuote => "有一个英文双引号没有成对，从这一行到文件末尾都连在了一起，请补上或删去这个引号后重新导入。",
        _ => "英文双引号用得不对：内容里有引号的，整格要用英文双引号括起来，里面的每个引号写两遍。",
    };
}
