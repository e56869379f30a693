using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class ListStateTests
{
    private const string Around = """
        <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/gzdt/">工作动态</a></li></ul></div>
        <div>您现在的位置:<a href="/">首页</a> &gt;&gt; <a href="/list/gzdt/">工作动态</a></div>
        <div class="left"><ul><li><a href="/list/gzdt/">工作动态</a></li><li><a href="/list/tzgg/">通知公告</a></li><li><a href="/list/zcwj/">政策文件</a></li></ul></div>
        <div class="main"><h2>工作动态</h2>{0}</div>
        <p>版权所有:某某县农业局 联系电话:0396-2816503</p>
        """;

    private const string Article = "<p>某某县农业局主要职责是:贯彻执行国家有关农业和农村经济发展的方针政策,拟订农业和农村经济发展规划并组织实施;负责农业行政执法监督和农业生产管理工作。</p>";

    [Theory]
    [InlineData("<ul></ul>", "Empty")]
    [InlineData("<ul><li>暂无内容</li></ul>", "Empty", "暂无内容")]
    [InlineData("<p>栏目建设中,敬请期待!</p>", "Empty", "栏目建设中")]
    [InlineData("<p style='display:none'>暂无数据</p><ul><li><a href='/a/1.html'>我局召开春季农业生产工作会</a>05-03</li></ul>", "Filled")]
    [InlineData("<ul><li><a href='/a/1.html'>我局召开春季农业生产工作会</a></li><li><a href='/a/2.html'>我局开展春季植树造林活动</a></li></ul>", "Filled")]
    [InlineData("<p>本单位无此类事项。</p>", "Article")]
    [InlineData(Article, "Article")]
    [InlineData("<p><img src='/upload/2016/jg.jpg'></p>", "Article")]
    [InlineData("<div id='list'></div><script>$.getJSON('/api/list', show);</script>", "Unknown")]
    [InlineData("<iframe src='/list2.html' width='600'></iframe>", "Unknown")]
    public void What_stands_in_the_lists_place_is_told(string main, string state, string? phrase = null)
    {
        var page = Reading.Body(Around.Replace("{0}", main, StringComparison.Ordinal));

        Assert.Equal((state, phrase), ($"{page.List}", page.ListPhrase));
    }

    [Fact]
    public void What_was_cut_off_may_have_been_the_list()
    {
        var page = Reading.Bytes(Reading.Gb(Around.Replace("{0}", "<ul></ul>", StringComparison.Ordinal)), truncated: true);

        Assert.Equal(ListState.Unknown, page.List);
    }

    [Fact]
    public void A_page_that_did_not_open_is_not_empty() =>
        Assert.Equal(ListState.Unknown, Reading.Page("<p>暂无内容</p>", status: 500).List);

    [Theory]
    [InlineData("<p>发布时间:2016-05-03 来源:办公室</p>" + Article, "2016-05-03 Line")]
    [InlineData("<p>来源:办公室 2016年5月3日 16:25 点击:12</p>" + Article, "2016-05-03 Line")]
    [InlineData("<p>2016-05-03</p>" + Article, "2016-05-03 Item")]
    [InlineData(Article + "<p>二〇一六年五月三日</p>", "2016-05-03 Item")]
    [InlineData("<p>今天是:2016年5月10日</p><p>时间:2016-05-03</p>" + Article, "2016-05-03 Line")]
    [InlineData("<time datetime='2016-05-03T08:00:00+08:00'>三天前</time>" + Article, "2016-05-03 Tag")]
    [InlineData("<meta name='PubDate' content='2016-05-03 16:25'><p>更新时间:2016-05-09</p>" + Article, "2016-05-03 Tag")]
    [InlineData("<script type='application/ld+json'>{\"datePublished\":\"2016-05-03\"}</script>" + Article, "2016-05-03 Tag")]
    [InlineData(Article + "<p>版权所有 2010-05-03</p>", null)]
    [InlineData("<p>报名时间:2016-05-20</p>" + Article, null)]
    [InlineData(Article + "<h3>相关新闻</h3><ul><li><a href='/a/1.html'>我局召开春季农业生产工作会</a>2016-05-01</li><li><a href='/a/2.html'>我局开展春季植树造林活动</a>2016-05-02</li></ul>", null)]
    public void An_articles_date_is_the_best_it_gives(string body, string? expected)
    {
        var date = Reading.Body(body, PageRole.Article, Reading.Home + "show.asp?id=7").ArticleDate;

        Assert.Equal(expected, date is null ? null : $"{date.Resolve(Reading.Day):yyyy-MM-dd} {date.Source}");
    }

    [Theory]
    [InlineData("<p>来源:<a href='http://x.example/'>某报</a> 2016-05-03 16:25 <a href='#' onclick='print()'>打印本页</a></p>" + Article + "<p><a href='/a/8.html'>上一篇:我局开展春季植树造林活动</a></p>", "2016-05-03 Line")]
    [InlineData("<p>2016-05-03 某某县农业局办公室-某某县农业技术推广中心</p>" + Article, "2016-05-03 Item")]
    [InlineData("<p>Posted on May 3, 2016</p>" + Article, "2016-05-03 Line")]
    [InlineData("<p>3. Mai 2016</p>" + Article, "2016-05-03 Item")]
    [InlineData("<p>13/04/2016</p>" + Article, "2016-04-13 Item")]
    [InlineData("<p>03/04/2016</p>" + Article, null)]
    [InlineData("<meta itemprop='datePublished' content='20160503'>" + Article, "2016-05-03 Tag")]
    [InlineData("<meta property='article:modified_time' content='2016-05-04T08:00:00+08:00'><p>2016-05-03</p>" + Article, "2016-05-03 Item")]
    [InlineData("<meta property='article:modified_time' content='2016-05-04T08:00:00+08:00'>" + Article, "2016-05-04 Tag")]
    public void A_date_among_buttons_or_in_another_tongue_is_the_articles(string body, string? expected)
    {
        var date = Reading.Body(body, PageRole.Article, Reading.Home + "show.asp?id=7").ArticleDate;

        Assert.Equal(expected, date is null ? null : $"{date.Resolve(Reading.Day):yyyy-MM-dd} {date.Source}");
    }

    [Fact]
    public void A_list_that_lies_in_the_page_as_data_is_read()
    {
        const string data = """
            <div id="list"></div><script type="text/xml"><datastore><nextgroup></nextgroup><recordset>
            <record><![CDATA[<li><a href="/art/7.html" title="我局召开春季农业生产工作会">我局召开春季农业生产工作会</a><span>2016-05-03</span></li>]]></record>
            <record><![CDATA[<li><a href="/art/6.html" title="我局开展春季植树造林活动">我局开展春季植树造林活动</a><span>2016-05-02</span></li>]]></record>
            </recordset></datastore></script><script>$('#list').jpage({});</script>
            """;

        var page = Reading.Body(Around.Replace("{0}", data, StringComparison.Ordinal));

        Assert.Equal(["我局召开春季农业生产工作会 2016-05-03 Item", "我局开展春季植树造林活动 2016-05-02 Item"], page.Told());
        Assert.Equal((ListState.Filled, ListState.Unknown), (page.List, page.ListWithoutItems));
    }

    [Fact]
    public void An_address_dates_an_article_that_does_not() =>
        Assert.Equal(DateSource.Address, Reading.Body(Article, PageRole.Article, Reading.Home + "zw/t20160503_1.html").ArticleDate?.Source);
}
