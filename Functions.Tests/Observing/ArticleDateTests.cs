using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class ArticleDateTests
{
    private const string Text =
        "<p>The office met to prepare the spring season. All towns were asked to plan their work in good time and to report.</p>";

    [Theory]
    [InlineData("<header class='post-header'><h1>A new bridge is open</h1><p>03.02.2022 15:34</p></header>")]
    [InlineData("<div class='header'><h1>A new bridge is open</h1><span>Published on 3 February 2022</span></div>")]
    [InlineData("<h1>A new bridge is open</h1><div class='post-header'><i itemprop='datePublished'>Feb 3, 2022</i></div>")]
    [InlineData("<h1>A new bridge is open</h1><div hidden property='schema:datePublished' content='2022-02-03T03:46:34+00:00'></div>")]
    [InlineData("<h1>A new bridge is open</h1><div class='menu'><abbr class='published' title='2022-02-03'>yesterday</abbr></div>")]
    [InlineData("<h1>A new bridge is open</h1><p>3 februarie 2022</p>")]
    public void An_article_says_its_day_in_its_head_or_where_it_is_marked(string head) =>
        Assert.Equal(new(2022, 2, 3), Day(Article(head)));

    [Fact]
    public void Another_heads_lines_are_no_articles() =>
        Assert.Null(Day(Article("<div class='header'><h1>County of Example</h1><span>3 February 2022</span></div>")));

    [Fact]
    public void A_name_for_the_looks_that_says_several_days_is_a_lists() =>
        Assert.Null(Day(Article("<div class='menu'><i class='post-date'>09/09/2019</i><i class='post-date'>20/06/2019</i></div>")));

    [Theory]
    [InlineData("de", "30.10.23", "2023-10-30")]
    [InlineData("de-AT", "4.5.2016", "2016-05-04")]
    [InlineData("fr", "04/05/2016", "2016-05-04")]
    [InlineData("en", "04/05/2016", null)]
    [InlineData("zh-CN", "16.05.04", "2016-05-04")]
    public void The_order_of_a_date_is_its_languages(string language, string written, string? day) =>
        Assert.Equal(day, Day($"<html lang='{language}'><body><h1>X</h1><p>{written}</p>{Text}</body></html>")?.ToString("yyyy-MM-dd"));

    [Fact]
    public void A_day_to_come_is_a_fact_of_an_article_and_of_an_item()
    {
        var article = Reading.Body("<h1>关于春耕的通知</h1><p>发布时间:2017-03-01</p>", PageRole.Article);
        var list = Reading.Body("<ul><li><a href='/a/1.html'>我局召开春季农业生产工作会</a>2017-03-01</li></ul>");

        Assert.Equal((2017, 3, 1), (article.ArticleDate?.Year, article.ArticleDate?.Month, article.ArticleDate?.Day));
        Assert.Equal(["我局召开春季农业生产工作会 2017-03-01 Item"], list.Told());
    }

    private static string Article(string head) =>
        $"<html><head><title>A new bridge is open - County of Test</title></head><body>{head}{Text}</body></html>";

    private static DateOnly? Day(string html) =>
        Reading.Page(html, PageRole.Article, Reading.Home + "show.asp?id=7").ArticleDate?.Resolve(Reading.Day);
}
