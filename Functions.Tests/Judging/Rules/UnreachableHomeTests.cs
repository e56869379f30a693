using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class UnreachableHomeTests
{
    private const string Down = "Suspected: 检查时网站无法打开";

    [Theory]
    [InlineData("Opened", "Passed")]
    [InlineData("NoAnswer Opened", "Passed")]
    [InlineData("NoAnswer", "TooFewVisits")]
    [InlineData("NoAnswer NoAnswer", Down)]
    [InlineData("NameGone ServerError", Down)]
    [InlineData("Missing Missing", Down)]
    [InlineData("Opened NoAnswer NoAnswer", "TooFewVisits")]
    [InlineData("Blocked", "Blocked")]
    [InlineData("Blocked NoAnswer NoAnswer", "Blocked")]
    [InlineData("NoAnswer NoAnswer Ours", "OwnNetwork")]
    [InlineData("Ours NoAnswer", "TooFewVisits")]
    [InlineData("Ours NoAnswer NoAnswer", Down)]
    [InlineData("Unsupported", "Unsupported")]
    [InlineData("Unreadable", "Unreadable")]
    public void It_takes_several_visits_that_failed_and_none_that_opened(string accesses, string expected)
    {
        var visits = accesses.Split(' ').Select(access => Visit(Enum.Parse<PageAccess>(access))).ToArray();

        var told = Told.By("unreachable-home", Some.Case(null, visits));

        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("SoftError", Down)]
    [InlineData("DefaultServer", Down)]
    [InlineData("Maintenance", "Passed")]
    [InlineData("ScriptShell", "Passed")]
    [InlineData("Entrance", "Passed")]
    public void An_error_told_with_status_200_is_no_home_page(string kind, string expected)
    {
        var visit = Some.Observation(Some.Page() with { Kind = Enum.Parse<PageKind>(kind) });

        var told = Told.By("unreachable-home", Some.Case(null, visit, visit));

        Assert.Equal(expected, told);
    }

    [Fact]
    public void A_home_page_that_only_leads_to_one_that_fails_has_failed()
    {
        var visit = Some.Observation(Some.Page(), Some.Page("index.asp", PageRole.Forwarded, PageAccess.ServerError));

        Assert.Equal(Down, Told.By("unreachable-home", Some.Case(null, visit, visit)));
    }

    [Fact]
    public void A_frame_that_fails_beside_one_that_opens_takes_nothing_down()
    {
        var visit = Some.Observation(
            Some.Page(),
            Some.Page("main.asp", PageRole.Forwarded),
            Some.Page("weather.asp", PageRole.Forwarded, PageAccess.NoAnswer));

        Assert.Equal("Passed", Told.By("unreachable-home", Some.Case(null, visit, visit)));
    }

    [Fact]
    public void A_page_that_never_had_its_turn_is_no_fault()
    {
        var visit = Some.Observation(Some.Page(access: PageAccess.Ours) with { AccessDetail = "CheckTimeUp" });

        Assert.Equal("TimeUp", Told.By("unreachable-home", Some.Case(null, visit)));
    }

    [Fact]
    public void A_site_on_the_governments_own_network_is_not_reached_from_here()
    {
        var site = Some.Site() with { OnInternet = false };

        Assert.Equal("Unsupported", Told.By("unreachable-home", Some.Case(site, Visit(), Visit())));
        Assert.Equal("Passed", Told.By("unreachable-home", Some.Case(site, Some.Observation())));
    }

    [Theory]
    [InlineData("Running", null, null, Down)]
    [InlineData("ClosureRequested", null, null, Down)]
    [InlineData("OfflineForGood", null, null, "Passed")]
    [InlineData("OfflineForATime", null, null, "Passed")]
    [InlineData("OfflineForATime", "2016-04-17", "2016-05-17", "Passed")]
    [InlineData("OfflineForATime", "2016-04-17", "2016-05-16", Down)]
    [InlineData("OfflineForATime", "2016-05-17", null, "Passed")]
    [InlineData("OfflineForATime", "2016-05-18", null, Down)]
    public void Being_down_is_in_order_while_the_state_says_so(string state, string? from, string? until, string expected)
    {
        var site = Some.Site(Enum.Parse<SiteState>(state), new Closure { From = Day(from), PlannedReturn = Day(until) });

        var told = Told.By("unreachable-home", Some.Case(site, Visit(), Visit()));

        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("ForGood", "2016-05-17", "Passed")]
    [InlineData("ForGood", "2016-05-18", Down)]
    [InlineData("ForGood", null, "Passed")]
    [InlineData(null, null, "Passed")]
    [InlineData("ForATime", "2016-05-01", Down)]
    public void Once_its_closing_is_approved_for_good_a_site_may_go_down(string? kind, string? approved, string expected)
    {
        var closure = new Closure
        {
            Kind = kind is null ? null : Enum.Parse<ClosureKind>(kind),
            Approved = Day(approved),
            From = kind == "ForATime" ? Some.Day("2016-06-01") : null,
        };

        var told = Told.By("unreachable-home", Some.Case(Some.Site(SiteState.ClosureApproved, closure), Visit(), Visit()));

        Assert.Equal(expected, told);
    }

    [Fact]
    public void The_finding_tells_every_visit_and_never_vetoes()
    {
        var later = Some.Page(access: PageAccess.ServerError, at: Some.Moment.AddMinutes(20)) with { Status = 500 };

        var verdict = Told.VerdictBy("unreachable-home", Some.Case(null, Visit(), Some.Observation(later)))!;

        Assert.Equal(
            "2016年5月17日18:00访问 http://www.example.gov.cn/ 无应答；"
            + "2016年5月17日18:20访问 http://www.example.gov.cn/ 服务器返回错误(500)；共2次访问，均未打开",
            verdict.Findings.Single().Detail);
        Assert.False(verdict.Vetoes);
    }

    private static Observation Visit(PageAccess access = PageAccess.NoAnswer) =>
        Some.Observation(access is PageAccess.Opened ? Some.Page(items: Some.Item("2016-05-16")) : Some.Page(access: access));

    private static DateOnly? Day(string? text) => text is null ? null : Some.Day(text);
}
