using Checker.Observing;
using Checker.Tests.Judging;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Observing.Signs;

/// <summary>Each means of keeping a link out of sight, and its innocent twin: the same means on what every site has.</summary>
public class HiddenLinkTests
{
    private const string Planted = "<a href='http://www.yabovip88.com/'>真人荷官 百家乐</a>";

    private const string Own = "<a href='/gzdt/'>工作动态</a><a href='http://www.county.gov.cn/'>县政府</a><a href='http://news.example.com/'>新闻</a>";

    /// <summary>Page with the means once; <c>@</c> is where the links stand.</summary>
    public static TheoryData<string, string> Techniques { get; } = new()
    {
        { "Display", "<div style='display:none'>@</div>" },
        { "Display", "<div hidden>@</div>" },
        { "Display", "<style>.x1 { color:red; display : none }</style><div class='nav x1'>@</div>" },
        { "Visibility", "<p style='visibility: hidden'>@</p>" },
        { "Opacity", "<div style='opacity:0'>@</div>" },
        { "Opacity", "<div style='filter:alpha(opacity=0)'>@</div>" },
        { "Size", "<font size=0>@</font>" },
        { "Size", "<span style='font-size:0px'>@</span>" },
        { "Size", "<div style='transform:scale(0)'>@</div>" },
        { "Indent", "<div style='text-indent:-9999px'>@</div>" },
        { "Position", "<div style='position:absolute;left:-9999px'>@</div>" },
        { "Position", "<div style='margin-top:-5000px'>@</div>" },
        { "Position", "<style>#foot div.links{position:fixed;top:-100em}</style><div id='foot'><p><div class='links'>@</div></div>" },
        { "Clip", "<div style='position:absolute;clip:rect(0 0 0 0)'>@</div>" },
        { "Clip", "<div style='clip-path: inset(100%)'>@</div>" },
        { "Colour", "<body bgcolor='#FFFFFF'><font color='#fefefe'>@</font>" },
        { "Colour", "<style>.a{background:#336699}.a p{color:#369}</style><div class='a'><p>@</p></div>" },
        { "Colour", "<div style='color:transparent'>@</div>" },
        { "Overflow", "<div style='height:1px;overflow:hidden'>@</div>" },
        { "ZOrder", "<div style='position:absolute;z-index:-1'>@</div>" },
        { "Marquee", "<marquee width=1 height=1 scrollamount=9999>@</marquee>" },
        { "Comment", "<!-- @ -->" },
        { "NoScript", "<noscript>@</noscript>" },
        { "AfterEnd", "</body></html>@" },
        { "Script", "<script>document.write(\"@\")</script>" },
        { "Script", "<script>document.getElementById('f').innerHTML = \"@\"</script>" },
    };

    [Theory]
    [MemberData(nameof(Techniques))]
    public void A_link_kept_out_of_sight_that_leads_to_a_trade_is_a_finding(string means, string html)
    {
        var page = Read(html.Replace("@", Planted, StringComparison.Ordinal));

        var link = Assert.Single(page.Signs.Links);
        Assert.Equal((means, "赌博", "brand"), ($"{link.Hidden}", link.Category, link.Host));
        Assert.StartsWith("/", link.Path, StringComparison.Ordinal);
        Assert.Equal("Definite: 网页存在指向赌博网站的暗链1条", Told.By("hidden-link", Some.CaseOf(page)));
    }

    [Theory]
    [MemberData(nameof(Techniques))]
    public void The_same_means_on_what_every_site_has_is_none(string means, string html)
    {
        var page = Read(html.Replace("@", Own, StringComparison.Ordinal));

        Assert.Equal((means, "Passed"), (means, Told.By("hidden-link", Some.CaseOf(page))));
    }

    [Theory]
    [InlineData("<a style='position:absolute;left:-9999px' href='#main'>跳到正文</a>")]
    [InlineData("<span class='sr-only' style='position:absolute;clip:rect(0,0,0,0)'>体育彩票管理中心</span>")]
    [InlineData("<ul style='display:none'><li><a href='http://www.sporttery.example.com/'>中国体育彩票开奖结果</a></li></ul>")]
    [InlineData("<div style='display:none'><a href='http://news.example.com/1.html'>警方捣毁网上百家乐赌博窝点</a></div>")]
    [InlineData("<!--[if IE]><a href='http://www.microsoft.com/'>升级浏览器</a><![endif]-->")]
    [InlineData("<div style='display:none'><img src='http://hm.example.com/hm.gif'></div>")]
    [InlineData("<a href='http://www.beian.miit.gov.cn/'></a>")]
    public void Folded_menus_labels_and_news_are_none(string html) =>
        Assert.Equal("Passed", Told.By("hidden-link", Some.CaseOf(Read(html))));

