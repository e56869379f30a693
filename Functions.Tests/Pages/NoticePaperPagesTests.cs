using System.Net;
using Checker.Notices;
using Checker.Notices.Papers;
using Checker.Storage;
using Checker.Tests.Notices;
using Checker.Tests.Support;
using HtmlAgilityPack;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>其他公文, and the wording of a draft and of a paper, without script.</summary>
public sealed class NoticePaperPagesTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private const string Papers = "/office/notices/papers";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private NoticeDesk Desk => checker.Get<NoticeDesk>();

    [Fact]
    public async Task The_office_fills_in_who_it_is_and_has_its_papers()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var page = await PressAsync(visitor, Papers, Papers + "/head", ("office", "示例市<b>政府办公室"), ("officeShort", "市政府办公室"), ("numberWord", "示例办"), ("addresses", "203.0.113.7\r\n2001:db8::/64"));
        var letter = await visitor.GetStringAsync(Papers + "/whitelist.html?signed=&serial=&printed=&deadline=2016-05-31&to=&form=review", Stop);

        Assert.All(PaperShape.All, shape => Assert.Contains(shape.Name, Text(page), StringComparison.Ordinal));
        Assert.Contains("203.0.113.7、2001:db8::/64", letter, StringComparison.Ordinal);
        Assert.Contains("示例市&lt;b&gt;政府办公室", letter, StringComparison.Ordinal);
        Assert.Contains("请于5月31日前将落实情况反馈", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_made_is_told_on_the_page()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        using var answer = await visitor.GetAsync(Papers + "/results.docx?notice=n-none", Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有这份通报", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_of_a_draft_is_worded_anew_and_that_is_kept()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var id = await BeginAsync();

        var page = await PressAsync(visitor, $"/office/notices/{id}/wording", $"/office/notices/{id}/wording", ("t.paragraphs[2].sentences[1]", "从抽查情况看，<b>总体向好。"));

        Assert.Contains("从抽查情况看，<b>总体向好。", Text(page), StringComparison.Ordinal);
        Assert.Contains("文字修改记录", Text(page), StringComparison.Ordinal);
        Assert.Contains("第3段第2句", Text(page), StringComparison.Ordinal);
        var edit = Assert.Single((await Desk.FindAsync(id, Stop))!.Draft.Edits);
        Assert.Equal("paragraphs[2].sentences[1]", edit.Place);
    }

    [Theory]
    [InlineData("共抽查40个。", "数字须用字段填入")]
    [InlineData("共抽查{spot.slected}个。", "没有名为“spot.slected”的字段")]
    [InlineData("没有数字了。", "须填写理由和批准人")]
    public async Task A_wording_that_cannot_be_is_told_in_its_place_and_nothing_is_lost(string text, string mistake)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var id = await BeginAsync();

        var page = await PressAsync(visitor, $"/office/notices/{id}/wording", $"/office/notices/{id}/wording", ("t.paragraphs[2].sentences[0]", text));

        var field = page.DocumentNode.Descendants("textarea").Single(area => area.GetAttributeValue("name", "") == "t.paragraphs[2].sentences[0]");
        Assert.Equal(text, WebUtility.HtmlDecode(field.InnerText));
        Assert.Contains(mistake, WebUtility.HtmlDecode(field.ParentNode!.ParentNode!.InnerText), StringComparison.Ordinal);
        Assert.Empty((await Desk.FindAsync(id, Stop))!.Draft.Edits);
    }

    [Fact]
    public async Task A_figure_goes_by_a_recorded_decision()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var id = await BeginAsync();

        var refused = await PressAsync(visitor, $"/office/notices/{id}", $"/office/notices/{id}/words", ("struck", "2.0"));
        var taken = await PressAsync(visitor, $"/office/notices/{id}", $"/office/notices/{id}/words", ("struck", "2.0"), ("reason", "表述重复"), ("approver", "示例领导"));

        Assert.Contains("未保存", Text(refused), StringComparison.Ordinal);
        Assert.Contains("表述重复，示例领导", Text(taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_papers_words_are_edited_and_come_back()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        const string Path = Papers + "/working-paper/wording";

        var wrong = await PressAsync(visitor, Path, Path, ("t.title", "第2号底稿"));
        await PressAsync(visitor, Path, Path, ("t.title", "检查底稿"));
        var edited = await visitor.GetStringAsync(Papers + $"/working-paper.html?round={SharedChecker.Closed}", Stop);
        await PressAsync(visitor, Path, Path, ("restore", "yes"));
        var restored = await visitor.GetStringAsync(Papers + $"/working-paper.html?round={SharedChecker.Closed}", Stop);

        Assert.Contains("数字须用字段填入", Text(wrong), StringComparison.Ordinal);
        Assert.Contains("<h1>检查底稿</h1>", edited, StringComparison.Ordinal);
        Assert.Contains("<h1>政府网站检查工作底稿</h1>", restored, StringComparison.Ordinal);
    }

    private async Task<NoticeId> BeginAsync() => (await Desk.BeginAsync(
        System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Notice2016.Material, NoticeMaterialReader.Json), null, "测试", Stop)).Value!.Id;

    /// <summary>Sends a page's own form with all that it holds, but for what is given.</summary>
    private static async Task<HtmlDocument> PressAsync(HttpClient visitor, string path, string action, params (string Name, string Value)[] fields)
    {
        var page = Read(await visitor.GetStringAsync(path, Stop));
        var form = page.DocumentNode.Descendants("form").First(form => form.GetAttributeValue("action", "") == action);
        var held = form.Descendants("input").Where(input => input.GetAttributeValue("type", "") == "hidden")
            .Select(input => (Name: input.GetAttributeValue("name", ""), Value: input.GetAttributeValue("value", "")))
            .Concat(form.Descendants("textarea").Select(area => (Name: area.GetAttributeValue("name", ""), Value: area.InnerText)))
            .Where(each => fields.All(field => field.Name != each.Name))
            .Select(each => KeyValuePair.Create(each.Name, WebUtility.HtmlDecode(each.Value)));
        using var content = new FormUrlEncodedContent([.. held, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await visitor.PostAsync(action, content, Stop);
        return Read(await answer.Content.ReadAsStringAsync(Stop));
    }

    private static HtmlDocument Read(string html)
    {
        var page = new HtmlDocument();
        page.LoadHtml(html);
        return page;
    }

    private static string Text(HtmlDocument page) => WebUtility.HtmlDecode(page.DocumentNode.InnerText);
}
