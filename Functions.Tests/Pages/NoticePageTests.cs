using System.Net;
using Checker.Notices;
using Checker.Storage;
using Checker.Tests.Notices;
using Checker.Tests.Support;
using HtmlAgilityPack;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class NoticePageTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private NoticeDesk Desk => checker.Get<NoticeDesk>();

    [Fact]
    public async Task A_notice_is_begun_read_and_issued_without_script()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var begun = await PressAsync(visitor, "/office/notices", "/office/notices", ("material", Json(Notice2016.Material)));
        var path = PathOf(begun);
        var issued = await PressAsync(visitor, path, path + "/issue");
        var corrected = await PressAsync(visitor, path, path + "/correct", ("changes", "更正<b>第三行"));

        Assert.Contains("没有需要处理的事项", Text(begun), StringComparison.Ordinal);
        Assert.Contains("已申请关停获批,目前被篡改为代孕网站", Text(begun), StringComparison.Ordinal);
        Assert.Contains("已签发（", Text(issued), StringComparison.Ordinal);
        Assert.DoesNotContain("/choices", issued.DocumentNode.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("更正：更正<b>第三行", Text(corrected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_in_the_material_are_listed()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var page = await PressAsync(visitor, "/office/notices", "/office/notices", ("material", "{\"<b>\":1}"));

        Assert.Contains("材料未被接受", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_chooses_for_a_row()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var id = await BeginAsync(Notice2016.Material);

        await PressRowAsync(visitor, id, 13, ("printed", "stale-home"), ("veto", "yes"), ("note", "<i>注"));
        await PressRowAsync(visitor, id, 3, ("printed", "hijacked-page"), ("reason", "已另行处理"), ("approver", "示例领导"));

        var rows = (await Desk.FindAsync(id, Stop))!.Notice.Annexes[1].Rows.ToDictionary(row => row.Site!.Value, row => row.Cells[3].Text);
        Assert.Equal("首页栏目2周内未更新(<i>注),单项否决", rows[Notice2016.IdOf(13)]);
        Assert.DoesNotContain(Notice2016.IdOf(3), rows.Keys);
    }

    [Theory]
    [InlineData("reason", "只有理由")]
    [InlineData("printed", "no-such-problem")]
    public async Task A_choice_that_cannot_be_is_told_and_changes_nothing(string field, string value)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var id = await BeginAsync(Notice2016.Material);
        var before = (await Desk.FindAsync(id, Stop))!.Draft.Revision;

        var page = await PressRowAsync(visitor, id, 1, (field, value));

        Assert.Contains("未保存", Text(page), StringComparison.Ordinal);
        Assert.Equal(before, (await Desk.FindAsync(id, Stop))!.Draft.Revision);
    }

    [Fact]
    public async Task The_head_is_filled_in_and_what_blocked_is_gone()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var id = await BeginAsync(Notice2016.Material with { Head = Notice2016.Material.Head with { Deadline = null, Serial = null, Addressees = [] } });
        var path = $"/office/notices/{id}";

        var page = await PressAsync(
            visitor, path, path + "/head", ("serial", "60"), ("signed", "2016-05-18"), ("printed", "2016-05-18"), ("deadline", "2016-06-01"), ("addressees", "各县\r\n各区"), ("place", "1号楼"));

        Assert.Contains("没有需要处理的事项", Text(page), StringComparison.Ordinal);
        var notice = (await Desk.FindAsync(id, Stop))!.Notice;
        Assert.Equal(("驻政办〔2016〕60号", "各县，各区："), (notice.Head.Number(), notice.Addressees));
        Assert.Contains(notice.Body, paragraph => paragraph.Text.Contains("于6月1日前", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("serial", "六十")]
    [InlineData("serial", "0")]
    [InlineData("deadline", "2016-02-30")]
    public async Task A_head_that_cannot_be_is_told(string field, string value)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var path = $"/office/notices/{await BeginAsync(Notice2016.Material)}";

        Assert.Contains("未保存", Text(await PressAsync(visitor, path, path + "/head", (field, value))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_is_struck_and_comes_back()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var id = await BeginAsync(Notice2016.Material);
        var path = $"/office/notices/{id}";

        var struck = await PressAsync(visitor, path, path + "/words", ("struck", "2.1"));
        var restored = await PressAsync(visitor, path, path + "/words", ("restore", "yes"));

        Assert.DoesNotContain("从抽查情况看，全市政府网站运行维护", BodyOf(struck), StringComparison.Ordinal);
        Assert.Contains("从抽查情况看，全市政府网站运行维护", BodyOf(restored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_editors_the_later_is_told()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var id = await BeginAsync(Notice2016.Material);
        var path = $"/office/notices/{id}";
        var old = await PageAsync(visitor, path);
        await PressAsync(visitor, path, path + "/words", ("struck", "2.1"));

        var page = await SendAsync(visitor, old, path + "/words", ("struck", "2.0"));

        Assert.Matches("未保存：内容已被他人修改（[^）]+：文字）", Text(page));
    }

    [Fact]
    public async Task What_a_site_is_called_stays_text_on_the_page()
    {
        const string Name = "恶\"'></textarea><script>alert(1)</script>\u202e完";
        using var visitor = await checker.Running.SignInAsync(Stop);
        var material = Notice2016.Material with
        {
            Sites = [.. Notice2016.Material.Sites.Select(site => site with { Name = Name, BodyName = Name, Addressee = Name })],
            Choices = [new(Notice2016.IdOf(1)) { Note = Name }],
            Head = Notice2016.Material.Head with { ReportPlace = Name, Addressees = [Name] },
        };

        var page = await PageAsync(visitor, $"/office/notices/{await BeginAsync(material)}");

        Assert.Empty(page.DocumentNode.Descendants("script"));
        Assert.Contains("<script>alert(1)</script>", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', Text(page));
    }

    [Theory]
    [InlineData("/office/notices/n-unknown")]
    [InlineData("/office/notices/%3Cscript%3E")]
    public async Task What_there_is_not_is_told(string path)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        Assert.Contains("没有编号为", Text(await PageAsync(visitor, path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_none_of_ours_changes_nothing()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var id = await BeginAsync(Notice2016.Material);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("mark", $"{(await Desk.FindAsync(id, Stop))!.Draft.Revision}")]);

        using var answer = await visitor.PostAsync($"/office/notices/{id}/issue", form, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null((await Desk.FindAsync(id, Stop))!.Issued);
    }

    private static string Json(NoticeMaterial material) => System.Text.Json.JsonSerializer.Serialize(material, NoticeMaterialReader.Json);

    private async Task<NoticeId> BeginAsync(NoticeMaterial material) =>
        (await Desk.BeginAsync(System.Text.Encoding.UTF8.GetBytes(Json(material)), null, "测试", Stop)).Value!.Id;

    private static async Task<HtmlDocument> PressRowAsync(HttpClient visitor, NoticeId id, int site, params (string, string)[] fields)
    {
        var path = $"/office/notices/{id}";
        return await PressAsync(visitor, path, path + "/choices", [("site", Notice2016.IdOf(site).ToString()), .. fields]);
    }

    /// <summary>Sends a page's own form, with its token and its mark.</summary>
    private static async Task<HtmlDocument> PressAsync(HttpClient visitor, string path, string action, params (string Name, string Value)[] fields) =>
        await SendAsync(visitor, await PageAsync(visitor, path), action, fields);

    private static async Task<HtmlDocument> SendAsync(HttpClient visitor, HtmlDocument page, string action, params (string Name, string Value)[] fields)
    {
        var form = page.DocumentNode.Descendants("form").First(form => form.GetAttributeValue("action", "") == action);
        var hidden = form.Descendants("input").Where(input => input.GetAttributeValue("type", "") == "hidden" && fields.All(field => field.Name != input.GetAttributeValue("name", "")))
            .Select(input => KeyValuePair.Create(input.GetAttributeValue("name", ""), WebUtility.HtmlDecode(input.GetAttributeValue("value", ""))));
        using var content = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await visitor.PostAsync(action, content, Stop);
        return Read(await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<HtmlDocument> PageAsync(HttpClient visitor, string path) => Read(await visitor.GetStringAsync(path, Stop));

    private static HtmlDocument Read(string html)
    {
        var page = new HtmlDocument();
        page.LoadHtml(html);
        return page;
    }

    private static string Text(HtmlDocument page) => WebUtility.HtmlDecode(page.DocumentNode.InnerText);

    /// <summary>What stands before the annexes.</summary>
    private static string BodyOf(HtmlDocument page) => Text(page).Split("附件1　")[0];

    private static string PathOf(HtmlDocument page) =>
        page.DocumentNode.Descendants("form").Select(form => form.GetAttributeValue("action", "")).First(action => action.EndsWith("/head", StringComparison.Ordinal))[..^"/head".Length];
}
