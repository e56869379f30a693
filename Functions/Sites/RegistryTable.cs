namespace Checker.Sites;

/// <summary>A file's rows, once it is known which of them is the header.</summary>
internal sealed class RegistryTable
{
    /// <summary>So many rows tell what a column holds.</summary>
    private const int RowsLookedAt = 200;

    private readonly IReadOnlyList<TableRow> _rows;
    private readonly IReadOnlyList<FileColumn> _columns;

    private RegistryTable(RegistryHeader header, IReadOnlyList<TableRow> rows)
    {
        Header = header;
        _rows = rows;
        _columns = [.. header.Columns.Select(column => Describe(column.At, column.Name, column.Field))];
    }

    public RegistryHeader Header { get; }

    /// <summary>Null when there is nothing in it.</summary>
    public static RegistryTable? Find(IReadOnlyList<TableRow> rows, IReadOnlyDictionary<string, string> choices)
    {
        var heads = rows.Take(RegistryFile.HeaderWithin).Select(row => (row, Header: new RegistryHeader(row.Cells, choices))).ToList();
        if (heads.Count == 0)
            return null;

        var (head, header) = heads.MaxBy(candidate => candidate.Header.KnownCount);
        return new RegistryTable(header, [.. rows.SkipWhile(row => row.Number <= head.Number).Where(row => !header.IsRepeatedIn(row.Cells))]);
    }

    public RegistryRows Rows(int most)
    {
        if (Header.Missing is { Count: > 0 } missing)
            return new RegistryRows.Refused(Missing(missing)) { Columns = _columns };
        if (Header.Doubled is { Count: > 0 } doubled)
            return new RegistryRows.Refused($"表头里有两列都是“{string.Join("”“", doubled)}”，请只保留一列。") { Columns = _columns };
        if (_rows.Count > most)
            return new RegistryRows.Refused($"文件超过 {most:N0} 行，请分成几个文件导入。");

        var faults = _rows.ToLookup(row => row.Fault ?? Overrun(row));
        return new RegistryRows.Taken(
            [.. faults[null].Select(row => new RegistryRow(row.Number, Header, row.Cells))],
            [.. faults.Where(group => group.Key is not null)
                .SelectMany(group => group.Select(row => new RejectedRow(row.Number, "", group.Key!)))],
            Header.Unknown)
        {
            Columns = _columns,
        };
    }

    private FileColumn Describe(int at, string name, string? field)
    {
        var cells = _rows.Take(RowsLookedAt).Select(row => at < row.Cells.Count ? row.Cells[at].Trim() : "").Where(cell => cell.Length > 0).ToList();
        var suggestion = field is null && cells.Count > 0 && cells.Count(IsAddress) * 2 > cells.Count ? AddressField() : null;
        return new FileColumn(name, field, suggestion, CellText.Shown(cells.FirstOrDefault() ?? ""));
    }

    /// <summary>Where another column holds the home pages, these may be further hosts.</summary>
    private string? AddressField() =>
        Header.PositionOf(RegistryField.Home) is null ? RegistryField.Home
        : Header.PositionOf(RegistryField.Scope) is null ? RegistryField.Scope
        : null;

    private static bool IsAddress(string cell) =>
        cell.Contains('.', StringComparison.Ordinal) && cell.Any(char.IsAsciiLetter) && SiteAddress.Read(cell).Address is not null;

    private string Missing(IReadOnlyList<string> missing)
    {
        var told = $"表头缺少“{string.Join("”“", missing)}”列。读到的表头是：{string.Join("、", Header.Seen)}。";
        var alike = _columns.Where(column => column.Suggestion is not null).Select(column => CellText.Shown(column.Name)).ToList();
        return alike.Count > 0 && missing.Contains(RegistryField.Home)
            ? told + $"“{string.Join("”“", alike)}”列的内容像是网址：如果是，请把表头改为“网址”，或在导入时指定这一列是“网址”（接口：?map={alike[0]}:网址）。"
            : told + "请把表头补全；如果读到的是乱码，请把文件另存为“CSV UTF-8”再导入。";
    }

    private string? Overrun(TableRow row) =>
        Header.IsOverrunBy(row.Cells)
            ? "这一行的格子比表头多，内容可能错位：CSV 内容里有逗号的，整格要用英文双引号括起来；表头为空的列请补上列名或删去。"
            : null;
}
