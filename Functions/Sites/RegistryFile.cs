using System.Collections.Frozen;
using Checker.Sites.Workbooks;

namespace Checker.Sites;

/// <summary>
/// Reads the registry's file as offices have it: a workbook or CSV in any encoding, with a title above the header, with
/// empty rows.
/// </summary>
internal static class RegistryFile
{
    public const int MostBytes = 16 << 20;
    public const int MostRows = 100_000;

    /// <summary>The header stands in one of the first rows that are not empty; above it are titles.</summary>
    public const int HeaderWithin = 10;

    /// <param name="choices">What a person said that columns hold, by their header: a field, or empty to leave one alone.</param>
    public static RegistryRows Read(
        ReadOnlyMemory<byte> file,
        IReadOnlyDictionary<string, string>? choices = null,
        int mostBytes = MostBytes,
        int mostRows = MostRows)
    {
        if (file.Length > mostBytes)
            return new RegistryRows.Refused($"文件大小为 {file.Length:N0} 字节，超过上限 {mostBytes:N0} 字节，请分成几个文件导入。");

        choices ??= FrozenDictionary<string, string>.Empty;
        // One row more than may be, to see that there are too many.
        var most = mostRows + HeaderWithin + 1;
        if (WorkbookFile.Is(file.Span))
            return WorkbookFile.Read(file, most, sheets => OfSheets(sheets, choices, mostRows));
        if (WorkbookFile.Refusal(file.Span) is { } old)
            return new RegistryRows.Refused(old);
        if (!RegistryText.TryDecode(file.Span, out var text, out var refusal))
            return new RegistryRows.Refused(refusal);

        var table = RegistryTable.Find(CsvRows.Read(text, most), choices);
        return table is null
            ? new RegistryRows.Refused("文件里没有内容，请选择有表头和数据的 CSV 文件或 Excel 工作簿（.xlsx）。")
            : table.Rows(mostRows);
    }

    /// <summary>The first sheet that has a whole header; when none has, what the closest one lacks is told.</summary>
    private static RegistryRows OfSheets(
        IEnumerable<IReadOnlyList<TableRow>> sheets, IReadOnlyDictionary<string, string> choices, int mostRows)
    {
        RegistryTable? closest = null;
        foreach (var sheet in sheets)
        {
            if (RegistryTable.Find(sheet, choices) is not { } table)
                continue;
            if (table.Header.Missing is [])
                return table.Rows(mostRows);
            if (table.Header.KnownCount > (closest?.Header.KnownCount ?? -1))
                closest = table;
        }

        return closest?.Rows(mostRows)
            ?? new RegistryRows.Refused("工作簿里没有内容，请选择有表头和数据的工作簿；图表和图片里的文字读不出来。");
    }
}
