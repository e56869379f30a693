using Checker.Judging;
using Checker.Notices;
using Checker.Notices.Papers;
using Checker.Sites;
using Checker.Tests.Support;

namespace Checker.Tests.Notices.Papers;

/// <summary>What each kind of paper may be about: a test changes what it is about.</summary>
internal static class SomePapers
{
    public static NoticeHead Head { get; } = Notice2016.Material.Head with { Addressees = [], Remark = "" };

    public static RecheckReport Recheck { get; } = new(
        "驻政办〔2015〕76号",
        Some.Day("2016-05-03"),
        Some.Day("2016-05-17"),
        [Site(1, "驿城区"), Site(2, "驿城区"), Site(3, null)],
        [
            .. Enumerable.Range(1, 5).Select(number => new RecheckedProblem(Site(1, null).Site, $"示例问题{number}", number < 4 ? RecheckState.Rectified : RecheckState.StillOpen)),
            new(Site(2, null).Site, "首页栏目2周内未更新", RecheckState.Waiting),
            new(Site(3, null).Site, "网站无法打开", RecheckState.Rectified),
        ]);

    public static QuarterFigures Quarter { get; } = new()
    {
        Year = 2016,
        Number = 2,
        Registered = 60,
        Running = 52,
        Rounds = [new("随机抽查", Some.Day("2016-05-03"), Some.Day("2016-05-17"), 7, 2, 1), new("复查", Some.Day("2016-05-18"), Some.Day("2016-05-18"), 3, 0, 0)],
        Drawn =
        [
            .. Enumerable.Range(0, 5).Select(number => ((string?)"驿城区", number < 4 ? SiteStanding.Qualified : SiteStanding.Unqualified)),
            (null, SiteStanding.Unqualified),
            (null, SiteStanding.Undetermined),
        ],
        Before = [.. Enumerable.Range(0, 8).Select(number => number < 4 ? SiteStanding.Qualified : SiteStanding.Unqualified)],
        Notified = 18,
        Rectified = 9,
        StillOpen = 3,
        Overdue = 1,
        Closed = 2,
    };

    public static YearFigures Year { get; } = new()
    {
        Year = 2016,
        Registered = 60,
        Running = 52,
        Closing = 3,
        OfflineForATime = 1,
        ClosedForGood = 4,
        Merged = 2,
        SpotChecks = 4,
        SitesDrawn = 160,
        Unqualified = 41,
        Notified = 131,
        Rectified = 109,
        StillOpen = 13,
        Attacked = 2,
    };

    public static VisitTerms Visits { get; } = new()
    {
        Addresses = ["203.0.113.7", "203.0.113.8/31"],
        Agent = "GovSiteChecker/1.0 (routine check of government websites)",
        ProbesDaily = 48,
        PagesPerCheck = 120,
        PerHost = 1,
        PauseSeconds = 1,
        QuietHours = [22, 23, 0, 1],
        Edition = "政府网站与政务新媒体检查指标",
        Basis = "国办秘函〔2019〕19号",
        Watched = 57,
    };

    public static Batch Batch { get; } = new()
    {
        Round = "2016-05-17-spot-check",
        Kind = "随机抽查",
        From = Some.Day("2016-05-03"),
        To = Some.Day("2016-05-17"),
        Edition = "全国政府网站普查评分表",
        Basis = "国办发〔2015〕15号",
        Planned = 2,
        Seed = "2016-0417",
        Notes = ["2016年5月4日09:00经办暂停（演练）"],
        Sites =
        [
            new(Site(1, "驿城区"), "http://a.example.gov.cn/", "2016年5月17日09:30", "不合格", ["首页栏目2周内未更新（确定，已确认，确认人经办，证据2份）", "网站未标注网站标识码（提示）"], []),
            new(Site(2, null), "http://b.example.gov.cn/", "2016年5月17日09:41", "合格", [], ["严重错误：2016年5月17日15:00由经办从办公室核查：逐页查看，未发现"]),
        ],
    };

    public static ScoredSite Scored { get; } = new(
        Site(1, "驿城区"), Some.Home, "2016-05-17-spot-check", "2016年5月17日09:30", RuleSets.Get("zhumadian-2016"),
        SomeRound.Stale("s-0001").Conclusion, new Dictionary<(string, string), ScoredState> { [("stale-home", "")] = ScoredState.Confirmed });

    /// <summary>One of each kind.</summary>
    /// <param name="name">What every site, unit and text from outside is called in place of its own.</param>
    public static IReadOnlyList<(PaperKind Kind, Notice Paper)> All(string? name = null)
    {
        NamedSite Called(NamedSite site) => name is null ? site : site with { Name = name, Sponsor = name, Addressee = name, County = name };
        string Said(string text) => name ?? text;
        var material = Notice2016.Material with { Sites = [.. Notice2016.Material.Sites.Select(Called)] };
        PaperContent[] contents =
        [
            RecheckPaper.Of(Recheck with
            {
                Number = Said(Recheck.Number),
                Sites = [.. Recheck.Sites.Select(Called)],
                Problems = [.. Recheck.Problems.Select(problem => problem with { Sentence = Said(problem.Sentence) })],
            }),
            QuarterPaper.Of(Quarter with { Drawn = [.. Quarter.Drawn.Select(each => (name ?? each.County, each.Standing))] }),
            YearPaper.Of(Year),
            VisitingPaper.Of(Visits with { Agent = Said(Visits.Agent) }),
            VisitingPaper.Of(Visits with { Edition = Said(Visits.Edition) }),
            ResultsPaper.Of(new NoticeFacts(material, Notice2016.RuleSet)),
            BatchPaper.Of(Batch with
            {
                Sites = [.. Batch.Sites.Select(each => each with { Site = Called(each.Site), Problems = [.. each.Problems.Select(Said)], Address = Said(each.Address) })],
                Notes = [Said(Batch.Notes[0])],
            }),
            ScoringPaper.Of(Scored with { Site = Called(Scored.Site), Address = Said(Scored.Address) }),
        ];
        var head = name is null ? Head : Head with { Office = Said(""), Addressees = [Said("")] };
        return [.. Enum.GetValues<PaperKind>().Zip(contents, (kind, content) => (kind, PaperComposer.Compose(PaperTemplates.For(kind), head, content)))];
    }

    public static Notice Paper(PaperKind kind, PaperContent content) => PaperComposer.Compose(PaperTemplates.For(kind), Head, content);

    private static NamedSite Site(int number, string? county) => new()
    {
        Site = SiteId.Parse($"s-{number:0000}"),
        Order = number,
        Name = $"示例局{number}网站",
        Sponsor = $"示例局{number}",
        Addressee = county,
        County = county,
    };
}
