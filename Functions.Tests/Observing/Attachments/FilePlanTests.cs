using Checker.Observing;
using Checker.Observing.Attachments;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Observing.Attachments;

public sealed class FilePlanTests
{
    private static readonly DateOnly Day = Some.Day("2016-05-17");

    [Fact]
    public void A_few_lists_of_persons_are_opened_and_news_are_not()
    {
        var column = Some.Page("gk/", PageRole.Column, items:
            [Some.Item(address: "a.html"), .. Enumerable.Range(1, 9).Select(number => Some.Item(address: $"{number}.html", title: $"第{number}批危房改造补助公示"))]);

        var pages = FilePlan.Articles(Some.Site(), [column], Day).ToList();

        Assert.Equal(3, pages.Count);
        Assert.All(pages, page => Assert.NotEqual("/a.html", page.Address.AbsolutePath));
    }

    [Fact]
    public void Files_that_name_persons_come_first_and_others_sites_are_not_asked()
    {
        var article = Some.Page("a.html", PageRole.Article) with
        {
            Attachments =
            [
                File("会议议程.docx"), File("logo.zip"), File("评分标准.pdf"), File("http://other.example/名单.xlsx"), File("低保人员名单.xlsx"),
            ],
        };

        var pages = FilePlan.Files(Some.Site(), [article], Day).Select(page => Uri.UnescapeDataString(page.Address.Segments[^1])).ToList();

        Assert.Equal("低保人员名单.xlsx", pages[0]);
        Assert.Equal(["会议议程.docx", "评分标准.pdf"], pages.Skip(1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void In_a_month_every_file_has_had_its_turn()
    {
        var article = Some.Page("a.html", PageRole.Article) with { Attachments = [.. Enumerable.Range(1, 20).Select(number => File($"{number}.xlsx"))] };

        var seen = Enumerable.Range(0, 31).SelectMany(day => FilePlan.Files(Some.Site(), [article], Day.AddDays(day))).Select(page => page.Address).Distinct();

        Assert.Equal(20, seen.Count());
    }

    private static Attachment File(string name) => new(name, Some.Address(name), "/html[1]/body[1]/a[1]");
}
