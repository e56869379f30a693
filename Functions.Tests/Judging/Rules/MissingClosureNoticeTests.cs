using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class MissingClosureNoticeTests
{
    private const string Missing = "Suspected: 未在首页显著位置悬挂关停和内容迁移去向公告";
    private const string Aimless = "Suspected: 关停公告未说明内容迁移去向";

    [Theory]
    [InlineData("2016-05-02", null, "Passed")]
    [InlineData("2016-05-01", null, Missing)]
    [InlineData(null, null, "Passed")]
    [InlineData("2016-03-01", "2016-04-17", Missing)]
    [InlineData("2016-03-01", "2016-04-16", "Passed")]
    public void A_notice_is_due_15_days_after_the_approval_and_for_a_month(string? approved, string? from, string expected) =>
        Assert.Equal(expected, Judged(new Closure { Approved = Day(approved), NoticeFrom = Day(from) }, Home()));

    [Theory]
    [InlineData("驻马店市人民政府网站", "Passed")]
    [InlineData(null, Aimless)]
    public void It_says_where_the_content_went(string? destination, string expected) =>
        Assert.Equal(expected, Judged(Long, Home() with { ClosureNotice = new("本网站即将关停", null, destination) }));

    [Fact]
    public void It_may_hang_in_a_frame() => Assert.Equal("Passed", Judged(
        Long, Home(), Some.Page("top.htm", PageRole.Forwarded) with { ClosureNotice = new("本网站即将关停", null, "门户") }));

    [Theory]
    [InlineData("NoAnswer", "TooFewVisits")]
    [InlineData("Blocked", "Blocked")]
    public void Where_the_page_was_not_seen_nothing_is_said(string access, string expected) =>
        Assert.Equal(expected, Judged(Long, Some.Page(access: Enum.Parse<PageAccess>(access))));

    [Theory]
    [InlineData("Running", "ForGood")]
    [InlineData("ClosureRequested", "ForGood")]
    [InlineData("OfflineForATime", "ForATime")]
    [InlineData("ClosureApproved", "ForATime")]
    [InlineData("ClosureApproved", null)]
    public void It_is_asked_only_of_sites_approved_for_good(string state, string? kind)
    {
        var closure = Long with { Kind = kind is null ? null : Enum.Parse<ClosureKind>(kind) };

        Assert.Equal("-", Told.By("missing-closure-notice", Some.Case(Some.Site(Enum.Parse<SiteState>(state), closure), Some.Observation(Home()))));
    }

    [Theory]
    [InlineData("2016-04-01", "2016-04-05", "2016-05-01", "Suspected: 关停公告悬挂不足1个月")] // hung on 2 April at the earliest
    [InlineData("2016-04-01", "2016-04-05", "2016-05-02", "Passed")]
    [InlineData(null, "2016-04-05", "2016-04-10", "-")] // it may have hung before we looked
    [InlineData("2016-04-01", null, "2016-05-01", "-")]
    public void It_was_too_short_only_where_we_saw_the_page_without_it_before(string? without, string? first, string down, string expected)
    {
        var site = Some.Site(SiteState.OfflineForGood, new Closure { Kind = ClosureKind.ForGood, From = Some.Day(down) });

        var facts = Some.Case(site, Some.Observation(Some.Page(access: PageAccess.NoAnswer))) with { Notice = new(Day(without), Day(first)) };

        Assert.Equal(expected, Told.By("missing-closure-notice", facts));
    }

    [Fact]
    public void The_finding_tells_the_approval_and_the_bound() => Assert.Equal(
        "2016年5月17日18:00访问 http://www.example.gov.cn/ 已打开，2015年11月10日获批，超过15天，首页文字中未见关停公告；以图片悬挂的须人工核对",
        Told.VerdictBy("missing-closure-notice", Some.Case(
            Some.Site(SiteState.ClosureApproved, Long with { Kind = ClosureKind.ForGood }), Some.Observation(Home())))!.Findings.Single().Detail);

    private static Closure Long { get; } = new() { Approved = Some.Day("2015-11-10") };

    private static PageFacts Home() => Some.Page(items: Some.Item("2014-03-01"));

    private static string Judged(Closure closure, params PageFacts[] pages) => Told.By("missing-closure-notice", Some.Case(
        Some.Site(SiteState.ClosureApproved, closure with { Kind = ClosureKind.ForGood }), Some.Observation(pages)));

    private static DateOnly? Day(string? text) => text is null ? null : Some.Day(text);
}
