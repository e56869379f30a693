using System.Text;
using Checker.Observing;
using Checker.Tests.Judging;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Observing.Signs;

/// <summary>Pages of others in a site's place, each with its innocent twin, from their bytes to the verdict.</summary>
public class HijackTests
{
    private const string Definite = "Definite: 网站被篡改成赌博网站";

    private const string Gambling = """
        <html><head><meta charset="@"><title>澳门百家乐_真人荷官_老虎机</title><meta name="keywords" content="百家乐,注册送彩金"></head>
        <body><h1>百家乐</h1><p>真人荷官,老虎机,开户送彩金。</p></body></html>
        """;

    [Fact]
    public void A_hijacked_page_is_told_whatever_it_is_written_in()
    {
        var entities = string.Concat(Gambling.Select(c => c > 0x7F ? $"&#x{(int)c:X};" : $"{c}"));
        var marked = Gambling.Replace("百家乐", "百\u200B家\u200B乐", StringComparison.Ordinal).Replace("老虎机", "老★虎★机", StringComparison.Ordinal);
        var decimals = string.Concat(Gambling.Select(c => c > 0x7F ? $"&#{(int)c};" : $"{c}"));

        Assert.Equal(Definite, Judged(Encoding.UTF8.GetBytes(Gambling)));
        Assert.Equal(Definite, Judged(Reading.Gb(Gambling.Replace("@", "gb2312", StringComparison.Ordinal))));
        Assert.Equal(Definite, Judged(Encoding.UTF8.GetBytes(entities)));
        Assert.Equal(Definite, Judged(Encoding.UTF8.GetBytes(decimals)));
        Assert.Equal(Definite, Judged(Encoding.UTF8.GetBytes(marked)));
    }

