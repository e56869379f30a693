using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class SignTests
{
    [Theory]
    [InlineData("<title>澳门葡京_百家乐_真人娱乐</title>", "赌博 Title 葡京,百家乐,真人娱乐")]
    [InlineData("<title>某某县卫生局</title><meta name='keywords' content='代孕,供卵,代妈'>", "代孕 Meta 代孕,供卵,代妈")]
    [InlineData("<a href='http://x.example/'>新开传奇私服</a>", "私服 Links 新开传奇,私服; 私服 Text 新开传奇,私服")]
    [InlineData("<p>专业办证刻章,诚信经营。</p>", "办证 Text 办证刻章")]
    [InlineData("<p>某某成人视频在线</p>", "色情 Text 成人视频")]
    [InlineData("<title>福利彩票发行中心</title><p>中国福利彩票双色球开奖结果</p>", "")]
    [InlineData("<p>县公安局严厉打击网络赌博、百家乐等违法活动。</p>", "")]
    [InlineData("<p>体育彩票开奖结果公告</p>", "")]
    [InlineData("<p>关于试管婴儿政策的解读:代孕在我国不予支持</p>", "")]
    [InlineData("<p>全县扫黄打非工作会议要求清理色情信息</p>", "")]
    [InlineData("<a href='/bszn/'>办证大厅</a><p>办证指南</p>", "")]
    [InlineData("<p>严查赌博。</p><p>真人娱乐城百家乐开户送彩金</p>", "赌博 Text 真人娱乐,百家乐,开户送")]
    [InlineData("<p>百\u200B家乐</p>", "赌博 Text 百家乐")]
    public void Signs_stand_by_kind_and_place_with_their_words(string html, string expected)
    {
        var page = Reading.Page(html, PageRole.Home, Reading.Home);

        Assert.Equal(expected, string.Join("; ", page.Signs.Signs.Where(sign => sign.Kind is EvidenceKind.Wording).Select(sign => $"{sign.Category} {sign.Place} {string.Join(',', sign.Found.Select(word => word.Word))}")));
    }

    [Theory]
    [InlineData("<h1>网站关停公告</h1><p>本网站将于2016年4月1日起永久关停,相关内容整合至某某县人民政府门户网站。</p>", "2016-04-01", "某某县人民政府门户网站")]
    [InlineData("<p>我局网站已迁移至<a href='http://www.county.gov.cn/nyj/'>新网址</a></p>", null, "新网址")]
    [InlineData("<p>某某县农业局网站自2016年3月15日起停止更新,请访问 http://www.county.gov.cn 。</p>", "2016-03-15", "http://www.county.gov.cn")]
    [InlineData("<marquee><b>本站即日起停止运行</b></marquee>", null, null)]
    public void A_notice_of_the_sites_own_closure_is_read(string body, string? day, string? destination)
    {
        var notice = Reading.Body(body, PageRole.Home, Reading.Home).ClosureNotice;

        Assert.NotNull(notice);
        Assert.Equal((day, destination), (notice.Date?.Resolve(Reading.Day)?.ToString("yyyy-MM-dd", null), notice.Destination));
    }

    [Theory]
    [InlineData("<ul><li><a href='/a/1.html'>某某乡政府网站关停公告</a>05-03</li><li><a href='/a/2.html'>关于本网站关停的传闻不实</a>05-02</li></ul>")]
    [InlineData("<p>省政府办公厅要求关停一批不合格网站,整合至上级平台。</p>")]
    [InlineData("<p>县农业局关停污染养殖场三十家</p>")]
    [InlineData("<p>本网站建议使用1024×768分辨率浏览</p>")]
    [InlineData("<p>某某县农业局网站讯:我县已关停小造纸厂三家。</p>")]
    [InlineData("<p>网站维护中,暂停服务。</p>")]
    public void Other_closures_are_no_notice(string body) =>
        Assert.Null(Reading.Body(body, PageRole.Home, Reading.Home).ClosureNotice);
}
