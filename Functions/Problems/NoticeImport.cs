using Checker.Sites;
using CsvHelper;

namespace Checker.Problems;

/// <summary>
/// An earlier notice's annex as a CSV file: 单位, 网站, 具体问题 and, if wanted, 文号, 整改期限. A row that names no site of the
/// registry, or more than one, is refused with its reason; the others are taken.
/// </summary>
internal sealed record NoticeImport(IReadOnlyList<(ProblemKey Key, ProblemAction Action)> Problems, IReadOnlyList<RejectedRow> Rejected)
{
    public const int MostRows = 10_000;

    private const string Unit = "单位";
    private const string Site = "网站";
    private const string Text = "具体问题";
    private const string Number = "文号";
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

    /// <param name="notice">The number of rows that have none of their own; null when the file must say it.</param>
    /// <returns>Why the file is none, as a sentence for staff; null when it was read.</returns>
    public static (NoticeImport? Import, string? Refusal) Read(ReadOnlyMemory<byte> file, IReadOnlyList<Site> registry, string? notice)
    {
        if (!RegistryText.TryDecode(file.Span, out var text, out var refusal))
            return (null, refusal);

        var rows = Rows(text);
        var head = rows.FindIndex(0, Math.Min(rows.Count, HeaderWithin), row => Columns(row.Cells) is { Site: >= 0, Text: >= 0, Unit: >= 0 });
        if (head < 0)
            return (null, $"表头须有“{Unit}”“{Site}”“{Text}”三列，“{Number}”“{Deadline}”两列可有可无。");
        if (rows.Count - head - 1 > MostRows)
            return (null, $"文件超过{MostRows}行，请分成几个文件导入。");

        return (Read(rows[(head + 1)..], Columns(rows[head].Cells), new NamedSites(registry), notice), null);
    }

    private static NoticeImport Read(List<Row> rows, Places places, NamedSites sites, string? notice)
    {
        var problems = new List<(ProblemKey Key, ProblemAction Action)>();
        var rejected = new List<RejectedRow>();
        string unit = "", site = "";
        foreach (var row in rows)
        {
            // A merged cell's text stands in its first row alone. A new unit begins anew.
            if (row[places.Unit] is { Length: > 0 } named)
                (unit, site) = (named, "");
            site = row[places.Site] is { Length: > 0 } own ? own : site;

            var (found, mistake) = row.IsBroken ? (null, ("", "英文双引号用得不对。")) : Problem(row, places, unit, site, sites, notice);
            if (found is { } problem)
                problems.Add(problem);
            else
                rejected.Add(new RejectedRow(row.Number, mistake.Field, mistake.Message));
        }

        return new NoticeImport(problems, rejected);
    }

    private static ((ProblemKey Key, ProblemAction Action)? Problem, (string Field, string Message) Mistake) Problem(
        Row row, Places places, string unit, string site, NamedSites sites, string? notice)
    {
        var text = Entering.Line(row[places.Text]);
        var number = Entering.Line(row[places.Number] is { Length: > 0 } own ? own : notice);
        var deadline = row[places.Deadline];
        if (text is "" || text.Length > Life.LongestText)
            return (null, (Text, $"须填写，不超过{Life.LongestText}字。"));
        if (number is "" || number.Length > Life.LongestText)
            return (null, (Number, "须填写通报文号，或在导入时给出。"));
        if (deadline is not "" && RegistryDate.Read(deadline) is null)
            return (null, (Deadline, $"“{CellText.Shown(deadline)}”不是日期，{RegistryDate.Form}。"));
        if (site is "")
            return (null, (Site, "不能为空，请填写。"));

        return sites.Find(site, unit) switch
        {
            [var one] => ((new ProblemKey(one.Id, ProblemKey.Manual, $"{number}：{text}"), new ProblemAction.Import(text, number, RegistryDate.Read(deadline))), default),
            [] => (null, (Site, $"名录中没有“{CellText.Shown(site)}”，请核对名称，或在名录中补上别名。")),
            var several => (null, (Site, $"“{CellText.Shown(site)}”在名录中有{several.Count}个：{string.Join("、", several.Take(5).Select(each => $"{each.Name}（{each.Id}）"))}，请改用网址。")),
        };
    }

    private static List<Row> Rows(string text)
    {
        var isBroken = false;
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, OnMalformedRecord = _ => isBroken = true });
        var rows = new List<Row>();
        while (rows.Count <= MostRows + HeaderWithin + 1 && csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, Math.Min(csv.FieldCount, 100)).Select(index => FormulaGuard.Unguard(csv.GetString(index).Trim()))];
            if (isBroken || !Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                rows.Add(new Row((int)csv.RowNumber, cells, isBroken));
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

    private sealed record Row(int Number, string[] Cells, bool IsBroken)
    {
        /// <summary>Empty where there is no such cell.</summary>
        public string this[int at] => at >= 0 && at < Cells.Length ? Cells[at] : "";
    }
}
