using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class StaleHomeTests
{
    private const string Stale = "Definite: 首页栏目2周内未更新";
    private const string Undated = "Definite: 首页信息未注明发布时间,视为未更新";

    [Theory]
    [InlineData("2016-05-17", "Passed")]
    [InlineData("2016-05-03", "Passed")]
    [InlineData("2016-05-02", Stale)]
    [InlineData("05-03", "Passed")]
    [InlineData("05-02", Stale)]
    [InlineData("2016-05-18", Undated)]
    [InlineData("2016-05-18 2016-05-02", Stale)]
    [InlineData("2009-03-01 2016-05-03 2015-01-01", "Passed")]
    public void One_item_of_the_last_14_days_clears_the_site(string dates, string expected)
    {
        Item[] items = [.. dates.Split(' ').Select(date => Some.Item(date))];

        var told = Told.By("stale-home", Some.CaseOf(Some.Page(items: items)));

        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("2016-05-17T23:59:59+08:00", "Passed")]
    [InlineData("2016-05-17T16:00:00+00:00", Stale)]
    [InlineData("2016-05-17T00:00:00+08:00", "Passed")]
    public void Days_are_those_of_the_office_and_minutes_do_not_matter(string at, string expected)
    {
        var page = Some.Page(at: DateTimeOffset.Parse(at, null), items: Some.Item("2016-05-03"));

        Assert.Equal(expected, Told.By("stale-home", Some.CaseOf(page)));
    }

    [Theory]
    [InlineData("2016-05-03", "Passed")]
    [InlineData("2016-05-02", Stale)]
    [InlineData("05-03", "Passed")]
    public void A_replay_runs_back_from_its_reference_time(string date, string expected)
    {
        var facts = Some.CaseOf(Some.Page(at: Some.Moment.AddYears(9), items: Some.Item(date)));

        Assert.Equal(expected, Told.By("stale-home", facts with { ReferenceTime = Some.Moment }));
    }

    [Fact]
    public void What_is_future_is_told_by_the_visit_and_not_by_the_reference_time()
    {
        var facts = Some.CaseOf(Some.Page(items: Some.Item("2016-05-18"))) with { ReferenceTime = Some.Moment.AddDays(5) };

        Assert.Equal(Undated, Told.By("stale-home", facts));
    }

    [Theory]
    [InlineData("2016-05-03", "Passed")]
    [InlineData("2016-05-02", Stale)]
    [InlineData(null, Undated)]
    [InlineData("2016-05-18", Undated)]
    public void An_undated_item_has_the_day_of_its_own_page(string? article, string expected)
    {
        var told = Told.By("stale-home", Some.CaseOf(Some.Page(items: Some.Item(address: "a.htm")), Article("a.htm", article)));

        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("a.htm", "NotAsked", "Budget")]
    [InlineData("a.htm", "NoAnswer", "Budget")]
    [InlineData("a.htm", "Blocked", "Budget")]
    [InlineData("a.htm", "Missing", Stale)]
    [InlineData(null, "NotAsked", Stale)]
    [InlineData("http://mp.weixin.qq.com/s/1", "NotAsked", Stale)]
    public void To_find_it_stale_every_undated_item_of_its_own_must_have_been_opened(
        string? address, string access, string expected)
    {
        var home = Some.Page(items: [Some.Item("2016-01-01"), Some.Item(address: address)]);
        PageFacts[] pages = access == "NotAsked"
            ? [home]
            : [home, Some.Page(address!, PageRole.Article, Enum.Parse<PageAccess>(access))];

        Assert.Equal(expected, Told.By("stale-home", Some.CaseOf(pages)));
    }

    [Theory]
    [InlineData("17:59", Stale)]
    [InlineData("18:00", "Passed")]
    [InlineData(null, "Passed")]
    public void Where_the_page_gives_the_minute_the_minute_counts(string? time, string expected)
    {
        var item = Some.Item() with { Date = Some.Written("2016-05-03") with { Time = time is null ? null : TimeOnly.ParseExact(time, "HH:mm", null) } };

        var verdict = Told.VerdictBy("stale-home", Some.CaseOf(Some.Page(items: item)));

        Assert.Equal(expected, Told.Of(verdict));
        Assert.Contains($"2016年5月3日{time}", verdict!.Explanation + string.Concat(verdict.Findings.Select(finding => finding.Detail)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://www.gov.cn/xinwen/1.htm", "Unclassified")]
    [InlineData("http://www.henan.gov.cn/1.htm", "Unclassified")]
    [InlineData("http://www.zhumadian.gov.cn/1.htm", "Passed")]
    [InlineData("http://xxgk.henan.gov.cn/1.htm", "Passed")]
    public void A_list_of_nothing_but_higher_governments_news_is_for_a_person_to_judge(string address, string expected)
    {
        Item[] items = [Some.Item("2016-05-16", address), Some.Item("2016-01-01")];

        Assert.Equal(expected, Told.By("stale-home", Some.CaseOf(Some.Page(items: items))));
        Assert.Equal("Passed", Told.By("stale-home", Some.CaseOf(Some.Page(items: [.. items, Some.Item("2016-05-03")]))));
        Assert.Equal("Passed", Told.By("stale-home", Some.Case(
            Some.Site() with { Scope = [new Uri(address).Host] }, Some.Observation(Some.Page(items: items)))));
    }

    [Fact]
    public void An_item_that_leads_elsewhere_counts_when_the_home_page_dates_it() =>
        Assert.Equal("Passed", Told.By("stale-home", Some.CaseOf(
            Some.Page(items: Some.Item("2016-05-16", "http://mp.weixin.qq.com/s/1")))));

    [Theory]
    [InlineData("2016-05-03", "2016-01-01", "Passed")]
    [InlineData("2016-05-02", "2016-01-01", Stale)]
    [InlineData("2016-05-02", null, "Budget")]
    [InlineData("2016-05-03", null, "Passed")]
    public void An_entrance_page_is_judged_by_all_its_columns(string first, string? second, string expected)
    {
        List<PageFacts> pages =
        [
            Some.Page() with { Kind = PageKind.Entrance },
            Some.Page("dt/", PageRole.Column, items: Some.Item(first)),
        ];
        if (second is not null)
            pages.Add(Some.Page("tz/", PageRole.Column, items: Some.Item(second)));
        var visit = Some.Observation([.. pages]) with { Columns = [Some.Column(), Some.Column("通知公告", "tz/")] };

        Assert.Equal(expected, Told.By("stale-home", Some.Case(null, visit)));
    }

    [Fact]
    public void Columns_clear_no_home_page_that_has_items_of_its_own()
    {
        var visit = Some.Observation(
            Some.Page(items: Some.Item("2016-01-01")), Some.Page("dt/", PageRole.Column, items: Some.Item("2016-05-16")));

        Assert.Equal(Stale, Told.By("stale-home", Some.Case(null, visit with { Columns = [Some.Column()] })));
    }

    [Theory]
    [InlineData("Opened", "Entrance", "Empty", "Budget")]
    [InlineData("Opened", "Normal", "Unknown", "ScriptOnly")]
    [InlineData("Opened", "Normal", "Empty", "Budget")]
    [InlineData("Opened", "ScriptShell", "Unknown", "ScriptOnly")]
    [InlineData("Opened", "Maintenance", "Unknown", "TooFewVisits")]
    [InlineData("Opened", "SoftError", "Unknown", "TooFewVisits")]
    [InlineData("NoAnswer", "Normal", "Unknown", "TooFewVisits")]
    [InlineData("Blocked", "Normal", "Unknown", "Blocked")]
    [InlineData("Unsupported", "Normal", "Unknown", "Unsupported")]
    [InlineData("Unreadable", "Normal", "Unknown", "Unreadable")]
    [InlineData("Ours", "Normal", "Unknown", "OwnNetwork")]
    public void What_could_not_be_seen_is_neither_fresh_nor_stale(string access, string kind, string list, string expected)
    {
        var page = Some.Page(access: Enum.Parse<PageAccess>(access)) with
        {
            Kind = Enum.Parse<PageKind>(kind),
            List = Enum.Parse<ListState>(list),
        };

        Assert.Equal(expected, Told.By("stale-home", Some.CaseOf(page)));
    }

    [Fact]
    public void A_site_on_the_governments_own_network_is_not_seen_from_here() =>
        Assert.Equal("Unsupported", Told.By("stale-home", Some.Case(
            Some.Site() with { OnInternet = false }, Some.Observation(Some.Page(access: PageAccess.NoAnswer)))));

    [Fact]
    public void A_home_page_in_frames_is_all_of_them()
    {
        var frames = Some.CaseOf(
            Some.Page(),
            Some.Page("main.htm", PageRole.Forwarded, items: Some.Item("2016-05-16")),
            Some.Page("left.htm", PageRole.Forwarded, items: Some.Item("2016-01-01")));

        Assert.Equal("Passed", Told.By("stale-home", frames));
    }

    [Fact]
    public void News_of_others_in_a_frame_is_for_a_person_to_judge()
    {
        var frame = Some.Page("http://www.portal.gov.cn/news", PageRole.Forwarded, items: Some.Item("2016-05-16"));

        Assert.Equal("Unclassified", Told.By("stale-home", Some.CaseOf(Some.Page(items: Some.Item("2016-01-01")), frame)));
    }

    [Fact]
    public void Another_sites_page_says_nothing_of_this_one()
    {
        var moved = Some.Page(items: Some.Item("2016-01-01")) with { Address = new Uri("http://www.portal.gov.cn/") };

        Assert.Equal("Budget", Told.By("stale-home", Some.CaseOf(moved)));
        Assert.Equal(Stale, Told.By("stale-home", Some.Case(
            Some.Site() with { Scope = ["www.portal.gov.cn"] }, Some.Observation(moved))));
    }

    [Theory]
    [InlineData("Running", Stale)]
    [InlineData("ClosureRequested", Stale)]
    [InlineData("ClosureApproved", "-")]
    [InlineData("OfflineForATime", "-")]
    [InlineData("OfflineForGood", "-")]
    public void Only_a_site_to_be_kept_up_goes_stale(string state, string expected)
    {
        var visit = Some.Observation(Some.Page(items: Some.Item("2016-01-01")));

        Assert.Equal(expected, Told.By("stale-home", Some.Case(Some.Site(Enum.Parse<SiteState>(state)), visit)));
    }

    [Fact]
    public void The_finding_tells_the_newest_date_where_it_stands_and_the_bound()
    {
        var verdict = Told.VerdictBy("stale-home", Some.CaseOf(Some.Page(items:
            [Some.Item("2009-03-01", title: "环保动态一"), Some.Item("2008-03-01")])))!;

        Assert.Equal(
            "2016年5月17日18:00访问 http://www.example.gov.cn/ 已打开，最近更新时间2009年3月1日(工作动态“环保动态一”)；"
            + "监测时间点2016年5月17日18:00，2周(14天)自2016年5月3日起算",
            verdict.Findings.Single().Detail);
        Assert.True(verdict.Vetoes);
    }

    private static PageFacts Article(string path, string? date) =>
        Some.Page(path, PageRole.Article) with { ArticleDate = date is null ? null : Some.Written(date) };
}
