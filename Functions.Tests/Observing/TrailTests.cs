using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class TrailTests
{
    private const string Menu = "<div><a href='/'>首页</a> | <a href='/gzdt/'>工作动态</a> | <a href='/tzgg/'>通知公告</a></div>";

    [Theory]
    [InlineData("<div>当前位置:<a href='/'>首页</a> &gt; <a href='/zwgk/'>政务公开</a> &gt; <a href='/zwgk/zcwj/'>政策文件</a> &gt; 正文</div>", "政务公开 /zwgk/|政策文件 /zwgk/zcwj/")]
    [InlineData("<td>您现在的位置：<a href='/index.asp'>首页</a>&gt;&gt;<a href='/list.asp?id=3'>农业要闻</a>&gt;&gt;列表</td>", "农业要闻 /list.asp?id=3")]
    [InlineData("<ul class='crumb'><li><a href='/'>首页</a></li><li>&raquo;</li><li><a href='/zwgk/'>政务公开</a></li></ul>", "政务公开 /zwgk/")]
    [InlineData("<p>你的位置:<a href='/'>首页</a> - <a href='/zwgk/'>政务公开</a></p><p><a href='/zwgk/a/'>其他文件</a>和<a href='/b/'>别的栏目</a></p>", "政务公开 /zwgk/")]
    [InlineData("<p>当前位置:<a href='/'>首页</a> &gt; <a href='http://www.portal.gov.cn/'>县政府门户</a> &gt; <a href='/list/gzdt/'>工作动态</a></p>", "")]
    [InlineData("<p>本局当前位置在县城东路,<a href='/zwgk/'>政务公开</a></p>", "")]
    public void A_trail_tells_what_a_page_lies_under(string trail, string steps)
    {
        var html = Menu + trail;

        Assert.Equal(steps, Told(Reading.Body(html)));
        Assert.Equal(steps, Told(Reading.Bytes(Reading.Gb(html), PageRole.Article)));
    }

    [Fact]
    public void A_menu_is_no_trail() => Assert.Empty(Reading.Body(Menu).Trail);

    [Theory]
    [InlineData("<a href='/map.html'>网站地图</a>", "/map.html")]
    [InlineData("<a href='/map.asp'>[站点地图]</a>", "/map.asp")]
    [InlineData("<a href='/sitemap/'>SiteMap</a>", "/sitemap/")]
    [InlineData("<a href='http://map.example.com/'>网站地图</a>", null)]
    [InlineData("<a href='/a/1.html'>我局网站地图功能上线</a>", null)]
    public void A_home_page_leads_to_the_sites_map(string link, string? map)
    {
        Assert.Equal(map, Reading.Body(Menu + link, PageRole.Home, Reading.Home).SiteMap?.PathAndQuery);
        Assert.Null(Reading.Body(Menu + link).SiteMap);
    }

    private static string Told(PageFacts page) => string.Join('|', page.Trail.Select(step => $"{step.Name} {step.Address.PathAndQuery}"));
}
