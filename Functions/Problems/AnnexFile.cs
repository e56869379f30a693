using Checker.Sites;
using CsvHelper;

namespace Checker.Problems;

/// <summary>
/// A notice's annex as a CSV file: 单位, 网站, 具体问题 and, if wanted, 文号, 整改期限. What of a row cannot be right whatever the
/// registry says is refused here.
/// </summary>
internal sealed record AnnexFile(IReadOnlyList<AnnexFileRow> Rows, IReadOnlyList<RejectedRow> Rejected)
{
    public const string Unit = "单位";
    public const string Site = "网站";
    public const string Text = "具体问题";
    public const string Number = "文号";
    private const string Deadline = "整改期限";

    /// <summary>Above the header stand titles.</summary>
    private const int HeaderWithin = 10;

    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["单位名称"] = Unit,
        ["网站名称"] = Site,
        ["存在问题"] = Text,
        ["存在的问题"] = Text,
        ["具体问题(部分)"] = Text,
        ["具体问题（部分）"] = Text,
        ["通报文号"] = Number,
    };

    /// <returns>Why the file is none, as a sentence for staff; null when it was read.</returns>
    public static (AnnexFile? File, string? Refusal) Read(ReadOnlyMemory<byte> file, int mostRows)
    {
        if (!RegistryText.TryDecode(file.Span, out var text, out var refusal))
            return (null, refusal);

        var rows = RowsOf(text, mostRows);
        var head = rows.FindIndex(0, Math.Min(rows.Count, HeaderWithin), row => Columns(row.Cells) is { Site: >= 0, Text: >= 0, Unit: >= 0 });
        if (head < 0)
            return (null, $"表头须有“{Unit}”“{Site}”“{Text}”三列，“{Number}”“{Deadline}”两列可有可无。");

        return rows.Count - head - 1 > mostRows
            ? (null, $"文件超过{mostRows}行，请分成几个文件导入。")
            : (Read(rows[(head + 1)..], Columns(rows[head].Cells)), null);
    }

    private static AnnexFile Read(List<Line> lines, Places places)
    {
        var rows = new List<AnnexFileRow>();
        var rejected = new List<RejectedRow>();
        string unit = "", site = "";
        foreach (var line in lines)
        {
            // A merged cell's text stands in its first row alone. A new unit begins anew.
            if (line[places.Unit] is { Length: > 0 } named)
                (unit, site) = (named, "");
            site = line[places.Site] is { Length: > 0 } own ? own : site;

            var row = new AnnexFileRow(
                line.Number, unit, site, Entering.Line(line[places.Text]), Entering.Line(line[places.Number]), RegistryDate.Read(line[places.Deadline]));
            if (Mistake(row, line, line[places.Deadline]) is { } mistake)
                rejected.Add(mistake);
            else
                rows.Add(row);
        }

        return new AnnexFile(rows, rejected);
    }

    private static RejectedRow? Mistake(AnnexFileRow row, Line line, string deadline) => row switch
    {
        _ when line.IsBroken => new(row.Row, "", "英文双引号用得不对。"),
        { Text.Length: 0 or > Life.LongestText } => new(row.Row, Text, $"须填写，不超过{Life.LongestText}字。"),
        { Deadline: null } when deadline is not "" => new(row.Row, Deadline, $"“{CellText.Shown(deadline)}”不是日期，{RegistryDate.Form}。"),
        { Site: "" } => new(row.Row, Site, "不能为空，请填写。"),
        _ when row.Site.Length > Entry.LongestLine || row.Unit.Length > Entry.LongestLine => new(row.Row, Site, $"单位和网站不得超过{Entry.LongestLine}字。"),
        _ => null,
    };

    private static List<Line> RowsOf(string text, int mostRows)
    {
        var isBroken = false;
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, OnMalformedRecord = _ => isBroken = true });
        var rows = new List<Line>();
        while (rows.Count <= mostRows + HeaderWithin + 1 && csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, Math.Min(csv.FieldCount, 100)).Select(index => FormulaGuard.Unguard(csv.GetString(index).Trim()))];
            if (isBroken || !Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                rows.Add(new Line((int)csv.RowNumber, cells, isBroken));
            isBroken = false;
        }

        return rows;
    }

    private static Places Columns(string[] cells)
    {
        string[] names = [.. cells.Select(cell => string.Concat(cell.Where(c => !char.IsWhiteSpace(c))))];
        int At(string name) => Array.FindIndex(names, each => each == name || Synonyms.GetValueOrDefault(each) == name);
        return new Places(At(Unit), At(Site), At(Text), At(Number), At(Deadline));
    }

    /// <summary>Where each column stands; -1 for one that the file lacks.</summary>
    private sealed record Places(int Unit, int Site, int Text, int Number, int Deadline);

    private sealed record Line(int Number, string[] Cells, bool IsBroken)
    {
        /// <summary>Empty where there is no such cell.</summary>
        public string this[int at] => at >= 0 && at < Cells.Length ? Cells[at] : "";
    }
}

/// <summary>One row of it, in the file's own words.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Number">Empty where the row names no document.</param>
internal sealed record AnnexFileRow(int Row, string Unit, string Site, string Text, string Number, DateOnly? Deadline);
