using CsvHelper;

namespace Checker.Sites;

/// <summary>
/// Reads the registry's file as offices have it: whatever its encoding, with a title above the header, with empty rows.
/// </summary>
internal static class RegistryFile
{
    public const int MostBytes = 16 << 20;
    public const int MostRows = 100_000;

    /// <summary>No registry is wider; a line of nothing but commas could be.</summary>
    private const int MostColumns = 1_000;

    /// <summary>The header stands in one of the first rows that are not empty; above it are titles.</summary>
    private const int HeaderWithin = 10;

    public static RegistryRows Read(ReadOnlyMemory<byte> file, int mostBytes = MostBytes, int mostRows = MostRows)
    {
        if (file.Length > mostBytes)
            return new RegistryRows.Refused($"文件大小为 {file.Length:N0} 字节，超过上限 {mostBytes:N0} 字节，请分成几个文件导入。");
        if (!RegistryText.TryDecode(file.Span, out var text, out var refusal))
            return new RegistryRows.Refused(refusal);

        return Read(Records(text, mostRows + HeaderWithin + 1), mostRows);
    }

    private static RegistryRows Read(List<Record> records, int mostRows)
    {
        var heads = records.Take(HeaderWithin).Select(record => (record, Header: new RegistryHeader(record.Cells))).ToList();
        if (heads.Count == 0)
            return new RegistryRows.Refused("文件里没有内容，请选择有表头和数据的 CSV 文件。");

        var (head, header) = heads.MaxBy(candidate => candidate.Header.KnownCount);
        if (header.Missing is { Count: > 0 } missing)
            return new RegistryRows.Refused(Missing(missing, header.Seen));
        if (header.Doubled is { Count: > 0 } doubled)
            return new RegistryRows.Refused($"表头里有两列都是“{string.Join("”“", doubled)}”，请只保留一列。");

        var rows = records.SkipWhile(record => record.Number <= head.Number).ToList();
        if (rows.Count > mostRows)
            return new RegistryRows.Refused($"文件超过 {mostRows:N0} 行，请分成几个文件导入。");

        var faults = rows.ToLookup(record => record.Fault ?? Overrun(record, header));
        return new RegistryRows.Taken(
            [.. faults[null].Select(record => new RegistryRow(record.Number, header, record.Cells))],
            [.. faults.Where(group => group.Key is not null)
                .SelectMany(group => group.Select(record => new RejectedRow(record.Number, "", group.Key!)))],
            header.Unknown);
    }

    private static string Missing(IReadOnlyList<string> missing, IReadOnlyList<string> seen) =>
        $"表头缺少“{string.Join("”“", missing)}”列。读到的表头是：{string.Join("、", seen)}。"
        + "请把表头补全；如果读到的是乱码，请把文件另存为“CSV UTF-8”再导入。";

    private static string? Overrun(Record record, RegistryHeader header) =>
        header.IsOverrunBy(record.Cells)
            ? "这一行的格子比表头多，内容可能错位：内容里有逗号的，整格要用英文双引号括起来；表头为空的列请补上列名或删去。"
            : null;

    /// <summary>Excel's “Unicode 文本” is apart by tabs.</summary>
    private static char Delimiter(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096));
        return start.Count('\t') > start.Count(',') ? '\t' : ',';
    }

    private static List<Record> Records(string text, int most)
    {
        CsvMalformedReason? broken = null;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = Delimiter(text),
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record => broken = record.Reason,
        });

        List<Record> records = [];
        while (records.Count < most && reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(reader.GetString)];
            if (broken is not null || !Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                records.Add(new Record((int)reader.RowNumber, cells, Fault(broken)));
            broken = null;
        }

        return records;
    }

    /// <summary>The reader would make a guess at these; a guess may move cells, or swallow rows.</summary>
    private static string? Fault(CsvMalformedReason? broken) => broken switch
    {
        null => null,
        CsvMalformedReason.UnterminatedQuote => "有一个英文双引号没有成对，从这一行到文件末尾都连在了一起，请补上或删去这个引号后重新导入。",
        _ => "英文双引号用得不对：内容里有引号的，整格要用英文双引号括起来，里面的每个引号写两遍。",
    };

    /// <param name="Number">As a spreadsheet numbers its rows: empty rows count, line breaks inside a cell do not.</param>
    private sealed record Record(int Number, IReadOnlyList<string> Cells, string? Fault);
}
