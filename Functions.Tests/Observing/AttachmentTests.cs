using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class AttachmentTests
{
    private const string Text = "<h1>关于做好三夏工作的紧急通知</h1><p>各乡镇农业服务中心:现就做好三夏工作有关事项紧急通知如下,请认真抓好落实。</p>";

    [Fact]
    public void Files_are_told_with_their_place()
    {
        const string html = Text + "<p>附件:<a href='/upload/2016/报名表.doc'>1.报名表.doc</a> <a href='down.asp?file=2.xlsx'>2.汇总表</a> <a href='/download.jsp?id=7'>3.名单.pdf</a></p>";

        var page = Reading.Body(html, PageRole.Article);

        Assert.Equal(
            ["1.报名表.doc /html[1]/body[1]/p[2]/a[1]", "2.汇总表 /html[1]/body[1]/p[2]/a[2]", "3.名单.pdf /html[1]/body[1]/p[2]/a[3]"],
            page.Attachments.Select(file => $"{file.Words} {file.Place}"));
        Assert.Equal(page.Attachments.Select(file => file.Words), Reading.Bytes(Reading.Gb(html), PageRole.Article).Attachments.Select(file => file.Words));
    }

    [Fact]
    public void A_home_page_tells_its_links_with_their_place()
    {
        const string html = "<p><a href='/gzdt/'>工作动态</a> <a href='http://www.city.gov.cn/'><img src=a.gif alt='市政府网'></a> <a href='javascript:;'>收藏</a></p>";

        var links = Reading.Body(html, PageRole.Home, Reading.Home).Links;

        Assert.Equal(
            ["工作动态 http://www.example.gov.cn/gzdt/ 0", "市政府网 http://www.city.gov.cn/ 5"],
            links.Select(link => $"{link.Words} {link.Address} {link.At}"));
        Assert.Empty(Reading.Body(html).Links);
    }

    [Theory]
    [InlineData("<a href='/show.asp?id=8'>上一篇:我局开展春季植树造林活动</a>")]
    [InlineData("<a href='/upload/2016/1.jpg'>现场图片</a>")]
    [InlineData("<a href='/docs/index.html'>文件.doc</a>")]
    public void Other_links_are_none(string link) => Assert.Empty(Reading.Body(Text + link, PageRole.Article).Attachments);
}
