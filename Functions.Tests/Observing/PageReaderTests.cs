using System.Diagnostics;
using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class PageReaderTests
{
    private const string Chinese = "<html><head><meta charset='{0}'><title>某某县农业局网站</title></head><body><p>我局召开春季农业生产工作会议,安排部署春耕生产。</p></body></html>";

    [Theory]
    [InlineData("NameNotFound", "NameGone")]
    [InlineData("NameServerFailed", "Ours")]
    [InlineData("Unreachable", "Ours")]
    [InlineData("Forbidden", "Ours")]
    [InlineData("CheckTimeUp", "Ours")]
    [InlineData("TlsFailed", "Unsupported")]
    [InlineData("Unreadable", "Unreadable")]
    [InlineData("Refused", "NoAnswer")]
    [InlineData("Reset", "NoAnswer")]
    [InlineData("TimedOut", "NoAnswer")]
    [InlineData("RedirectLoop", "NoAnswer")]
    [InlineData("TooManyRedirects", "NoAnswer")]
    public void A_failure_says_whose_side_it_is(string failure, string access)
    {
        var page = PageReader.Read(Reading.Failure(Enum.Parse<FetchFailure>(failure)), PageRole.Home, Reading.Site());

        Assert.Equal((access, ListState.Unknown), ($"{page.Access}", page.List));
    }

    [Theory]
    [InlineData(200, "Opened")]
    [InlineData(404, "Missing")]
    [InlineData(410, "Missing")]
    [InlineData(400, "ServerError")]
    [InlineData(500, "ServerError")]
    [InlineData(503, "ServerError")]
    [InlineData(401, "Blocked")]
    [InlineData(403, "Blocked")]
    [InlineData(405, "Blocked")]
    [InlineData(412, "Blocked")]
    [InlineData(418, "Blocked")]
    [InlineData(429, "Blocked")]
    [InlineData(493, "Blocked")]
    [InlineData(521, "Blocked")]
    public void A_status_says_what_became_of_it(int status, string access)
    {
        var page = Reading.Page("<p>某某县农业局</p>", status: status);

        Assert.Equal(access, $"{page.Access}");
    }

    [Theory]
    [InlineData("<html><script>var $_ts={};</script></html>", "Server: *\r\n", "瑞数")]
    [InlineData("<html><body>创宇盾提示您:当前访问疑似黑客攻击</body></html>", "Server: nginx\r\n", "创宇盾")]
    [InlineData("<html><body><script>document.cookie='a'</script></body></html>", "Set-Cookie: __jsluid=1\r\n", "加速乐")]
    [InlineData("<html><body>您的访问过于频繁,请输入验证码</body></html>", "Server: nginx\r\n", "验证码")]
    public void A_wall_with_status_200_is_a_wall(string body, string head, string wall)
    {
        var page = Reading.Bytes(Encoding.UTF8.GetBytes(body), head: head);

        Assert.Equal((PageAccess.Blocked, wall), (page.Access, page.AccessDetail));
    }

    [Fact]
    public void A_page_that_came_through_a_wall_is_open()
    {
        var body = $"<script src='a.js'></script><p>{string.Concat(Enumerable.Repeat("我局召开春季农业生产工作会议。", 30))}</p>";

        var page = Reading.Bytes(Encoding.UTF8.GetBytes(body), head: "Set-Cookie: __jsluid=1\r\n");

        Assert.Equal(PageAccess.Opened, page.Access);
    }

    [Theory]
    [InlineData("utf-8", "utf-8", null)]
    [InlineData("gb2312", "gb18030", null)]
    [InlineData("gbk", "gb18030", "text/html; charset=gbk")]
    [InlineData("gb2312", "utf-8", null)]
    [InlineData("utf-8", "gb18030", null)]
    [InlineData("utf-8", "gb18030", "text/html; charset=ISO-8859-1")]
    [InlineData("gb2312", "utf-8", "text/html; charset=gb2312")]
    [InlineData("big5", "big5", null)]
    [InlineData("nonsense", "gb18030", null)]
    [InlineData("nonsense", "utf-8", null)]
    public void The_reading_that_makes_sense_wins(string declared, string truly, string? contentType)
    {
        var encoding = truly == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(truly)!;
        var title = truly == "big5" ? "農業局" : "某某县农业局网站";
        var html = Chinese.Replace("{0}", declared, StringComparison.Ordinal).Replace("某某县农业局网站", title, StringComparison.Ordinal);

        var page = Reading.Bytes(encoding.GetBytes(html), contentType: contentType);

        Assert.Equal((title, truly), (page.Title, page.Encoding));
    }

    [Fact]
    public void A_byte_order_mark_decides()
    {
        byte[] utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Chinese)];
        byte[] utf8 = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Chinese.Replace("{0}", "gb2312", StringComparison.Ordinal))];

        Assert.Equal("某某县农业局网站", Reading.Bytes(utf16).Title);
        Assert.Equal("某某县农业局网站", Reading.Bytes(utf8).Title);
    }

    [Fact]
    public void The_same_page_reads_alike_in_either_encoding()
    {
        const string html = "<meta charset=gb2312><h3>通知公告</h3><ul><li><a href='/a/1.html'>关于做好三夏工作的通知</a>05-03</li><li><a href='/a/2.html'>关于做好防汛工作的通知</a>05-02</li></ul>";

        Assert.Equal(Reading.Page(html).Items, Reading.Bytes(Reading.Gb(html)).Items);
    }

    [Theory]
    [InlineData("<div>", 50_000)]
    [InlineData("<td><a href='/x'>新闻</a>", 50_000)]
    [InlineData("<li>新闻", 50_000)]
    [InlineData("<b><i></b></i>", 100_000)]
    public void What_would_cost_the_parser_minutes_is_refused_at_once(string piece, int times)
    {
        var html = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();

        var page = Reading.Page(html);

        Assert.Equal(PageAccess.Unreadable, page.Access);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData("<a href='/x'>更多</a>", 8_000)]
    [InlineData("2016-05-03 ", 20_000)]
    [InlineData("本网站,将关,", 10_000)]
    [InlineData("<div><a href='/x'>新闻标题文字长一些</a><p>05-03</p></div>", 4_000)]
    public void Time_grows_with_the_page_only(string piece, int times)
    {
        var html = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();

        var page = Reading.Page(html, PageRole.Home, Reading.Home);

        Assert.Equal(PageAccess.Opened, page.Access);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Garbage_never_throws()
    {
        var random = new Random(20160510);
        string[] pieces = ["<div>", "</div>", "<a href='", "'>", "<li>", "<table><tr><td>", "2016-05-03", "[05-03]", "今天是", "&#x110000;", "&amp", "<!--", "<script>location='", "<a href='http://[::1'>", "暂无内容", "<meta http-equiv=refresh content='0;url=", "关停", "本网站", "更多", "\0", "𠀀", "\ud800", " ", "<", ">"];
        for (var round = 0; round < 400; round++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            var text = string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => pieces[random.Next(pieces.Length)]));

            foreach (var role in Enum.GetValues<PageRole>())
            {
                Assert.NotNull(Reading.Bytes(bytes, role));
                Assert.NotNull(Reading.Page(text, role));
            }
        }
    }

    [Fact]
    public void A_picture_is_no_page()
    {
        var bytes = Enumerable.Range(0, 4000).Select(i => (byte)(i * 7 % 32)).ToArray();

        Assert.Equal(PageAccess.Unreadable, Reading.Bytes(bytes).Access);
    }

    [Theory]
    [InlineData("<h1>Welcome to nginx!</h1>", "DefaultServer")]
    [InlineData("<h1>恭喜,站点创建成功!</h1>", "DefaultServer")]
    [InlineData("<p>该域名正在出售</p>", "DefaultServer")]
    [InlineData("<p>数据库连接失败</p>", "SoftError")]
    [InlineData("<p>您访问的页面不存在</p>", "SoftError")]
    [InlineData("<p>网站升级改版中,敬请期待</p>", "Maintenance")]
    [InlineData("<div id=app></div><script src='app.js'></script>", "ScriptShell")]
    [InlineData("", "SoftError")]
    [InlineData("<a href='/main.html'>进入网站</a>", "Entrance")]
    [InlineData("<ul><li><a href='/a/1.html'>网站维护工作培训会议召开</a>05-03</li><li><a href='/a/2.html'>我局开展春季植树造林活动</a>05-03</li></ul>", "Normal")]
    public void A_home_pages_kind_is_told(string body, string kind) =>
        Assert.Equal(kind, $"{Reading.Body(body, PageRole.Home, Reading.Home).Kind}");

    [Theory]
    [InlineData("<meta http-equiv='Refresh' content='0; URL=main/index.asp'>", "http://www.example.gov.cn/main/index.asp")]
    [InlineData("<meta http-equiv='refresh' content='600;url=/'>", "")]
    [InlineData("<script>window.location.href = 'index2.html';</script>", "http://www.example.gov.cn/index2.html")]
    [InlineData("<script>location.replace(\"/new/\")</script>", "http://www.example.gov.cn/new/")]
    [InlineData("<script>function go(){ location='x.html'; }</script>", "")]
    [InlineData("<script>if (phone) location.href='/m/';</script>", "")]
    [InlineData("<script>location='javascript:alert(1)'</script>", "")]
    [InlineData("<frameset><frame src='top.html'><frame src='main.html'></frameset>", "http://www.example.gov.cn/top.html http://www.example.gov.cn/main.html")]
    [InlineData("<iframe src='http://portal.gov.cn/x/' width='100%' height='100%'></iframe>", "http://portal.gov.cn/x/")]
    [InlineData("<p>我局召开春季农业生产工作会议,安排部署春耕生产,要求各乡镇、各部门高度重视,抓好落实,确保全年丰收。我局召开春季农业生产工作会议。</p><iframe src='/weather.html' width='200'></iframe>", "")]
    public void Where_a_page_leads_is_told(string html, string expected) =>
        Assert.Equal(expected, string.Join(' ', Reading.Page(html, PageRole.Home, Reading.Home).LeadsTo));

    [Fact]
    public void A_page_leads_to_ten_at_most() =>
        Assert.Equal(10, Reading.Page(string.Concat(Enumerable.Range(0, 50).Select(i => $"<frame src='{i}.html'>"))).LeadsTo.Count);
}
