using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Sites;

public sealed class ColumnSettlingTests
{
    private static readonly Uri News = Some.Address("dt/");

    [Fact]
    public void A_new_column_is_added_with_its_class() => Assert.Equal(
        "工作动态|动态要闻|http://www.example.gov.cn/dt/",
        ColumnSettling.Apply(Some.Site(), [new SettledColumn("工作动态", News, ColumnClass.News)]));

    [Fact]
    public void A_known_column_keeps_all_but_its_class()
    {
        var site = Some.Site() with { Columns = [new RegisteredColumn("人事", ColumnClass.News, News, Some.Day("2016-05-03"))] };

        Assert.Equal(
            "人事|人事信息|http://www.example.gov.cn/dt/|2016-05-03",
            ColumnSettling.Apply(site, [new SettledColumn("别名", new Uri("http://www.example.gov.cn/dt"), ColumnClass.Personnel)]));
    }

    [Fact]
    public void A_class_can_be_taken_back_and_one_that_never_was_adds_nothing()
    {
        var site = Some.Site() with { Columns = [new RegisteredColumn("动态", ColumnClass.News, News)] };

        Assert.Equal(
            "动态||http://www.example.gov.cn/dt/",
            ColumnSettling.Apply(site, [new SettledColumn("动态", News, null), new SettledColumn("通知", Some.Address("tz/"), null)]));
    }

    [Theory]
    [InlineData("通知|公告;要闻\n一", "通知 公告 要闻 一")]
    [InlineData("；｜", "（未命名）")]
    public void A_pages_own_name_never_makes_two_of_a_cell(string name, string expected)
    {
        var text = ColumnSettling.Apply(Some.Site(), [new SettledColumn(name, News, ColumnClass.Notices)]);

        var read = ColumnCell.Read(Assert.Single(CellList.Read(text, alsoCommas: false)), Some.Site().Home);
        Assert.Equal(new RegisteredColumn(expected, ColumnClass.Notices, News), read.Column);
    }
}
