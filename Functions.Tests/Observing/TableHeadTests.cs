using Xunit;

namespace Checker.Tests.Observing;

public class TableHeadTests
{
    [Theory]
    [InlineData("<th>标题</th><th>发布日期</th>", "2016-05-03", "2016-05-03")]
    [InlineData("<th>标题</th><th>发文日期</th>", "2016-05-03", "2016-05-03")]
    [InlineData("<th>标题</th><th>截止日期</th>", "2016-05-03", null)]
    [InlineData("<td>项目名称</td><td>有效期</td>", "2016-05-03", null)]
    [InlineData("<td>事项</td><td>办结时限</td>", "2016-05-03", null)]
    [InlineData("<td>标题</td><td>截止时间</td><td>发布时间</td>", "2016-06-03</td><td>2016-05-03", "2016-05-03")]
    [InlineData("<td>标题</td><td>发布时间</td><td>成文日期</td>", "2016-05-03</td><td>2016-04-30", "2016-05-03")]
    [InlineData("<td colspan=2>标题</td><td>发布时间</td><td>截止时间</td>", "001</td><td>2016-05-03</td><td>2016-06-03", "2016-05-03")]
    [InlineData("<td>标题</td><td>日期</td>", "2016-05-03", "2016-05-03")]
    public void The_head_of_a_column_says_what_its_days_are(string heads, string days, string? expected)
    {
        string[] titles = ["关于做好三夏工作的紧急通知", "关于做好防汛工作的紧急通知"];
        var rows = string.Concat(titles.Select((title, i) => $"<tr><td><a href='/show.asp?id={i}'>{title}</a></td><td>{days}</td></tr>"));
        var html = $"<table><tr>{heads}</tr>{rows}</table>";

        Assert.Equal(titles.Select(title => expected is null ? title : $"{title} {expected} Item"), Reading.Body(html).Told());
        Assert.Equal(Reading.Body(html).Told(), Reading.Bytes(Reading.Gb($"<body>{html}</body>")).Told());
    }

    [Fact]
    public void A_head_speaks_for_its_own_table_only()
    {
        var page = Reading.Body("""
            <table><tr><td>事项</td><td>截止日期</td></tr><tr><td>种子经营许可证办理</td><td>2016-06-03</td></tr></table>
            <table><tr><td><a href='/show.asp?id=1'>关于做好三夏工作的紧急通知</a></td><td>2016-05-03</td></tr><tr><td><a href='/show.asp?id=2'>关于做好防汛工作的紧急通知</a></td><td>2016-05-02</td></tr></table>
            """);

        Assert.Equal(["关于做好三夏工作的紧急通知 2016-05-03 Item", "关于做好防汛工作的紧急通知 2016-05-02 Item"], page.Told());
    }
}
