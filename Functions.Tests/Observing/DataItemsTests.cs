using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class DataItemsTests
{
    private const string Around =
        "<div class='nav'><ul><li><a href='/'>首页</a></li><li><a href='/gzdt/'>工作动态</a></li><li><a href='/tzgg/'>通知公告</a></li></ul></div>"
        + "<div class='main'><h2>工作动态</h2><div id='list'></div></div><script>{0}</script>";

    private static readonly string[] Read =
        ["我局召开春季农业生产工作会 2016-05-03 Item", "我局开展春季植树造林活动 2016-05-02 Item"];

    [Theory]
    [InlineData("""var list = [{"title":"我局召开春季农业生产工作会","url":"/a/1.html","date":"2016-05-03"},{"title":"我局开展春季植树造林活动","url":"/a/2.html","date":"2016-05-02"}];""")]
    [InlineData("""var data = {"total":2,"rows":[{"DOCTITLE":"我局召开春季农业生产工作会","CHNLNAME":"工作动态","URL":"./show.asp?id=1","DOCPUBTIME":"2016-05-03 16:25:00"},{"DOCTITLE":"我局开展春季植树造林活动","CHNLNAME":"工作动态","URL":"./show.asp?id=2","DOCPUBTIME":"2016-05-02 09:00:00"}]};""")]
    [InlineData("""var list = [ {id:1, name:'我局召开春季农业生产工作会', href:'show.asp?id=1', rq:'2016-05-03', img:'/a.jpg',}, {id:2, name:'我局开展春季植树造林活动', href:'show.asp?id=2', rq:'2016-05-02'}, ]; draw(list);""")]
    [InlineData("""$('#list').table([{"title":"<b>我局召开<\/b>春季农业生产工作会","createTime":"2016-05-01","pubDate":"2016-05-03T08:00:00","endTime":"2016-06-03","link":"http://www.example.gov.cn/a/1.html"},{"title":"\u6211局开展春季植树造林活动","createTime":"2016-05-01","pubDate":"2016-05-02T08:00:00","endTime":"2016-06-03","link":"http://www.example.gov.cn/a/2.html"}]);""")]
    public void An_array_of_rows_is_a_list(string script)
    {
        var html = Around.Replace("{0}", script, StringComparison.Ordinal);

        var page = Reading.Body(html);

        Assert.Equal(Read, page.Told());
        Assert.Equal((ListState.Filled, ListState.Unknown), (page.List, page.ListWithoutItems));
        Assert.All(page.Items, item => Assert.EndsWith("/script[1]", item.Place, StringComparison.Ordinal));
        Assert.Equal(Read, Reading.Bytes(Reading.Gb(html)).Told());
    }

    [Theory]
    [InlineData("""var list = [{"title":"我局召开春季农业生产工作会","url":base + "/a/1.html","date":"2016-05-03"}];""")]
    [InlineData("""var list = [{"title":"我局召开春季农业生产工作会","url":"/a/1.html","date":"2016-05-03"}""")]
    [InlineData("""var menu = [{"name":"我局召开春季农业生产工作会","url":"/gzdt/"},{"name":"通知公告","url":"/tzgg/"}];""")]
    [InlineData("""var list = [{"title":"我局召开春季农业生产工作会","url":"/a/1.html","endTime":"2016-05-03"}];""")]
    [InlineData("""$.getJSON('/api/list', show);""")]
    public void What_is_no_plain_list_is_left_unknown(string script)
    {
        var page = Reading.Body(Around.Replace("{0}", script, StringComparison.Ordinal));

        Assert.Empty(page.Items);
        Assert.Equal(ListState.Unknown, page.List);
    }

    [Theory]
    [InlineData("""var slides = [{"src":"/a.jpg"},{"src":"/b.jpg"}];""")]
    [InlineData("""var list = [];""")]
    public void Other_arrays_do_not_speak_for_a_list(string script) =>
        Assert.Equal(ListState.Empty, Reading.Body(Around.Replace("{0}", script, StringComparison.Ordinal)).List);

    [Fact]
    public void What_stands_on_the_page_too_is_one_item()
    {
        var page = Reading.Body("""
            <ul><li><a href="/a/1.html">我局召开春季农业生产工作会</a><span>2016-05-03</span></li></ul>
            <script>var list = [{"title":"我局召开春季农业生产工作会","url":"/a/1.html","date":"2016-05-03"},{"title":"我局开展春季植树造林活动","url":"/a/2.html","date":"2016-05-02"}];</script>
            """);

        Assert.Equal(Read, page.Told());
    }

    [Fact]
    public void Arrays_without_end_cost_little()
    {
        var page = Reading.Body($"<script>{string.Concat(Enumerable.Repeat("[{", 100_000))}</script><script>{string.Concat(Enumerable.Repeat("[{a:'", 100_000))}</script>");

        Assert.Empty(page.Items);
    }
}
