using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class MessageTests
{
    private const string Table = """
        <table><tr><th>编号</th><th>标题</th><th>来信时间</th><th>办理状态</th><th>回复时间</th></tr>
        <tr><td>3</td><td><a href='/msg.asp?id=3'>关于农业补贴发放时间的咨询</a></td><td>2016-05-03</td><td>待回复</td><td></td></tr>
        <tr><td>2</td><td><a href='/msg.asp?id=2'>咨询农机购置补贴如何申请</a></td><td>2016-04-03</td><td>已回复</td><td>2016-04-06</td></tr></table>
        """;

    private const string Days = """
        <table><tr><td>咨询标题</td><td>留言日期</td><td>答复日期</td></tr>
        <tr><td>关于农业补贴发放时间的咨询</td><td>2016-05-03</td><td>--</td></tr>
        <tr><td>咨询农机购置补贴如何申请</td><td>2016-04-03</td><td>2016-04-06</td></tr></table>
        """;

    private const string List = """
        <ul><li>[待回复] <a href='/msg.asp?id=3'>关于农业补贴发放时间的咨询</a><span>2016-05-03</span></li>
        <li>[已回复] <a href='/msg.asp?id=2'>咨询农机购置补贴如何申请</a><span>2016-04-03</span></li></ul>
        """;

    private const string Book = """
        <div><div><p>标题:关于农业补贴发放时间的咨询</p><p>留言人:李某 留言时间:2016-05-03 16:25</p><p>请问今年的补贴何时发放?</p><p>回复内容:</p></div>
        <div><p>标题:咨询农机购置补贴如何申请</p><p>留言人:王某 留言时间:2016-04-03 09:10</p><p>请问如何申请?</p><p>回复时间:2016-04-06</p><p>回复内容:请到乡镇农业服务中心办理。</p></div></div>
        """;

    [Theory]
    [InlineData(Book, "2016-04-06")]
    [InlineData(Table, "2016-04-06")]
    [InlineData(Days, "2016-04-06")]
    [InlineData(List, "")]
    public void Letters_are_told_with_their_answers(string html, string replied)
    {
        var page = Reading.Body(html);

        Assert.Equal(
            ["关于农业补贴发放时间的咨询 2016-05-03 Open ", $"咨询农机购置补贴如何申请 2016-04-03 Replied {replied}"],
            Told(page));
        Assert.Equal(Told(page), Told(Reading.Bytes(Reading.Gb(html))));
        Assert.All(page.Messages, message => Assert.StartsWith("/html[1]/body[1]/", message.Place, StringComparison.Ordinal));
    }

    [Fact]
    public void One_letter_is_told_too()
    {
        var page = Reading.Body("<p>留言时间:2016-05-03</p><p>请问今年的补贴何时发放?</p><p>暂未回复</p>");

        Assert.Equal([" 2016-05-03 Open "], Told(page));
    }

    [Fact]
    public void Letters_apart_by_lines_only_do_not_speak_for_each_other()
    {
        var page = Reading.Body("<div>留言时间:2016-05-03<br>请问今年的补贴何时发放?<br>暂未回复<br>留言时间:2016-04-03<br>请问如何申请?<br>回复时间:2016-04-06</div>");

        Assert.Equal([" 2016-05-03 Open ", " 2016-04-03 Replied 2016-04-06"], Told(page));
    }

    [Theory]
    [InlineData("<p>我局咨询时间:2016-05-03至2016-05-05,地点在办理大厅。</p>")]
    [InlineData("<ul><li><a href='/a/1.html'>我局认真办理人大代表建议已答复代表</a>2016-05-03</li><li><a href='/a/2.html'>我局开展春季植树造林活动</a>2016-05-02</li></ul>")]
    [InlineData("<table><tr><td>标题</td><td>发布日期</td></tr><tr><td><a href='/a/1.html'>关于政协提案办理情况的公示</a></td><td>2016-05-03</td></tr></table>")]
    public void Other_lists_hold_no_letters(string html) => Assert.Empty(Reading.Body(html).Messages);

    private static string[] Told(PageFacts page) =>
        [.. page.Messages.Select(message => $"{message.Title} {message.Asked?.Resolve(Reading.Day):yyyy-MM-dd} {message.Reply} {message.Replied?.Resolve(Reading.Day):yyyy-MM-dd}")];
}
