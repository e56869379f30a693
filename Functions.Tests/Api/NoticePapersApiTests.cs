using System.Net;
using System.Text;
using System.Text.Json;
using Checker.Notices;
using Checker.Notices.Papers;
using Checker.Notices.Spreadsheets;
using Checker.Notices.Word;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class NoticePapersApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("whitelist.docx", WordFile.MediaType)]
    [InlineData("announcement.html", "text/html")]
    [InlineData("quarter.docx?year=2016&quarter=2", WordFile.MediaType)]
    [InlineData("year.xlsx?year=2016", WorkbookFile.MediaType)]
    [InlineData("year.json?year=2016", "application/json")]
    [InlineData("working-paper.docx?round=2016-05-17-routine", WordFile.MediaType)]
    [InlineData("scoring-sheet.xlsx?round=2016-05-17-routine&site=s-example", WorkbookFile.MediaType)]
    [InlineData("scoring-sheet.html?round=2016-05-17-routine&site=示例县农业局网站", "text/html")]
    public async Task A_paper_is_had_in_every_form(string path, string type)
    {
        await PutHeadAsync();

        using var answer = await checker.Http.GetAsync($"/api/papers/{path}", Stop);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("quarter.docx", "请填写年份和季度")]
    [InlineData("quarter.docx?year=2016&quarter=5", "请填写年份和季度")]
    [InlineData("year.docx", "请填写年份")]
    [InlineData("year.docx?year=zwei", "日期或数字填写有误")]
    [InlineData("whitelist.docx?signed=2016-02-30", "日期或数字填写有误")]
    [InlineData("whitelist.xlsx", "没有表格")]
    [InlineData("whitelist.docx?form=final", "未编发文字号")]
    [InlineData("whitelist.docx?form=public", "form须为")]
    [InlineData("year.docx?year=2016&form=final", "form须为")]
    [InlineData("year.pdf?year=2016", "格式须为")]
    [InlineData("recheck.docx?notice=没有", "没有这个文号")]
    [InlineData("results.docx?notice=n-unknown", "没有这份通报")]
    [InlineData("working-paper.docx?round=none", "没有这个检查批次")]
    [InlineData("scoring-sheet.docx?round=2016-05-17-routine&site=s-none", "没有这个网站的结论")]
    public async Task What_cannot_be_made_is_refused_with_the_reason(string path, string reason)
    {
        await PutHeadAsync();

        using var answer = await checker.Http.GetAsync($"/api/papers/{path}", Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(reason, JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_final_version_has_its_number_and_whom_it_goes_to()
    {
        await PutHeadAsync();

        var html = await checker.Http.GetStringAsync("/api/papers/announcement.html?form=final&serial=7&signed=2016-05-18&printed=2016-05-18&to=甲县&to=乙县", Stop);

        Assert.Contains("示例办〔2016〕7号", html, StringComparison.Ordinal);
        Assert.Contains("甲县，乙县：", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kinds_are_listed_with_their_fields()
    {
        var kinds = await checker.Http.GetJsonAsync("/api/papers", Stop);

        Assert.Equal(PaperShape.All.Select(shape => shape.Kind.Id()), kinds.EnumerateArray().Select(kind => kind.Text("paper")));
        Assert.All(kinds.EnumerateArray(), kind => Assert.NotEqual(0, kind.GetProperty("fields").GetArrayLength()));
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused()
    {
        using var answer = await SendAsync("/api/papers/head", """{"head":{"office":"示例办公室","officeShort":"办公室","numberWord":"示例办","year":2016},"addresses":["甲"]}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("“甲”不是网络地址", JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_words_a_kind_and_what_it_changed_is_kept()
    {
        await PutHeadAsync();
        using var before = await checker.Http.GetAsync("/api/papers/quarter/template", Stop);
        var seen = before.Headers.ETag!.Tag;
        var own = PaperTemplates.For(PaperKind.Quarter) with { Paragraphs = [new() { Sentences = [new() { Say = "共{registered}个网站。" }] }] };

        using var wrong = await SendAsync("/api/papers/quarter/template", Json(own with { Title = "第2季度" }), seen);
        using var unseen = await SendAsync("/api/papers/quarter/template", Json(own));
        using var taken = await SendAsync("/api/papers/quarter/template", Json(own), seen);
        using var late = await SendAsync("/api/papers/quarter/template", Json(own), seen);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NoContent, 428), (wrong.StatusCode, taken.StatusCode, (int)unseen.StatusCode));
        Assert.Contains((await late.ProblemAsync(412)).GetProperty("changes").EnumerateArray(), edit => edit.Text("after") == "共{registered}个网站。");
        Assert.Contains("title：数字须用字段填入", JsonElement.Parse(await wrong.Content.ReadAsStringAsync(Stop)).Text("detail"), StringComparison.Ordinal);
        var after = await checker.Http.GetJsonAsync("/api/papers/quarter/template", Stop);
        Assert.Contains(after.GetProperty("edits").EnumerateArray(), edit => edit.Text("after") == "共{registered}个网站。" && edit.Text("by") == "API");
        Assert.Contains("共1个网站。", await checker.Http.GetStringAsync("/api/papers/quarter.html?year=2016&quarter=2", Stop), StringComparison.Ordinal);
    }

    private static string Json(PaperTemplate template) => JsonSerializer.Serialize(template, NoticeMaterialReader.Json);

    private async Task PutHeadAsync()
    {
        using var answer = await SendAsync(
            "/api/papers/head", """{"head":{"office":"示例市政府办公室","officeShort":"市政府办公室","numberWord":"示例办","year":2016},"addresses":["203.0.113.7"]}""");
        answer.EnsureSuccessStatusCode();
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string body, string? seen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (seen is not null)
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        return await checker.Http.SendAsync(request, Stop);
    }
}
