using Checker.Observing;
using Checker.Pages;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class PageDatesTests
{
    private static readonly DateOnly ReadOn = new(2016, 5, 17);

    [Fact]
    public void The_newest_three_items_are_told_as_written_and_as_understood()
    {
        var page = Some.Page(items:
        [
            Some.Item("2016-04-01", title: "四月"), Some.Item("05-03", title: "五月三日"), Some.Item(title: "未注明"),
            Some.Item("2015-12-31", title: "去年"), Some.Item("2016-05-16", title: "昨日"),
        ]);

        Assert.Equal(
            [
                "信息5条，其中未注明日期1条",
                "2016-05-16（原文“2016-05-16”，见于列表） 昨日",
                "2016-05-03（原文“05-03”，见于列表） 五月三日",
                "2016-04-01（原文“2016-04-01”，见于列表） 四月",
            ],
            PageDates.Of(page, ReadOn));
    }

    [Fact]
    public void An_article_tells_its_own_date()
    {
        var page = Some.Page(role: PageRole.Article) with { ArticleDate = Some.Written("2016-05-03") with { Source = DateSource.Line } };

        Assert.Equal(["发布日期 2016-05-03（原文“2016-05-03”，见于正文说明）"], PageDates.Of(page, ReadOn));
    }

    [Fact]
    public void A_date_that_is_none_is_told_as_written()
    {
        var page = Some.Page(role: PageRole.Article) with { ArticleDate = Some.Written("2016-02-30") };

        Assert.Equal(["发布日期 无此日期（原文“2016-02-30”，见于列表）"], PageDates.Of(page, ReadOn));
    }

    [Theory]
    [InlineData(nameof(ListState.Empty), "暂无内容", "列表无内容（“暂无内容”）")]
    [InlineData(nameof(ListState.Empty), null, "列表无内容")]
    [InlineData(nameof(ListState.Article), null, "单篇内容")]
    public void A_column_without_items_says_what_stands_there(string list, string? phrase, string told)
    {
        var page = Some.Page("gk/", PageRole.Column) with { List = Enum.Parse<ListState>(list), ListPhrase = phrase };

        Assert.Equal([told], PageDates.Of(page, ReadOn));
    }

    [Fact]
    public void A_home_page_without_items_tells_nothing() => Assert.Empty(PageDates.Of(Some.Page(), ReadOn));
}
