using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class RunningAfterClosureTests
{
    private const string Running = "Definite: 已申请关停获批,目前仍违规运行";

    [Theory]
    [InlineData("2016-05-02", null, "Passed")]
    [InlineData("2016-05-01", null, Running)]
    [InlineData("2016-05-01", "2016-02-17", Running)]
    [InlineData("2016-05-17", "2016-02-17", "Passed")]
    [InlineData("2016-05-17", "2016-02-16", Running)]
    public void Without_a_notice_it_has_15_days_from_the_approval_and_90_from_the_application(
        string approved, string? requested, string expected)
    {
        var closure = new Closure { Approved = Some.Day(approved), Requested = Day(requested) };

        Assert.Equal(expected, Judged(closure, Old()));
    }

    [Theory]
    [InlineData("2016-04-17", null, "Passed")]
    [InlineData("2016-04-16", null, Running)]
    [InlineData("2016-04-16", "2016-04-17", "Passed")]
    [InlineData("2016-04-16", "2016-04-01", Running)]
    [InlineData("2016-04-17", "2016-01-01", "Passed")]
    [InlineData(null, "2016-01-01", "Passed")]
    public void With_a_notice_it_has_a_month_from_the_day_the_notice_was_hung(string? filed, string? written, string expected)
    {
        var closure = new Closure { Approved = Some.Day("2016-04-01"), NoticeFrom = Day(filed) };
        var notice = new ClosureNotice("本网站即将关停", written is null ? null : Some.Written(written), null);

        Assert.Equal(expected, Judged(closure, Old() with { ClosureNotice = notice }));
    }

    [Theory]
    [InlineData("2016-04-17", "Passed")]
    [InlineData("2016-04-16", Running)]
    public void A_notice_that_nobody_filed_counts_from_the_day_on_which_we_first_saw_it(string first, string expected)
    {
        var page = Old() with { ClosureNotice = new ClosureNotice("本网站即将关停", null, null) };
        var facts = Some.Case(Approved(new Closure { Approved = Some.Day("2016-04-01") }), Some.Observation(page));

        Assert.Equal(expected, Told.By("running-after-closure", facts with { Notice = new(null, Some.Day(first)) }));
    }

    [Fact]
    public void A_replay_reckons_from_its_reference_time()
    {
        var site = Approved(new Closure { Approved = Some.Day("2016-05-01") });
        var page = Old() with { At = Some.Moment.AddYears(9) };

        var told = Told.By("running-after-closure", Some.Case(site, Some.Observation(page)) with
        {
            ReferenceTime = Some.Moment.AddDays(-1),
        });

        Assert.Equal("Passed", told);
    }

    [Theory]
    [InlineData("NoAnswer", "Normal", "TooFewVisits")]
    [InlineData("NameGone", "Normal", "TooFewVisits")]
    [InlineData("Opened", "DefaultServer", "TooFewVisits")]
    [InlineData("Opened", "Maintenance", "Passed")]
    [InlineData("Blocked", "Normal", "Blocked")]
    [InlineData("Ours", "Normal", "OwnNetwork")]
    [InlineData("Opened", "ScriptShell", "ScriptOnly")]
    public void Only_a_site_that_serves_its_content_runs(string access, string kind, string expected)
    {
        var page = Old() with { Access = Enum.Parse<PageAccess>(access), Kind = Enum.Parse<PageKind>(kind) };

        Assert.Equal(expected, Judged(LongAgo, page));
    }

    [Theory]
    [InlineData("NameGone NameGone", "Passed")]
    [InlineData("NoAnswer ServerError", "Passed")]
    [InlineData("Ours NoAnswer NoAnswer", "Passed")]
    [InlineData("Ours NoAnswer", "TooFewVisits")]
    [InlineData("Opened NoAnswer NoAnswer", "TooFewVisits")]
    [InlineData("Blocked NoAnswer NoAnswer", "Blocked")]
    [InlineData("NoAnswer NoAnswer Ours", "OwnNetwork")]
    [InlineData("NoAnswer NoAnswer Opened", Running)]
    public void Only_several_visits_show_that_it_runs_no_more(string accesses, string expected)
    {
        var visits = accesses.Split(' ').Select(access => Some.Observation(Old() with { Access = Enum.Parse<PageAccess>(access) }));

        var told = Told.By("running-after-closure", Some.Case(Approved(LongAgo), [.. visits]));

        Assert.Equal(expected, told);
    }

    [Fact]
    public void A_word_in_the_text_is_no_strangers_content() =>
        Assert.Equal("Passed", Judged(LongAgo, Some.Page() with { Signs = Some.Signs("赌博", "Text:赌博") }));

    [Fact]
    public void A_page_with_nothing_but_the_notice_serves_no_content() =>
        Assert.Equal("Passed", Judged(LongAgo, Some.Page() with { ClosureNotice = new("本网站已关停", null, null) }));

    [Fact]
    public void A_portal_in_its_place_is_not_its_content() =>
        Assert.Equal("Passed", Judged(LongAgo, Old() with { Address = new Uri("http://www.portal.gov.cn/") }));

    [Fact]
    public void A_strangers_content_is_served_all_the_same() =>
        Assert.Equal(Running, Judged(LongAgo, Some.Page() with { Signs = Some.Signs("代孕", "Title:代孕") }));

    [Fact]
    public void Without_any_date_no_span_can_be_reckoned() =>
        Assert.Equal("CouldNotComplete", Judged(new Closure(), Old()));

    [Theory]
    [InlineData("Running", "ForGood")]
    [InlineData("ClosureRequested", "ForGood")]
    [InlineData("OfflineForATime", "ForATime")]
    [InlineData("ClosureApproved", "ForATime")]
    [InlineData("ClosureApproved", null)]
    public void It_speaks_only_of_sites_approved_for_good(string state, string? kind)
    {
        var closure = LongAgo with { Kind = kind is null ? null : Enum.Parse<ClosureKind>(kind) };

        var site = Some.Site(Enum.Parse<SiteState>(state), closure);

        var told = Told.By("running-after-closure", Some.Case(site, Some.Observation(Old())));

        Assert.Equal("-", told);
    }

    [Fact]
    public void The_finding_tells_the_dates_and_the_bounds()
    {
        var verdict = Told.VerdictBy("running-after-closure", Some.Case(Approved(LongAgo), Some.Observation(Old())))!;

        Assert.Equal(
            "2016年5月17日18:00访问 http://www.example.gov.cn/ 已打开，仍提供原有内容；"
            + "2015年11月10日获批，超过15天首页仍无关停公告；2015年10月10日申请关停，超过90天仍未完成",
            verdict.Findings.Single().Detail);
    }

    private static Closure LongAgo { get; } = new()
    {
        Kind = ClosureKind.ForGood,
        Requested = Some.Day("2015-10-10"),
        Approved = Some.Day("2015-11-10"),
    };

    private static PageFacts Old() => Some.Page(items: Some.Item("2014-03-01"));

    private static Site Approved(Closure closure) =>
        Some.Site(SiteState.ClosureApproved, closure with { Kind = ClosureKind.ForGood });

    private static string Judged(Closure closure, PageFacts page) =>
        Told.By("running-after-closure", Some.Case(Approved(closure), Some.Observation(page)));

    private static DateOnly? Day(string? text) => text is null ? null : Some.Day(text);
}
