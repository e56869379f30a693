using Checker.Notices;
using Checker.Notices.Html;
using Checker.Notices.Word;
using Checker.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class LettersTests
{
    [Fact]
    public void Every_unit_has_one_letter_in_the_order_of_protocol() => Assert.Equal(
        [
            "驿城区政府", "遂平县政府", "西平县政府", "上蔡县政府", "汝南县政府", "平舆县政府", "正阳县政府", "确山县政府", "泌阳县政府", "市经济开发区管委会",
            "市产业集聚区管理委员会", "市住建局", "市卫计委", "市食药监局", "市文广新局", "市安监局", "市规划局", "市农机局",
        ],
        Letters().Select(letter => letter.Unit));

    [Fact]
    public void A_county_has_a_sheet_for_each_of_its_sites_with_what_to_do() => Assert.Equal(
        [
            "驿城区人民政府网|“驻政办〔2015〕76号”文件通报的3个问题中，仍有3个未整改到位|对照原通报逐项整改",
            "驿城区招商办网站|首页栏目2周内未更新|落实专人按期发布信息,所列信息均注明发布时间",
            "驿城区计生委网站|乡办风采栏目—西园街道办事处等18个栏目空白|补充栏目内容;确无内容保障的栏目予以整合或撤销",
        ],
        Letters()[0].Sheets.Select(sheet => $"{sheet.Site}|{Assert.Single(sheet.Items).Problem}|{sheet.Items[0].Advice}"));

    [Fact]
    public void A_problem_tells_its_clause_where_and_when_it_was_seen_and_what_was_recorded()
    {
        var item = Letters()[0].Sheets[1].Items[0];

        Assert.Contains("首页", item.Clause, StringComparison.Ordinal);
        Assert.Contains("（国办发〔2015〕15号", item.Clause, StringComparison.Ordinal);
        Assert.Equal("2016年5月17日09:30　http://www.example.gov.cn/", item.Seen);
        Assert.Equal("示例核查记录", item.Quote);
    }

    [Fact]
    public void The_holidays_before_the_deadline_are_told()
    {
        var letter = Letters(Notice2016.Material with { Head = Notice2016.Material.Head with { Deadline = new DateOnly(2016, 6, 12) } })[0];

        Assert.Equal("6月12日前（期限内含法定节假日3天）", letter.Limit);
        Assert.Contains("请于6月12日前（期限内含法定节假日3天）完成整改", letter.Closing, StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_the_deadline_and_where_to_report() => Assert.All(
        Letters(), letter => Assert.Contains("请于5月31日前完成整改，并将整改情况（填写所附报告表）书面报送市政府办公室（行政新区1#506房间）", letter.Closing, StringComparison.Ordinal));

    [Fact]
    public void A_site_that_the_notice_does_not_name_has_its_letter()
    {
        var choice = new RowChoice(Notice2016.IdOf(5)) { Unnamed = new("已另行处理", "示例领导", new DateOnly(2016, 5, 18)) };

        Assert.Contains(Letters(Notice2016.Material with { Choices = [choice] }), letter => letter.Unit == "西平县政府");
    }

    [Fact]
    public void What_nobody_has_confirmed_is_in_no_letter()
    {
        var material = Notice2016.Material with { Problems = [.. Notice2016.Material.Problems.Select(problem => problem with { Confirmed = false })] };

        Assert.Equal(9, Letters(material).Sum(letter => letter.Sheets.Sum(sheet => sheet.Items.Count)));
    }

    [Fact]
    public void The_file_is_a_valid_document_with_a_sheet_a_site_and_a_report_form_for_each()
    {
        var letters = Letters(Notice2016.Material with { Sites = [.. Notice2016.Material.Sites.Select(site => site with { Name = "=cmd<w:p>\u202E\n" + site.Name })] });
        using var stream = new MemoryStream();
        WordNotice.Write(Documents(letters), NoticeForm.Plain, stream);
        stream.Position = 0;
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var body = document.MainDocumentPart!.Document;
        var tables = body.Descendants<Table>().ToList();

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal(letters.Sum(letter => letter.Sheets.Count + 1), tables.Count);
        Assert.Equal(letters.Count, tables.Count(table => table.InnerText.Contains("问责情况（对象和具体措施）", StringComparison.Ordinal)));
        Assert.Equal(letters.Count - 1, body.Descendants<PageBreakBefore>().Count());
        Assert.DoesNotContain("送审稿", body.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain(body.Descendants<ParagraphStyleId>(), style => style.Val == StyleSheet.Number);
    }

    [Fact]
    public void A_sheets_long_title_breaks_after_the_sites_name()
    {
        var sheet = Documents(Letters()).SelectMany(document => document.Annexes).Single(annex => annex.Title.StartsWith("驻马店市食品药品", StringComparison.Ordinal));

        Assert.Equal(["驻马店市食品药品监督管理局网站", "存在问题清单"], TitleLines.Of(sheet.Title, sheet.Subject!));
    }

    [Fact]
    public void The_page_says_the_same()
    {
        var letters = Letters();

        var html = System.Net.WebUtility.HtmlDecode(HtmlNotice.Of(Documents(letters), NoticeForm.Plain, new InertEncoder()));

        Assert.All(letters, letter => Assert.Contains(letter.Closing, html, StringComparison.Ordinal));
        Assert.All(letters.SelectMany(letter => letter.Sheets), sheet => Assert.Contains(sheet.Title, html, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Notice> Documents(IReadOnlyList<Letter> letters) => [.. letters.Select(LetterDocument.Of)];

    private static IReadOnlyList<Letter> Letters(NoticeMaterial? material = null) =>
        Checker.Notices.Letters.Of(material ?? Notice2016.Material, Notice2016.Template, Notice2016.RuleSet);
}
