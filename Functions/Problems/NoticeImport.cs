using Checker.Sites;

namespace Checker.Problems;

/// <summary>
/// An earlier notice's annex as problems. A row that names no site of the registry, or more than one, is refused with its
/// reason; the others are taken.
/// </summary>
internal sealed record NoticeImport(IReadOnlyList<(ProblemKey Key, ProblemAction Action)> Problems, IReadOnlyList<RejectedRow> Rejected)
{
    public const int MostRows = 10_000;

    /// <param name="notice">The number of rows that have none of their own; null when the file must say it.</param>
    /// <returns>Why the file is none, as a sentence for staff; null when it was read.</returns>
    public static (NoticeImport? Import, string? Refusal) Read(ReadOnlyMemory<byte> file, IReadOnlyList<Site> registry, string? notice)
    {
        var (annex, refusal) = AnnexFile.Read(file, MostRows);
        if (annex is null)
            return (null, refusal);

        var sites = new NamedSites(registry);
        var problems = new List<(ProblemKey Key, ProblemAction Action)>();
        var rejected = new List<RejectedRow>(annex.Rejected);
        foreach (var row in annex.Rows)
        {
            var (found, mistake) = Problem(row, sites, Entering.Line(row.Number is "" ? notice : row.Number));
            if (found is { } problem)
                problems.Add(problem);
            else
                rejected.Add(mistake!);
        }

        return (new NoticeImport(problems, [.. rejected.OrderBy(row => row.Row)]), null);
    }

    private static ((ProblemKey Key, ProblemAction Action)? Problem, RejectedRow? Mistake) Problem(AnnexFileRow row, NamedSites sites, string number)
    {
        if (number is "" || number.Length > Life.LongestText)
            return (null, new RejectedRow(row.Row, AnnexFile.Number, "须填写通报文号，或在导入时给出。"));

        return sites.Find(row.Site, row.Unit) switch
        {
            [var one] => ((new ProblemKey(one.Id, ProblemKey.Manual, $"{number}：{row.Text}"), new ProblemAction.Import(row.Text, number, row.Deadline)), null),
            [] => (null, new(row.Row, AnnexFile.Site, $"名录中没有“{CellText.Shown(row.Site)}”，请核对名称，或在名录中补上别名。")),
            var several => (null, new(
                row.Row,
                AnnexFile.Site,
                $"“{CellText.Shown(row.Site)}”在名录中有{several.Count}个：{string.Join("、", several.Take(5).Select(each => $"{each.Name}（{each.Id}）"))}，请改用网址。")),
        };
    }
}
