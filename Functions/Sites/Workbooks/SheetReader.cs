using System.Globalization;
using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>One sheet's rows, merged cells filled down: of what a clerk merged, every row has the text.</summary>
internal sealed class SheetReader(XmlReader xml, CellReader cells, int mostRows)
{
    private const int MostCells = 6_000_000;
    private const int MostMerged = 200_000;
    private const int MostColumns = 1_000;
    private const int LastRow = 1_048_576;

    private readonly List<(int Number, string[] Cells)> _rows = [];
    private readonly List<MergedCells> _merged = [];
    private readonly List<string> _row = [];
    private int _cells;
    private int _next;

    public IReadOnlyList<TableRow> Read()
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
                TakeRow(number = Number(number));
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && MergedCells.Read(xml.GetAttribute("ref")) is { } merged)
                TakeMerged(merged);
        }

        FillDown();
        return [.. _rows.Where(row => !Array.TrueForAll(row.Cells, string.IsNullOrWhiteSpace)).Take(mostRows).Select(row => new TableRow(row.Number, row.Cells))];
    }

    /// <summary>A row that does not say its number is the next one.</summary>
    private int Number(int last)
    {
        if (xml.GetAttribute("r") is not { } told)
            return last + 1;
        return int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > last && number <= LastRow
            ? number
            : throw new WorkbookFaultException($"工作表的行号乱了（第 {last} 行之后是“{CellText.Shown(told)}”），文件已损坏。请另存为新的 .xlsx 文件后再导入。");
    }

    private void TakeRow(int number)
    {
        _row.Clear();
        _next = 0;
        var depth = xml.Depth;
        var empty = xml.IsEmptyElement;
        while (!empty && xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                TakeCell();
        }

        // Rows that are only drawn, or that no answer could tell of, cost nothing.
        if (_rows.Count < mostRows && _row.Count > 0)
            _rows.Add((number, [.. _row]));
    }

    private void TakeCell()
    {
        var told = xml.GetAttribute("r");
        var column = told is null ? _next : MergedCells.ColumnOf(told)
            ?? throw new WorkbookFaultException($"工作表里有单元格的位置不对（“{CellText.Shown(told)}”），文件已损坏。请另存为新的 .xlsx 文件后再导入。");
        _next = column + 1;
        var text = cells.Read(xml);
        if (text.Length == 0 || column >= MostColumns)
            return;
        Count();
        while (_row.Count <= column)
            _row.Add("");
        _row[column] = text;
    }

    private void TakeMerged(MergedCells merged)
    {
        if (_merged.Count == MostMerged)
            throw new WorkbookFaultException("工作表里合并的单元格太多，请取消合并后再导入。");
        _merged.Add(merged);
    }

    /// <summary>Only a cell that is empty is filled, and only in a row that has something of its own.</summary>
    private void FillDown()
    {
        var at = _rows.Index().ToDictionary(row => row.Item.Number, row => row.Index);
        foreach (var merged in _merged)
        {
            if (!at.TryGetValue(merged.Top, out var top) || merged.Column >= _rows[top].Cells.Length)
                continue;

            var text = _rows[top].Cells[merged.Column];
            for (var i = top + 1; i < _rows.Count && _rows[i].Number <= merged.Bottom; i++)
            {
                Count();
                _rows[i] = (_rows[i].Number, Filled(_rows[i].Cells, merged.Column, text));
            }
        }
    }

    private void Count()
    {
        if (++_cells > MostCells)
            throw new WorkbookFaultException("工作表里的单元格太多，请删去空行空列，或分成几个文件后再导入。");
    }

    private static string[] Filled(string[] row, int column, string text)
    {
        if (column >= row.Length)
            row = [.. row, .. Enumerable.Repeat("", column + 1 - row.Length)];
        if (row[column].Length == 0)
            row[column] = text;
        return row;
    }
}
