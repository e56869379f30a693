using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class StaleColumnTests
{
    [Theory]
    [InlineData("News", "2016-05-17", "2016-05-03", "Passed")]
    [InlineData("News", "2016-05-17", "2016-05-02", "Definite: “甲”栏目2周内未更新")]
    [InlineData("Notices", "2016-05-31", "2015-11-30", "Passed")]
    [InlineData("Notices", "2016-05-31", "2015-11-29", "Definite: “甲”栏目6个月内未更新")]
    [InlineData("Policy", "2016-08-31", "2016-02-29", "Passed")]
    [InlineData("Policy", "2016-08-31", "2016-02-28", "Definite: “甲”栏目6个月内未更新")]
    [InlineData("Personnel", "2016-02-29", "2015-02-28", "Passed")]
    [InlineData("Personnel", "2016-02-29", "2015-02-27", "Definite: “甲”栏目1年内未更新")]
    [InlineData("Plans", "2017-02-28", "2016-02-29", "Passed")]
    [InlineData("Plans", "2017-03-01", "2016-02-29", "Definite: “甲”栏目1年内未更新")]
    [InlineData("Static", "2016-05-17", "2001-01-01", "Passed")]
    [InlineData("Consultation", "2016-05-17", "2001-01-01", "Passed")]
    public void Every_class_has_its_window_by_the_calendar(string @class, string reading, string date, string expected)
    {
        var facts = Of([Some.Column("甲", "1/", @class: Enum.Parse<ColumnClass>(@class))], Column("1/", date));

        var told = Told.By("stale-column", facts with { ReferenceTime = LocalDay.StartOf(Some.Day(reading)) });

        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("Registry", "Definite: “甲”栏目2周内未更新")]
    [InlineData("Tag", "Definite: “甲”栏目2周内未更新")]
    [InlineData("Name", "Unclassified")]
    [InlineData("None", "Unclassified")]
    public void A_class_by_its_name_alone_accuses_nobody(string source, string expected) =>
        Assert.Equal(expected, Told.By("stale-column", Of(
            [Some.Column("甲", "1/", source: Enum.Parse<ClassSource>(source))], Column("1/", "2016-05-02"))));

    [Theory]
    [InlineData("2015-05-17", "Passed")]
    [InlineData("2015-05-16", "Unclassified")]
    public void A_column_of_no_known_class_is_doubted_beyond_the_longest_window(string date, string expected) =>
        Assert.Equal(expected, Told.By("stale-column", Of(
            [Some.Column("甲", "1/", @class: null, source: ClassSource.None)], Column("1/", date))));

    [Theory]
    [InlineData("Plans", "2015-05-17", "Passed")]
    [InlineData("Plans", "2015-05-16", "Definite: “甲”栏目1年内未更新")]
    [InlineData("Plans", "2016-05-18", "Definite: “甲”栏目1年内未更新")] // recorded for a day that has not come
    [InlineData("Personnel", "2016-05-17", "Passed")]
    [InlineData("News", "2016-05-17", "Definite: “甲”栏目2周内未更新")]
    public void A_recorded_no_change_counts_as_an_update_of_its_day_where_nothing_new_can_be(string @class, string recorded, string expected)
    {
        var kind = Enum.Parse<ColumnClass>(@class);
        var facts = Of([Some.Column("甲", "1/", @class: kind)], Column("1/", "2014-01-01"));

        foreach (var address in (Uri?[])[Some.Address("1/"), null])
        {
            var site = facts.Site with { Columns = [new RegisteredColumn("甲", kind, address, Some.Day(recorded))] };
            Assert.Equal(expected, Told.By("stale-column", facts with { Site = site }));
        }
    }

    [Fact]
    public void A_recorded_no_change_is_its_own_columns_alone()
    {
        var facts = Of([Some.Column("甲", "1/", @class: ColumnClass.Plans)], Column("1/", "2014-01-01"));
        RegisteredColumn[] others =
            [new("乙", ColumnClass.Plans, null, Some.Day("2016-05-17")), new("甲", ColumnClass.Plans, Some.Address("2/"), Some.Day("2016-05-17"))];

        Assert.Equal("Definite: “甲”栏目1年内未更新", Told.By("stale-column", facts with { Site = facts.Site with { Columns = others } }));
    }

    [Theory]
    [InlineData("2016-05-03", "Passed")]
    [InlineData("2016-05-02", "Definite: “甲”栏目2周内未更新")]
    public void What_our_own_copy_of_the_window_lacks_was_added_in_it(string day, string expected)
    {
        var copy = Column("1/", "2016-01-01") with { At = LocalDay.StartOf(Some.Day(day)).AddHours(9) };
        var now = copy with { At = Some.Moment, Items = [.. copy.Items, Some.Item("2016-01-02", "new.htm", "新的一条")] };

        Assert.Equal(expected, Told.By("stale-column", Of([Some.Column("甲", "1/")], now) with { Earlier = [copy] }));
    }

    [Fact]
    public void A_certain_one_fails_beside_a_doubtful_one_that_is_not_named()
    {
        var facts = Of(
            [Some.Column("甲", "1/", source: ClassSource.Name), Some.Column("乙", "2/")],
            Column("1/", "2016-01-01"),
            Column("2/", "2016-01-01"));

        Assert.Equal("Definite: “乙”栏目2周内未更新", Told.By("stale-column", facts));
        Assert.True(Told.VerdictBy("stale-column", facts)!.Partial);
    }

    [Theory]
    [InlineData("Opened", false)]
    [InlineData("Blocked", true)]
    public void While_columns_are_unread_there_may_be_more(string access, bool partial)
    {
        var other = Column("2/", "2016-05-16") with { Access = Enum.Parse<PageAccess>(access) };

        var verdict = Told.VerdictBy("stale-column", Of([Some.Column("甲", "1/"), Some.Column("乙", "2/")], Column("1/", "2016-01-01"), other));

        Assert.Equal(partial, verdict!.Partial);
    }

    [Fact]
    public void An_undated_list_says_so_in_its_own_words_once_its_items_were_opened()
    {
        var list = Some.Page("1/", PageRole.Column, items: Some.Item(address: "a.htm"));
        ColumnFacts[] columns = [Some.Column("甲", "1/")];

        Assert.Equal("Budget", Told.By("stale-column", Of(columns, list)));
        Assert.Equal(
            "Definite: “甲”栏目信息未注明发布时间,视为未更新",
            Told.By("stale-column", Of(columns, list, Some.Page("a.htm", PageRole.Article))));
        Assert.Equal("Passed", Told.By("stale-column", Of(
            columns, list, Some.Page("a.htm", PageRole.Article) with { ArticleDate = Some.Written("2016-05-03") })));
    }

    [Fact]
    public void A_column_that_was_not_read_passes_nothing_unless_it_has_no_window()
    {
        Assert.Equal("Budget", Told.By("stale-column", Of([Some.Column("甲", "1/")])));
        Assert.Equal("Passed", Told.By("stale-column", Of([Some.Column("甲", "1/", @class: ColumnClass.Static)])));
        Assert.Equal("Budget", Told.By("stale-column", Of([])));
    }

    [Fact]
    public void A_number_that_is_not_confirmed_is_not_judged_by()
    {
        var facts = Of([Some.Column("甲", "1/", @class: ColumnClass.Plans)], Column("1/", "2014-01-01"));

        Assert.Equal("UnconfirmedCriterion", Told.By("stale-column", facts with { RuleSet = RuleSets.Default }));
    }

    [Theory]
    [InlineData("census-2015", "Notices", 4, 0, null, false)]
    [InlineData("census-2015", "Notices", 5, 0, "公开", true)]
    [InlineData("inspection-2019", "Notices", 5, 0, null, true)]
    [InlineData("inspection-2019", "Notices", 5, 0, "公开", false)]
    [InlineData("inspection-2019", "News", 5, 0, "公开", true)]
    [InlineData("census-2015", "Plans", 9, 0, null, false)]
    [InlineData("census-2015", "Plans", 10, 0, null, true)]
    [InlineData("census-2015", "Plans", 6, 4, null, true)]
    public void Five_of_news_and_notices_veto_or_ten_of_all_blank_ones_among_them(
        string edition, string @class, int stale, int blank, string? parent, bool vetoes)
    {
        var count = Enumerable.Range(0, stale + blank).ToArray();
        var columns = count.Select(i => Some.Column($"栏目{i}", $"{i}/", parent, Enum.Parse<ColumnClass>(@class))).ToArray();
        var pages = count.Select(i => i < stale
            ? Column($"{i}/", "2014-01-01")
            : Some.Page($"{i}/", PageRole.Column) with { List = ListState.Empty }).ToArray();

        var verdict = Told.VerdictBy("stale-column", Of(columns, pages) with { RuleSet = RuleSets.Find(edition)! })!;

        Assert.Equal(stale, verdict.Findings.Count);
        Assert.Equal(vetoes, verdict.Vetoes);
    }

    [Fact]
    public void The_finding_tells_the_newest_date_the_address_and_the_bound()
    {
        var verdict = Told.VerdictBy("stale-column", Of([Some.Column("甲", "1/", parent: "公开")], Column("1/", "2016-05-02")))!;

        Assert.Equal(
            "2016年5月17日18:00访问 http://www.example.gov.cn/1/ 已打开，最近更新时间2016年5月2日(“全县农业工作会议召开”)；"
            + "监测时间点2016年5月17日18:00，动态要闻类2周(14天)自2016年5月3日起算",
            verdict.Findings.Single().Detail);
        Assert.Equal("公开", verdict.Findings.Single().Group);
    }

    private static PageFacts Column(string path, string date) =>
        Some.Page(path, PageRole.Column, items: Some.Item(date));

    private static Case Of(ColumnFacts[] columns, params PageFacts[] pages) => Some.Case(
        null, Some.Observation([Some.Page(items: Some.Item("2016-05-16")), .. pages]) with { Columns = columns });
}
