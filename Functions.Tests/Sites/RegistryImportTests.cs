using System.Diagnostics;
using System.Globalization;
using System.Text;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

public class RegistryImportTests
{
    [Fact]
    public void A_new_site_has_the_defaults_where_the_file_says_nothing()
    {
        var plan = Import("主办单位,网站名称,网址,状态,网站类型,访问范围,有无办事服务,排序,网站标识码\n甲局,甲网,www.a.gov.cn,,,,,,\n");

        var site = Assert.Single(plan.New);
        Assert.Equal(
            new Site
            {
                Id = SiteIds.For(null, new Uri("http://www.a.gov.cn/")),
                Name = "甲网",
                Home = new Uri("http://www.a.gov.cn/"),
                Sponsor = "甲局",
            },
            site);
        Assert.Empty(plan.Rejected);
    }

    [Fact]
    public void The_other_rows_are_taken_when_some_are_wrong()
    {
        var plan = Import(
            """
            主办单位,网站名称,网址,状态,备注
            甲局,甲网,http://a.gov.cn,正常,
            乙局,乙网,,正常,
            丙局,丙网,ftp://c.gov.cn,正常,
            丁局,丁网,http://d.gov.cn,停了,
            戊局,"戊"网,http://e.gov.cn,正常,
            己局,己网,http://f.gov.cn,例外,
            """);

        Assert.Equal(["甲网", "己网"], plan.New.Select(site => site.Name));
        Assert.Equal(["3 网址", "4 网址", "5 状态", "6 "], plan.Rejected.Select(row => $"{row.Row} {row.Field}"));
        Assert.Equal(["备注"], plan.UnknownColumns);
    }

