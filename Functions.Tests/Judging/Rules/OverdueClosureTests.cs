using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class OverdueClosureTests
{
    private const string Pause = "Definite: 临时关停超过60天";
    private const string Closure = "Suspected: 永久关停超过90天未完成";

    [Theory]
    [InlineData("2016-05-17", "Passed")]
    [InlineData("2016-06-01", "Passed")]
    [InlineData("2016-03-19", "Passed")] // 59 days
    [InlineData("2016-03-18", "Passed")] // 60
    [InlineData("2016-03-17", Pause)] // 61
    [InlineData(null, "CouldNotComplete")]
    public void Day_60_of_a_closure_for_a_time_is_in_time(string? from, string expected) =>
        Assert.Equal(expected, Judged("OfflineForATime", new() { Kind = ClosureKind.ForATime, From = Day(from) }, "NoAnswer NoAnswer"));

    [Theory]
    [InlineData("2016-02-18", "Passed")] // 89 days
    [InlineData("2016-02-17", "Passed")] // 90
    [InlineData("2016-02-16", Closure)] // 91
    [InlineData(null, "CouldNotComplete")]
    public void Day_90_of_one_for_good_is_too(string? requested, string expected)
    {
        var closure = new Closure { Kind = ClosureKind.ForGood, Requested = Day(requested) };

        Assert.Equal(expected, Judged("ClosureApproved", closure, "NoAnswer"));
        Assert.Equal(expected, Judged("ClosureRequested", closure, "Opened"));
    }

    [Theory]
    [InlineData("Opened", "Passed")]
    [InlineData("NoAnswer NoAnswer Opened", "Passed")]
    [InlineData("NoAnswer", "TooFewVisits")]
    [InlineData("NoAnswer NameGone", Pause)]
    [InlineData("Blocked NoAnswer NoAnswer", "Blocked")]
    [InlineData("Ours", "OwnNetwork")]
    public void Back_is_back_and_one_visit_that_failed_is_no_proof_of_the_contrary(string accesses, string expected) =>
        Assert.Equal(expected, Judged("OfflineForATime", LongPause, accesses));

    [Fact]
    public void A_page_that_only_says_that_it_is_being_rebuilt_is_not_back()
    {
        var site = Some.Site(SiteState.OfflineForATime, LongPause);

        var verdict = Told.VerdictBy("overdue-closure", Some.Case(site, Some.Observation(Some.Page() with { Kind = PageKind.Maintenance })));

        Assert.Equal(Pause, Told.Of(verdict));
        Assert.Null(verdict!.Findings.Single().Explains);
    }

    [Fact]
    public void It_explains_why_a_site_cannot_be_opened()
    {
        var site = Some.Site(SiteState.OfflineForATime, LongPause);
        var down = Some.Observation(Some.Page(access: PageAccess.NoAnswer));

        var finding = Told.VerdictBy("overdue-closure", Some.Case(site, down, down))!.Findings.Single();

        Assert.Equal("unreachable-home", finding.Explains);
        Assert.Equal(
            "自2016年1月1日起临时关停，至2016年5月17日已超过60天；2016年5月17日18:00访问 http://www.example.gov.cn/ 无应答；"
            + "2016年5月17日18:00访问 http://www.example.gov.cn/ 无应答，尚未恢复",
            finding.Detail);
    }

    [Theory]
    [InlineData("Running", "ForATime", null)]
    [InlineData("OfflineForGood", "ForGood", null)]
    [InlineData("ClosureApproved", "ForGood", "2016-05-01")]
    [InlineData("ClosureApproved", null, null)]
    public void It_speaks_only_of_closures_under_way(string state, string? kind, string? finished)
    {
        var closure = LongPause with { Kind = kind is null ? null : Enum.Parse<ClosureKind>(kind), Finished = Day(finished) };

        Assert.Equal("-", Judged(state, closure, "NoAnswer NoAnswer"));
    }

    private static Closure LongPause { get; } = new()
    {
        Kind = ClosureKind.ForATime,
        From = Some.Day("2016-01-01"),
        Requested = Some.Day("2015-12-01"),
    };

    private static string Judged(string state, Closure closure, string accesses)
    {
        var visits = accesses.Split(' ').Select(access => Some.Observation(Some.Page(access: Enum.Parse<PageAccess>(access))));

        return Told.By("overdue-closure", Some.Case(Some.Site(Enum.Parse<SiteState>(state), closure), [.. visits]));
    }

    private static DateOnly? Day(string? text) => text is null ? null : Some.Day(text);
}