    [Fact]
    public void A_page_written_by_an_escaped_script_is_told_with_the_decoded_text()
    {
        var escaped = string.Concat("<html><title>百家乐</title><h1>百家乐 老虎机 真人荷官</h1></html>".Select(c => $"\\u{(int)c:x4}"));
        var facts = Read($"<html><head><title>某某县农业局</title><script>document.write('{escaped}')</script></head><body></body></html>");

        var verdict = Told.VerdictBy("hijacked-page", Some.CaseOf(facts))!;

        Assert.Equal("Suspected: 网站被篡改成赌博网站", Told.Of(verdict));
        Assert.Contains("脚本解码内容“<html><title>百家乐</title>", verdict.Findings[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>&#28595;&#38376;&#30334;&#23478;&#20048;</title>", "农业要闻", Definite)]
    [InlineData("<title>&#26576;&#26576;&#21439;&#20892;&#19994;&#23616;</title>", "农业要闻", "Passed")]
    [InlineData("<title>某某县农业局</title><meta http-equiv='refresh' content='0;url=http://www.yabo.com/'>", "", "Passed")]
    [InlineData("<title>县公安局严厉打击网络赌博、百家乐违法犯罪</title>", "百家乐、老虎机、真人荷官害人不浅,警方提醒远离赌博", "Passed")]
    [InlineData("<title>某某市福利彩票发行中心</title>", "双色球开奖结果 时时彩停售公告", "Passed")]
    [InlineData("<title>某某市体育局</title>", "体育彩票公益金使用情况 全民健身app下载", "Passed")]
    [InlineData("<title>关于试管婴儿和代孕政策的解读</title>", "代孕在我国不予支持,提供卵巢保养知识", "Passed")]
    [InlineData("<title>全县文明升级行动</title>", "福利记录、中国—亚欧博览会、提供卵石、以下注意事项、快乐天堂", "Passed")]
    public void Titles_and_words_are_judged_by_what_they_are_about(string head, string body, string expected) =>
        Assert.Equal(expected, Told.By("hijacked-page", Some.CaseOf(Read($"<html><head>{head}</head><body><p>{body}</p></body></html>"))));

    [Theory]
    [InlineData("if(document.referrer.indexOf('baidu.com')>0){location.href='http://www.other.example/'}", "Suspected: 网站被篡改成非法网站")]
    [InlineData("var s=document.referrer;if(/sogou|so\\.com/.test(s)){window.location='http://www.yabovip88.com/'}", Definite)]
    [InlineData("if(document.referrer.indexOf('baidu.com')>0){location.href='/m/'}", "Passed")]
    [InlineData("if(/Android|iPhone/.test(navigator.userAgent)){location.href='http://m.example.gov.cn/'}", "Passed")]
    [InlineData("if(/Android/.test(navigator.userAgent)){location.href='http://m.vendor.example/'}", "Passed")]
    [InlineData("if(navigator.userAgent.indexOf('spider')<0){location.replace('http://www.other.example/')}", "Suspected: 网站被篡改成非法网站")]
    [InlineData("var _hmt=[];(function(){var r=document.referrer;document.write('<script src=\"http://hm.baidu.com/h.js\"></scr'+'ipt>')})()", "Passed")]
    public void A_script_that_sends_visitors_of_search_engines_away_is_told(string script, string expected) =>
        Assert.Equal(expected, Told.By("hijacked-page", Some.CaseOf(Read(
            $"<html><head><title>某某县农业局</title></head><body><h1>某某县农业局</h1><p>我局召开春季农业生产工作会议,安排部署春耕生产。各乡镇要高度重视,加强领导,落实责任,确保各项措施到位。</p><script>{script}</script></body></html>"))));

    [Theory]
    [InlineData("Hacked By Somebody", "<body bgcolor=black><center><img src='http://i.imgur.com/a.png'><marquee>greetz to all</marquee></center>", "Definite")]
    [InlineData("0wn3d", "<body style='background:#000'><center><audio src='x.mp3' autoplay></audio><h1>H4CK3D BY T34M</h1></center>", "Definite")]
    [InlineData("", "<body>hacked by somebody</body>", "Definite")]
    [InlineData("某某县农业局", "<body style='background:#000'><h1>某某县农业局</h1><p>沉痛悼念</p></body>", "Passed")]
    [InlineData("某某县农业局", "<body><marquee>热烈欢迎</marquee><center>某某县农业局</center><audio src='a.mp3'></audio></body>", "Passed")]
    [InlineData("某某县农业局", "<body><h1>某某县农业局</h1><p>网络安全宣传周:谨防黑客,某网站曾遭hacker攻击,网页被改为“hacked by”字样</p><a href='/1'>a</a></body>", "Passed")]
    [InlineData("某某县农业局 - hacked by somebody", "<body><h1>某某县农业局</h1><p>工作动态</p></body>", "Suspected")]
    public void A_page_that_one_who_broke_in_left_is_told_in_any_language(string title, string body, string expected) =>
        Assert.StartsWith(expected, Told.By("hijacked-page", Some.CaseOf(Read($"<html><head><title>{title}</title></head>{body}</html>"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<title>We were here</title><img src='/x.png'><p>Nobody was at home, so the door was left open.</p>", 200, "Suspected: 网站被篡改成非法网站")]
    [InlineData("<title>We were here</title><p>到此一游</p>", 200, "Passed")]
    [InlineData("<title>County Bureau of Agriculture</title><p>News</p><a href='/en/1'>1</a><a href='/en/2'>2</a><a href='/en/3'>3</a>", 200, "Passed")] // an English edition
    [InlineData("<title>Welcome to nginx!</title><p>If you see this page, the server is installed.</p>", 200, "TooFewVisits")]
    [InlineData("<title>Site</title><p>The service is temporarily unavailable.</p>", 200, "Passed")]
    [InlineData("<title>Oops</title><p>Something is wrong here.</p>", 503, "TooFewVisits")] // errors often are in English
    public void A_page_on_which_no_word_is_chinese_and_nothing_leads_on_is_told(string html, int status, string expected) =>
        Assert.Equal(expected, Told.By("hijacked-page", Some.CaseOf(Reading.Page(html, PageRole.Home, Reading.Home, status))));

    [Theory]
    [InlineData("http://www.leyu-index.example.com/", "乐鱼体育", "Definite")]
    [InlineData("http://www.club.example.com/", "某某俱乐部", "Suspected: 网站被篡改成非法网站")]
    [InlineData("http://www.club.example.com/about/", "某某俱乐部", "Passed")]
    [InlineData("http://www.county.gov.cn/", "某某俱乐部", "Passed")]
    public void A_page_whose_only_way_on_is_a_strangers_front_door_is_told(string target, string name, string expected)
    {
        var text = string.Concat(Enumerable.Repeat("围绕赛事信息和日常运动整理参考内容,帮助读者了解特点。", 12));

        Assert.StartsWith(expected, Told.By("hijacked-page", Some.CaseOf(Read(
            $"<html><head><title>{name} · 站点介绍</title></head><body><p>{text}<a href='{target}'>{name}</a></p></body></html>"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_sends_visitors_to_the_sites_new_address_is_none()
    {
        var text = string.Concat(Enumerable.Repeat("某某县农业局网站已迁移至新网址,请更新收藏。", 20));

        Assert.Equal("Passed", Told.By("hijacked-page", Some.CaseOf(Read(
            $"<html><head><title>网站迁移公告</title></head><body><p>{text}<a href='http://www.xxnyj.example.com/'>新网址</a></p></body></html>"))));
    }

    private static string Judged(byte[] bytes) =>
        Told.By("hijacked-page", Some.CaseOf(Reading.Bytes(bytes, PageRole.Home, Reading.Home)));

    private static PageFacts Read(string html) => Reading.Page(html, PageRole.Home, Reading.Home);
}
