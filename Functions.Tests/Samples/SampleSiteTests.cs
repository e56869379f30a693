using Checker.Sites;
using Xunit;

namespace Checker.Tests.Samples;

public sealed class SampleSiteTests
{
    private static readonly IReadOnlyList<SampleSite> Sites = [.. FaultySites.All, .. HealthySites.All];

    [Fact]
    public void It_has_sixteen_sites_at_fault_and_twelve_in_order()
    {
        var conclusions = Sites.CountBy(site => site.Conclusion).ToDictionary();

        Assert.Equal(Enumerable.Range(1, 28), Sites.Select(site => site.Number));
        Assert.Equal(16, conclusions["failed"]);
        Assert.Equal(12, conclusions["passed"]);
    }

    [Theory]
    [InlineData("stale-home", 7)]
    [InlineData("blank-column", 2)]
    [InlineData("hijacked-page", 2)]
    [InlineData("unreachable-home", 4)]
    [InlineData("running-after-closure", 3)]
    public void Its_eighteen_problems_are_those_of_the_notice(string rule, int sites)
    {
        Assert.Equal(sites, Sites.Count(site => site.Rules.Contains(rule)));
        Assert.Equal(18, Sites.Sum(site => site.Rules.Count));
    }

    [Theory]
    [InlineData(1, "驿城区招商办网站")]
    [InlineData(2, "驿城区计生委网站")]
    [InlineData(3, "遂平县工商局网站")]
    [InlineData(4, "遂平县水利局网站")]
    [InlineData(5, "西平县林业局网站")]
    [InlineData(6, "上蔡县计生委网站")]
    [InlineData(7, "汝南县环保局网站")]
    [InlineData(8, "平舆县财政局网站")]
    [InlineData(9, "平舆县教体局网站")]
    [InlineData(10, "正阳县卫生局网站")]
    [InlineData(11, "确山县教体局网站")]
    [InlineData(12, "泌阳县教体局网站")]
    [InlineData(13, "泌阳县农业局网站")]
    [InlineData(14, "驻马店市文化广电新闻出版局网站")]
    [InlineData(15, "驻马店市安全生产监督管理局网站")]
    [InlineData(16, "驻马店市农机信息网")]
    public void Its_faulty_sites_bear_the_names_of_the_annex(int row, string name) =>
        Assert.Equal(name, Sites[row - 1].Name);

    [Fact]
    public void Columns_in_order_are_inside_their_windows_on_the_day_of_reference()
    {
        var day = LocalDay.DayOf(SampleWeb.ReferenceTime);

        var columns = Sites.Where(site => site.Rules.Count == 0).SelectMany(site => site.Columns);

        Assert.All(
            columns.Where(column => !column.IsStatic),
            column => Assert.InRange(column.Newest!.Value, Oldest(column, day), day));
    }

    [Fact]
    public void A_stale_site_has_nothing_of_the_last_two_weeks()
    {
        var stale = Sites.Where(site => site.Rules.Contains("stale-home")).SelectMany(site => site.Columns);

        Assert.All(stale.Where(column => column.HasBlock), column => Assert.True(column.Newest < new DateOnly(2016, 5, 3)));
    }

    [Fact]
    public void Eighteen_columns_of_the_second_site_are_blank()
    {
        var towns = Assert.Single(Sites[1].Columns, column => column.Children.Count > 0);

        Assert.Equal("乡办风采", towns.Name);
        Assert.Equal("西园街道办事处", towns.Children[0].Name);
        Assert.Equal(18, towns.Children.Count(child => child.Newest is null));
    }

    private static DateOnly Oldest(SampleColumn column, DateOnly day) => column.Class switch
    {
        ColumnClass.News => day.AddDays(-14),
        ColumnClass.Notices or ColumnClass.Policy => day.AddMonths(-6),
        _ => day.AddYears(-1),
    };
}
