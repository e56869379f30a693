using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class ItemTests
{
    /// <summary>Three rows of one make; the date under test is the second's.</summary>
    [Theory]
    [InlineData("<li><a href='/a/{0}.html'>关于第{0}号事项的公开通知</a> {1}</li>", "ul")]
    [InlineData("<li>{1}<a href='/a/{0}.html'>关于第{0}号事项的公开通知</a></li>", "ul")]
    [InlineData("<tr><td>·</td><td><a href='/a/{0}.html'>关于第{0}号事项的公开通知</a></td><td>{1}</td></tr>", "table")]
    [InlineData("<tr><td><table><tr><td><a href='/a/{0}.html'>关于第{0}号事项的公开通知</a></td><td>{1}</td></tr></table></td></tr>", "table")]
    [InlineData("<dt><a href='/a/{0}.html'>关于第{0}号事项的公开通知</a></dt><dd>{1}</dd>", "dl")]
    [InlineData("<dt>{1}</dt><dd><a href='/a/{0}.html'>关于第{0}号事项的公开通知</a></dd>", "dl")]
    [InlineData("<div class='row'><p><a href='/a/{0}.html'>关于第{0}号事项的公开通知</a></p><p>{1}</p></div>", "div")]
    [InlineData("<a href='/a/{0}.html'>关于第{0}号事项的公开通知</a> {1}<br>", "td")]
    [InlineData("{1} <a href='/a/{0}.html'>关于第{0}号事项的公开通知</a><br/>", "p")]
    [InlineData("<li><a href='/a/{0}.html'><span>关于第{0}号事项的公开通知</span><span>{1}</span></a></li>", "ul")]
    [InlineData("<li><a href='/lm/'>[工作动态]</a> <a href='/a/{0}.html'>关于第{0}号事项的公开通知</a><i>{1}</i></li>", "ul")]
    [InlineData("<li><a href='/a/{0}.html'><img src='{0}.jpg'></a><a href='/a/{0}.html'>关于第{0}号事项的公开通知</a><i>{1}</i></li>", "ul")]
    public void Rows_of_any_make_give_their_dates(string row, string holder)
    {
        var rows = new[] { (1, "2016-05-01"), (2, "2016-05-03"), (3, "2016-05-07") }
            .Select(each => row.Replace("{0}", $"{each.Item1}", StringComparison.Ordinal).Replace("{1}", each.Item2, StringComparison.Ordinal));

        var page = Reading.Body($"<h3>通知公告</h3><{holder}>{string.Concat(rows)}</{holder}>");

        Assert.Equal(
            ["关于第1号事项的公开通知 2016-05-01 Item", "关于第2号事项的公开通知 2016-05-03 Item", "关于第3号事项的公开通知 2016-05-07 Item"],
            page.Told());
        Assert.All(page.Items, item => Assert.Equal("通知公告", item.Block));
    }

    [Theory]
    [InlineData("· 某地召开安全生产会议", "某地召开安全生产会议")]
    [InlineData("■◆ &gt;&gt; 某地召开安全生产会议", "某地召开安全生产会议")]
    [InlineData("某地召开安全生产会议（）", "某地召开安全生产会议")]
    [InlineData("某地召开安全生产会议【 ]", "某地召开安全生产会议")]
    [InlineData("●某地召开安全生产会议[&nbsp;&nbsp;]", "某地召开安全生产会议")]
    [InlineData("某地召开安全生产会议（第三次）", "某地召开安全生产会议（第三次）")]
    [InlineData("某地召开安全生产会议）", "某地召开安全生产会议）")]
    [InlineData("（某地召开安全生产会议", "（某地召开安全生产会议")]
    public void A_title_is_told_without_its_bullet_and_without_empty_brackets(string words, string title) =>
        Assert.Equal([title], Reading.Body($"<h3>通知公告</h3><ul><li><a href='/a/9.html'>{words}</a><i>2016-05-03</i></li></ul>").Items.Select(item => item.Title));

    [Theory]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>2016-05-03", "某地召开安全生产会议 2016-05-03 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>[05-03]", "某地召开安全生产会议 2016-05-03 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>(5月3日)", "某地召开安全生产会议 2016-05-03 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>(12-30)", "某地召开安全生产会议 2015-12-30 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>【2016年05月03日】", "某地召开安全生产会议 2016-05-03 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>２０１６－０５－０３", "某地召开安全生产会议 2016-05-03 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>发布时间:2016/5/3 16:25:08 点击:1024", "某地召开安全生产会议 2016-05-03 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a><span>2016</span>-<b>05</b>-<b>03</b>", "某地召开安全生产会议 2016-05-03 Item")]
    [InlineData("<div><b>03</b><span>2016-05</span></div><a href='/a/9.html'>某地召开安全生产会议</a>", "某地召开安全生产会议 2016-05-03 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>昨天 16:25", "某地召开安全生产会议 2016-05-09 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>3小时前", "某地召开安全生产会议 2016-05-10 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>5天前", "某地召开安全生产会议 2016-05-05 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>(16-05-03)", "某地召开安全生产会议 2016-05-03 Item")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议[05-03]</a>", "某地召开安全生产会议[05-03] 2016-05-03 Title")]
    [InlineData("<a href='/a/9.html'>2016-05-03 某地召开安全生产会议</a>", "2016-05-03 某地召开安全生产会议 2016-05-03 Title")]
    [InlineData("<a href='/zw/t20160503_123.html'>某地召开安全生产会议</a>", "某地召开安全生产会议 2016-05-03 Address")]
    [InlineData("<a href='/zw/2016/05/03/9.html'>某地召开安全生产会议</a>", "某地召开安全生产会议 2016-05-03 Address")]
    [InlineData("<a href='/html/2016-05/03/content_9.htm'>某地召开安全生产会议</a>", "某地召开安全生产会议 2016-05-03 Address")]
    [InlineData("<a href='/art/2016/5/3/art_12_9.html'>某地召开安全生产会议</a>", "某地召开安全生产会议 2016-05-03 Address")]
    [InlineData("<a href='/zw/201604/9.html'>某地召开安全生产会议</a>", "某地召开安全生产会议 2016-04-30 Address")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>", "某地召开安全生产会议")]
    [InlineData("<a href='/a/9.html'>关于报名截止5月20日的公告</a>", "关于报名截止5月20日的公告")]
    [InlineData("<a href='/a/9.html'>关于2016年5月3日停水的公告</a>", "关于2016年5月3日停水的公告")]
    [InlineData("<a href='/a/9.html'>某地公开招标的公告</a>截止时间:2016-06-20", "某地公开招标的公告")]
    [InlineData("<a href='/a/9.html'>某地公开招标的公告</a>2016年5月20日前报名", "某地公开招标的公告")]
    [InlineData("<a href='/a/9.html'>驻政办〔2016〕59号文件的通知</a>", "驻政办〔2016〕59号文件的通知")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>电话:0396-2816-0503", "某地召开安全生产会议")]
    [InlineData("<a href='/a/9.html'>某地召开安全生产会议</a>浏览:05-03-1024", "某地召开安全生产会议")]
    public void An_items_date_is_the_one_it_was_published_on(string row, string expected)
    {
        var page = Reading.Body($"<ul><li><a href='/a/7.html'>全县上下认真学习有关精神</a></li><li>{row}</li><li><a href='/a/8.html'>全县春季农业生产进展顺利</a></li></ul>");

        Assert.Equal(expected, page.Told()[1]);
    }

    [Fact]
    public void Menus_feet_and_hot_lists_are_no_items()
    {
        var page = Reading.Body("""
            <div class="top">今天是:2016年5月10日 星期二</div>
            <ul class="nav"><li><a href="/">首页</a></li><li><a href="/gzdt/">工作动态</a></li><li><a href="/tzgg/">通知公告</a></li></ul>
            <table><tr><td><a href="/zwgk/">政务公开</a></td><td><a href="/hdjl/">互动交流</a></td><td><a href="/bsfw/">办事服务</a></td></tr></table>
            <div class="side"><h3>点击排行</h3><ul><li><a href="/a/1.html">一条被许多人点击的新闻标题</a></li><li><a href="/a/2.html">另一条被许多人点击的新闻标题</a></li></ul></div>
            <div class="main"><h3>工作动态</h3><ul><li><a href="/a/3.html">我局召开春季农业生产工作会</a><span>2016-05-03</span></li></ul></div>
            <div>友情链接:<a href="http://www.other.gov.cn/">某某省人民政府门户网站</a> <a href="http://www.another.gov.cn/">某某省农业厅信息门户网</a></div>
            <div class="foot">版权所有 Copyright 2010-2016 某某县农业局 豫ICP备05012345号 联系电话:0396-2816503</div>
            """);

        Assert.Equal(["我局召开春季农业生产工作会 2016-05-03 Item"], page.Told());
    }

    [Fact]
    public void An_item_says_where_it_stands()
    {
        var page = Reading.Body("<div></div><div><ul><li><a href='9.html'>我局召开春季农业生产工作会</a>05-03</li><li><a href='8.html'>我局开展春季植树造林活动</a>05-02</li></ul></div>");

        Assert.Equal("/html[1]/body[1]/div[2]/ul[1]/li[2]", page.Items[1].Place);
        Assert.Equal(Reading.Home + "list/gzdt/8.html", page.Items[1].Address?.AbsoluteUri);
    }

    [Fact]
    public void Text_that_nobody_sees_is_no_item()
    {
        var page = Reading.Body("""
            <script>document.write("<a href='/a/1.html'>脚本里的一条新闻标题文字</a>2016-05-09")</script>
            <!-- <ul><li><a href="/a/2.html">注释里的一条新闻标题文字</a>2016-05-09</li></ul> -->
            <template><ul><li><a href="/a/3.html">模板里的一条新闻标题文字</a>2016-05-09</li></ul></template>
            <ul><li><a href="/a/4.html">{{title}}</a><span>2016-05-09</span></li></ul>
            <ul><li><a href="/a/5.html">页面上真正的一条新闻标题</a><span>2016-05-03</span></li></ul>
            """);

        Assert.Equal(["页面上真正的一条新闻标题 2016-05-03 Item"], page.Told());
    }

    [Fact]
    public void A_marquee_holds_items()
    {
        var page = Reading.Body("<marquee><a href='/show.asp?id=1'>关于开展夏季防汛检查的通知</a>(05-03) <a href='/show.asp?id=2'>关于做好三夏工作的紧急通知</a>(05-04)</marquee>", PageRole.Home, Reading.Home);

        Assert.Equal(["关于开展夏季防汛检查的通知 2016-05-03 Item", "关于做好三夏工作的紧急通知 2016-05-04 Item"], page.Told());
    }

    [Theory]
    [InlineData("<div class='box'><h3><a href='/nyyw/'>农业要闻</a></h3>{0}</div>")]
    [InlineData("<table><tr><td><b><a href='/nyyw/'>农业要闻</a></b></td></tr><tr><td>{0}</td></tr></table>")]
    [InlineData("<dl><dt><a href='/nyyw'>农业要闻</a></dt><dd>{0}</dd></dl>")]
    [InlineData("<div><span><a href='/other/'>农业要闻</a></span><a href='/other/'>更多&gt;&gt;</a>{0}</div>")]
    public void A_column_over_its_newest_entries_is_their_heading_and_no_item(string block)
    {
        const string entries = "<p><a href='/show.asp?id=1'>我局召开春季农业生产工作会</a> 2016-05-03</p><p><a href='/show.asp?id=2'>我局开展春季植树造林活动</a> 2016-05-02</p>";
        const string menu = "<p><a href='/'>首页</a> <a href='/nyyw/'>农业要闻</a> <a href='/jgzn/'>机构职能</a></p>";

        var page = Reading.Body(menu + block.Replace("{0}", entries, StringComparison.Ordinal), PageRole.Home, Reading.Home);

        Assert.Equal(["我局召开春季农业生产工作会 2016-05-03 Item", "我局开展春季植树造林活动 2016-05-02 Item"], page.Told());
        Assert.All(page.Items, item => Assert.Equal("农业要闻", item.Block));
    }
}