    [Theory]
    [InlineData(">")]
    [InlineData(".")]
    [InlineData("#")]
    [InlineData("p. a")]
    [InlineData(" , > ,")]
    public void A_selector_that_is_none_hides_nothing(string selector) =>
        Assert.Empty(Read($"<style>{selector} {{display:none}}</style><p class='links'><a href='http://www.friend.example.com/'>友情链接</a></p>").Signs.Links);

    [Theory]
    [InlineData("<div style='display:none'><a href='http://a.example.com/'>百家乐</a></div>", "Suspected: 网页存在指向赌博网站的暗链1条")]
    [InlineData("<div style='display:none'><a href='http://a.example.com/'>百家乐</a><a href='http://b.example.com/'>老虎机</a><a href='http://c.example.com/'>真钱</a></div>", "Definite: 网页存在指向赌博网站的暗链3条")]
    [InlineData("<div style='position:absolute;left:-999px'><a href='http://a.example.com/'>代孕公司</a></div>", "Definite: 网页存在指向代孕网站的暗链1条")]
    [InlineData("<div style='position:absolute;left:-999px'><a href='http://a.example.com/'>友情链接</a></div>", "Passed")]
    [InlineData("<div style='position:absolute;left:-999px'><a href='http://www.qp88x365.vip/'>友情链接</a></div>", "Suspected: 网页存在指向可疑网站的暗链1条")]
    public void A_word_in_a_folded_place_is_suspected_and_several_or_a_deliberate_means_definite(string html, string expected) =>
        Assert.Equal(expected, Told.By("hidden-link", Some.CaseOf(Read(html))));

    [Theory]
    [InlineData("<a href='http://www.yabovip88.com/'>友情链接</a>", "Suspected: 网页链接至赌博类网站1条")]
    [InlineData("<a href='http://www.yabovip88.com/'>亚博体育</a>", "Definite: 网页链接至赌博类网站1条")]
    [InlineData("<a href='http://sedoparking.com/x'>某某协会</a>", "Suspected: 网页链接至停放域名类网站1条")]
    [InlineData("<a href='http://a.example.com/'>百家乐</a>", "Passed")]
    [InlineData("<a href='http://www.county.gov.cn/'>百家乐</a>", "Passed")]
    [InlineData("<a href='http://a.example.com/'>严厉打击百家乐、老虎机赌博</a>", "Passed")]
    public void A_link_in_view_is_known_by_its_target(string html, string expected) =>
        Assert.Equal(expected, Told.By("illicit-link", Some.CaseOf(Read(html))));

    [Fact]
    public void The_finding_tells_the_words_the_target_the_means_and_the_place()
    {
        var verdict = Told.VerdictBy("hidden-link", Some.CaseOf(Read($"<div style='opacity:0'>{Planted}</div>")));

        Assert.EndsWith(
            "“真人荷官 百家乐”指向“http://www.yabovip88.com/”，透明，位于/html[1]/body[1]/div[1]/a[1]",
            verdict!.Findings[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_of_others_are_facts_of_the_page()
    {
        var page = Read("<script src='//cdn.example.net/a.js'></script><a href='http://b.example.com/x'>乙</a><a href='http://b.example.com/y'>乙</a><a href='/own/'>本站</a>");

        Assert.Equal(["b.example.com"], page.Signs.OutboundHosts);
        Assert.Equal(["cdn.example.net"], page.Signs.ScriptHosts);
    }

    private const string Text = "我局召开春季农业生产工作会议,安排部署春耕生产。各乡镇要高度重视,加强领导,落实责任,确保各项措施到位,夺取全年粮食丰收。";

    private static PageFacts Read(string body) => Reading.Page(
        $"<html><head><title>某某县农业局</title></head><body><h1>某某县农业局网站</h1><p>{Text}</p>{body}{(body.Contains("</html>", StringComparison.Ordinal) ? "" : "</body></html>")}", PageRole.Home, Reading.Home);
}
