using System.Net;
using Checker.Notices;
using Checker.Notices.Html;
using Checker.Pages;
using HtmlAgilityPack;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class HtmlNoticeTests
{
    [Fact]
    public void The_page_says_what_the_document_says()
    {
        var notice = Compose(Notice2016.Material);
        var page = Page(notice, NoticeForm.Final);
        var text = WebUtility.HtmlDecode(page.DocumentNode.InnerText);

        Assert.All(notice.Body, paragraph => Assert.Contains(paragraph.Lead + paragraph.Text, text, StringComparison.Ordinal));
        Assert.Equal(
            notice.Annexes.SelectMany(annex => annex.Rows).SelectMany(row => row.Cells).Where(cell => cell.Rows > 0).Select(cell => cell.Text),
            page.DocumentNode.Descendants("td").Select(cell => WebUtility.HtmlDecode(cell.InnerText)));
        Assert.Equal(4, page.DocumentNode.Descendants("td").Count(cell => cell.GetAttributeValue("rowspan", "") == "2"));
    }

    [Fact]
    public void The_draft_has_no_red_head_and_no_number()
    {
        var page = Page(Compose(Notice2016.Material), NoticeForm.ForReview);

        Assert.Null(page.DocumentNode.SelectSingleNode("//*[@class='mark']"));
        Assert.Contains("驻政办〔2016〕  号", page.DocumentNode.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("59", page.DocumentNode.Descendants("body").Single().InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_version_names_no_person()
    {
        var text = Page(Compose(Notice2016.Material), NoticeForm.Public).DocumentNode.InnerText;

        Assert.Contains("主动公开", text, StringComparison.Ordinal);
        Assert.DoesNotContain("联系人", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("甲\u202E乙\0丙")]
    public void What_a_site_is_called_stays_text(string name)
    {
        var plain = Page(Compose(Notice2016.Material), NoticeForm.Final);
        var page = Page(Compose(Notice2016.Material with { Sites = [.. Notice2016.Material.Sites.Select(site => site with { Name = name })] }), NoticeForm.Final);

        Assert.Equal(plain.DocumentNode.Descendants("td").Count(), page.DocumentNode.Descendants("td").Count());
        Assert.Empty(page.DocumentNode.Descendants("script").Concat(page.DocumentNode.Descendants("img")));
        Assert.Contains(InertText.Of(name), WebUtility.HtmlDecode(page.DocumentNode.InnerText), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', WebUtility.HtmlDecode(page.DocumentNode.InnerText));
    }

    private static Notice Compose(NoticeMaterial material) => NoticeComposer.Compose(material, Notice2016.Template, Notice2016.RuleSet);

    private static HtmlDocument Page(Notice notice, NoticeForm form)
    {
        var page = new HtmlDocument();
        page.LoadHtml(HtmlNotice.Of(notice, form, new InertEncoder()));
        return page;
    }
}
