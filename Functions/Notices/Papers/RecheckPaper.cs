using System.Globalization;
using Checker.Sites;

namespace Checker.Notices.Papers;

/// <summary>What became of the problems that a notice named.</summary>
/// <param name="From">The first day on which one was looked at again; null when none was.</param>
internal sealed record RecheckReport(
    string Number, DateOnly? From, DateOnly? To, IReadOnlyList<NamedSite> Sites, IReadOnlyList<RecheckedProblem> Problems)
{
    public int Count(RecheckState state) => Problems.Count(problem => problem.State == state);
}

internal sealed record RecheckedProblem(SiteId Site, string Sentence, RecheckState State);

internal enum RecheckState
{
    /// <summary>已整改.</summary>
    Rectified,

    /// <summary>未整改到位.</summary>
    StillOpen,

    /// <summary>Not looked at again, or not decided.</summary>
    Waiting,
}

/// <summary>复查情况报告.</summary>
internal static class RecheckPaper
{
    public static IReadOnlyList<PaperField<RecheckReport>> Fields { get; } =
    [
        PaperField<RecheckReport>.Text("number", "原通报文号", report => report.Number),
        PaperField<RecheckReport>.Text("period", "复查时间", report => report is { From: { } from, To: { } to } ? NoticeWords.Period(from, to) : ""),
        PaperField<RecheckReport>.Number("notified", "通报问题数", report => report.Problems.Count),
        PaperField<RecheckReport>.Number("sites", "涉及网站数", report => report.Problems.Select(problem => problem.Site).Distinct().Count()),
        PaperField<RecheckReport>.Number("rectified", "已整改问题数", report => report.Count(RecheckState.Rectified)),
        PaperField<RecheckReport>.Rate("rate", "整改率（5个问题以上）", report => Share.PerMille(report.Count(RecheckState.Rectified), report.Problems.Count)),
        PaperField<RecheckReport>.Number("open", "未整改到位问题数", report => report.Count(RecheckState.StillOpen)),
        PaperField<RecheckReport>.Number("open.sites", "未整改到位网站数", report => Open(report).Count),
        PaperField<RecheckReport>.Text("open.units", "未整改到位的单位", report => NoticeWords.Join([.. Open(report).Select(site => site.Office).Distinct()])),
        PaperField<RecheckReport>.Number("waiting", "待复查问题数", report => report.Count(RecheckState.Waiting)),
        PaperField<RecheckReport>.Text("done", "全部整改到位", report => report.Problems.All(problem => problem.State is RecheckState.Rectified) ? "是" : ""),
    ];

    public static PaperContent Of(RecheckReport report)
    {
        var problems = report.Problems.ToLookup(problem => problem.Site);
        var units = UnitRows.InOrder(report.Sites).GroupBy(site => site.Office)
            .Select((unit, index) => Tally(index + 1, unit.Key, [.. unit.SelectMany(site => problems[site.Site])])).ToList();
        var open = UnitRows.Lay(Open(report), site => site.Office, site =>
            [site.Name, string.Join('；', problems[site.Site].Where(problem => problem.State is RecheckState.StillOpen).Select(problem => problem.Sentence))]);
        return PaperContent.Of(report, Fields, ("units", units), ("open", open)) with
        {
            Figures =
            [
                new("通报问题数", report.Problems.Count, Sum(units, 2)),
                new("已整改问题数", report.Count(RecheckState.Rectified), Sum(units, 3)),
                new("未整改到位问题数", report.Count(RecheckState.StillOpen), Sum(units, 4)),
                new("待复查问题数", report.Count(RecheckState.Waiting), Sum(units, 5)),
                new("未整改到位网站数", Open(report).Count, open.Count),
            ],
        };
    }

    private static List<NamedSite> Open(RecheckReport report)
    {
        var open = report.Problems.Where(problem => problem.State is RecheckState.StillOpen).Select(problem => problem.Site).ToHashSet();
        return [.. UnitRows.InOrder(report.Sites).Where(site => open.Contains(site.Site))];
    }

    private static AnnexRow Tally(int number, string unit, IReadOnlyList<RecheckedProblem> problems)
    {
        int Count(RecheckState state) => problems.Count(problem => problem.State == state);
        return AnnexRow.Of(
            Told(number), unit, Told(problems.Count), Told(Count(RecheckState.Rectified)), Told(Count(RecheckState.StillOpen)), Told(Count(RecheckState.Waiting)),
            Share.PerMille(Count(RecheckState.Rectified), problems.Count) is { } rate ? Share.Told(rate) : "—");
    }

    private static int Sum(IEnumerable<AnnexRow> rows, int column) => rows.Sum(row => int.Parse(row.Cells[column].Text, CultureInfo.InvariantCulture));

    private static string Told(int number) => number.ToString(CultureInfo.InvariantCulture);
}