    [Fact]
    public void All_that_is_wrong_with_a_row_is_told_at_once()
    {
        var plan = Import("主办单位,网站名称,网址,状态,关停申请日期\n甲局,甲网,http://a.gov.cn,停了,昨天\n");

        var rejected = Assert.Single(plan.Rejected);
        Assert.Equal("状态、关停申请日期", rejected.Field);
        Assert.Contains("状态：“停了”无法识别，请填写", rejected.Message, StringComparison.Ordinal);
        Assert.Contains("关停申请日期：“昨天”不是日期，请写成 2016-05-03 的样子。", rejected.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4117000001,甲局,甲网,http://new.gov.cn/", "code")]
    [InlineData(",甲局,甲网,https://www.a.gov.cn/#top", "address")]
    [InlineData(",甲局,甲网,http://moved.gov.cn", "unit and name")]
    [InlineData("4117000009,甲局,甲网,http://www.a.gov.cn", "a new code")]
    public void A_known_site_keeps_its_id(string row, string matchedBy)
    {
        var known = Import("网站标识码,主办单位,网站名称,网址\n4117000001,甲局,甲网,http://www.a.gov.cn\n").New;

        var plan = Import($"网站标识码,主办单位,网站名称,网址\n{row}\n", known);

        Assert.True(plan.New.Count == 0, matchedBy);
        Assert.Equal("4117000001", Assert.Single(plan.Changed).Id.ToString());
    }

    [Fact]
    public void A_site_without_any_match_is_new()
    {
        var known = Import("主办单位,网站名称,网址\n甲局,甲网,http://www.a.gov.cn\n").New;

        var plan = Import("主办单位,网站名称,网址\n甲局,甲二网,http://www.a.gov.cn/two\n", known);

        Assert.Equal("甲二网", Assert.Single(plan.New).Name);
        Assert.Empty(plan.Changed);
    }

    [Fact]
    public void A_namesake_of_a_site_that_stands_in_the_file_itself_is_new()
    {
        var known = Import("主办单位,网站名称,网址\n甲局,网站,http://a.gov.cn\n").New;

        var plan = Import("主办单位,网站名称,网址\n甲局,网站,http://b.gov.cn\n甲局,网站,http://a.gov.cn\n", known);

        Assert.Equal("http://b.gov.cn/", Assert.Single(plan.New).Home.AbsoluteUri);
        Assert.Equal(1, plan.Unchanged);
    }

    [Fact]
    public void A_row_with_two_namesakes_is_refused()
    {
        var known = Import("主办单位,网站名称,网址\n甲局,网站,http://a.gov.cn\n甲局,网站,http://b.gov.cn\n").New;

        var plan = Import("主办单位,网站名称,网址\n甲局,网站,http://c.gov.cn\n", known);

        Assert.Contains("不止一个网站", Assert.Single(plan.Rejected).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_matches_two_sites_is_refused_and_names_both()
    {
        var known = Import("网站标识码,主办单位,网站名称,网址\n4117000001,甲局,甲网,http://a.gov.cn\n4117000002,乙局,乙网,http://b.gov.cn\n").New;

        var plan = Import("网站标识码,主办单位,网站名称,网址\n4117000001,甲局,甲网,http://b.gov.cn\n", known);

        var rejected = Assert.Single(plan.Rejected);
        Assert.Contains("“甲网”（4117000001）、“乙网”（4117000002）", rejected.Message, StringComparison.Ordinal);
        Assert.Empty(plan.Changed);
    }

    [Theory]
    [InlineData("4117000001,甲局,甲网,http://a.gov.cn", "4117000001,乙局,乙网,http://b.gov.cn", "网站标识码")]
    [InlineData(",甲局,甲网,http://a.gov.cn", ",乙局,乙网,https://A.gov.cn:443/", "网址")]
    [InlineData(",已知局,已知网,http://x.gov.cn", ",已知局,已知网,http://y.gov.cn", "网站名称")]
    [InlineData(",甲局,甲网,http://a.gov.cn,昨天", ",乙局,乙网,http://a.gov.cn", "网址")]
    public void The_second_row_of_a_site_is_refused_and_names_the_first(string first, string second, string field)
    {
        var known = Import("主办单位,网站名称,网址\n已知局,已知网,http://known.gov.cn\n").New;

        var plan = Import($"网站标识码,主办单位,网站名称,网址,完成日期\n{first}\n{second}\n", known);

        var rejected = plan.Rejected[^1];
        Assert.Equal((3, field), (rejected.Row, rejected.Field));
        Assert.Contains("与第 2 行是同一个网站", rejected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_never_given_twice()
    {
        var first = Import("主办单位,网站名称,网址\n甲局,甲网,http://a.gov.cn\n").New;
        var moved = Import("主办单位,网站名称,网址\n甲局,甲网,http://moved.gov.cn\n", first).Changed;

        var plan = Import("主办单位,网站名称,网址\n乙局,乙网,http://a.gov.cn\n", moved);

        Assert.Empty(plan.New);
        Assert.Contains("曾属于“甲网”", Assert.Single(plan.Rejected).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_absent_column_leaves_alone_what_is_known()
    {
        var known = Import(
            "网站标识码,主办单位,网站名称,网址,县区,状态,别名,网站范围,栏目,关停申请日期,排序\n"
            + "4117000001,甲局,甲网,http://a.gov.cn,遂平县,申请关停,甲,b.cn,要闻,2016-05-03,7\n").New;

        var plan = Import("主办单位,网站名称,网址\n甲局,甲网,http://a.gov.cn\n", known);

        Assert.Equal(1, plan.Unchanged);
        Assert.Empty(plan.Changed);
    }

    [Fact]
    public void An_empty_cell_clears_what_can_be_empty_and_leaves_alone_what_cannot()
    {
        var known = Import(
            "网站标识码,主办单位,网站名称,网址,县区,状态,别名,关停申请日期,排序\n"
            + "4117000001,甲局,甲网,http://a.gov.cn,遂平县,申请关停,甲,2016-05-03,7\n").New;

        var plan = Import(
            "网站标识码,主办单位,网站名称,网址,县区,状态,别名,关停申请日期,排序\n,甲局,甲网,http://a.gov.cn,,,,,\n", known);

        var site = Assert.Single(plan.Changed);
        Assert.Equal((null, null, null), (site.Code, site.County, site.Closure));
        Assert.Empty(site.Aliases);
        Assert.Equal(("申请关停", 7), (site.State.Word(), site.Order));
    }

    [Fact]
    public void A_province_of_sites_is_planned_in_moments()
    {
        var file = new StringBuilder("网站标识码,主办单位,网站名称,网址,栏目\n");
        for (var i = 0; i < 10_000; i++)
            file.Append(CultureInfo.InvariantCulture, $"{4117000000 + i},单位{i},网站{i},http://www.s{i}.gov.cn/,要闻|动态要闻|/yw/\n");
        var before = Stopwatch.GetTimestamp();

        var first = Import(file.ToString());
        var second = Import(file.ToString(), first.New);

        Assert.Equal((10_000, 10_000), (first.New.Count, second.Unchanged));
        Assert.InRange(Stopwatch.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static ImportPlan Import(string text, IReadOnlyCollection<Site>? known = null) => RegistryImport.Plan(
        Assert.IsType<RegistryRows.Taken>(RegistryFile.Read(Encoding.UTF8.GetBytes(text))), known ?? []);
}
