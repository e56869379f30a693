using System.Net;
using System.Net.Http.Headers;
using Checker.Notices;
using Checker.Notices.Spreadsheets;
using Checker.Notices.Word;
using Checker.Tests.Notices;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class NoticesApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("html", "review", "text/html")]
    [InlineData("html", "final", "text/html")]
    [InlineData("docx", "review", WordFile.MediaType)]
    [InlineData("docx", "final", WordFile.MediaType)]
    [InlineData("docx", "public", WordFile.MediaType)]
    [InlineData("xlsx", "review", WorkbookFile.MediaType)]
    [InlineData("json", "review", "application/json")]
    public async Task A_clear_notice_is_had_in_every_form(string format, string form, string type)
    {
        var id = await BeginAsync(Notice2016.Material);

        using var answer = await checker.Http.GetAsync($"/api/notices/{id}.{format}?form={form}", Stop);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task A_blocked_notice_is_had_for_review_only()
    {
        var id = await BeginAsync(Notice2016.Material with { Head = Notice2016.Material.Head with { Deadline = null } });

        using var review = await checker.Http.GetAsync($"/api/notices/{id}.docx", Stop);
        using var final = await checker.Http.GetAsync($"/api/notices/{id}.docx?form=final", Stop);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (review.StatusCode, final.StatusCode));
        Assert.Contains("未填写整改期限", await final.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var shown = await checker.Http.GetJsonAsync($"/api/notices/{id}.json", Stop);
        Assert.Equal(["未填写整改期限。"], shown.GetProperty("blocks").EnumerateArray().Select(block => block.GetString()));
        Assert.Equal("draft", shown.Text("state"));
        Assert.Equal(16, shown.GetProperty("annexes")[1].GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("?unit=遂平县政府", HttpStatusCode.OK)]
    [InlineData("?unit=另一个县", HttpStatusCode.NotFound)]
    public async Task Letters_are_had_for_all_units_or_one(string query, HttpStatusCode status)
    {
        var id = await BeginAsync(Notice2016.Material);

        using var answer = await checker.Http.GetAsync($"/api/notices/{id}/letters.docx{query}", Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/notices/n-unknown.docx", HttpStatusCode.NotFound)]
    [InlineData("/api/notices/..%2f..%2fsecret.docx", HttpStatusCode.NotFound)]
    [InlineData("/api/notices/{id}.pdf", HttpStatusCode.NotFound)]
    [InlineData("/api/notices/{id}.docx?form=secret", HttpStatusCode.BadRequest)]
    [InlineData("/api/notices/{id}.xlsx?form=public", HttpStatusCode.BadRequest)]
    public async Task What_there_is_not_is_told(string path, HttpStatusCode status)
    {
        var id = await BeginAsync(Notice2016.Material);

        using var answer = await checker.Http.GetAsync(path.Replace("{id}", id, StringComparison.Ordinal), Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Wrong_material_is_refused_with_its_place()
    {
        using var content = new StringContent("{\"ruleSet\":7}");

        using var answer = await checker.Http.PostAsync("/api/notices", content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("$.ruleSet", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_words_a_draft_by_itself_and_mistakes_are_told()
    {
        var id = await BeginAsync(Notice2016.Material);
        var own = Notice2016.Template with { Id = "own", Paragraphs = [new() { Sentences = [new() { Say = "共{spot.selected}个。" }] }] };

        var undecided = await RewordAsync(id, own);
        var taken = await RewordAsync(id, own, "?reason=精简&approver=示例领导");
        var refused = await RewordAsync(id, own with { Title = "{nobody}" });
        var unknown = await RewordAsync("n-unknown", own);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.NoContent, HttpStatusCode.NotFound), (undecided.Status, taken.Status, unknown.Status));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("title：没有名为“nobody”的字段。", refused.Detail, StringComparison.Ordinal);
        var shown = await checker.Http.GetJsonAsync($"/api/notices/{id}.json", Stop);
        Assert.Equal("共40个。", Assert.Single(shown.GetProperty("body").EnumerateArray()).Text("text"));
    }

    [Fact]
    public async Task None_is_begun_with_what_is_open_unconfirmed_or_without_evidence()
    {
        var good = Notice2016.Material;
        var (first, second) = (good.SpotCheck.Results[^1], good.Problems[0]);
        var material = good with
        {
            SpotCheck = good.SpotCheck with { Results = [.. good.SpotCheck.Results.SkipLast(1), first with { Open = ["serious-wording"] }] },
            Problems = [second with { Confirmed = false, Evidence = [], Detail = "" }, .. good.Problems.Skip(1)],
        };
        using var content = new ByteArrayContent(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(material, NoticeMaterialReader.Json));

        using var answer = await checker.Http.PostAsync("/api/notices", content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            ["未经人工核实：驿城区招商办网站“首页栏目2周内未更新”。", "没有证据：驿城区招商办网站“首页栏目2周内未更新”。", "待人工核查：示例单位223网站的严重错误未判定。"],
            System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop)).Text("detail").Split('\n'));
    }

    [Fact]
    public async Task A_notice_that_is_begun_twice_with_one_key_is_one()
    {
        var first = await BeginAsync(Notice2016.Material, "the-same-key");
        var second = await BeginAsync(Notice2016.Material, "the-same-key");
        var other = await BeginAsync(Notice2016.Material, "another-key");

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task Notices_are_listed()
    {
        var id = await BeginAsync(Notice2016.Material);

        var listed = await checker.Http.GetJsonAsync("/api/notices", Stop);

        Assert.Contains(listed.EnumerateArray(), row => row.Text("notice") == id && row.Text("number") == "驻政办〔2016〕59号");
    }

    [Fact]
    public async Task A_stranger_gets_nothing()
    {
        using var stranger = new HttpClient(new HttpClientHandler()) { BaseAddress = checker.Http.BaseAddress };

        using var answer = await stranger.GetAsync("/api/notices", Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Detail)> RewordAsync(string id, NoticeTemplate template, string query = "")
    {
        using var answer = await SendAsync(HttpMethod.Put, $"/api/notices/{id}/template{query}", template, "\"0\"");
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return (answer.StatusCode, answer.StatusCode is HttpStatusCode.BadRequest ? System.Text.Json.JsonElement.Parse(text).Text("detail") : "");
    }

    private async Task<HttpResponseMessage> SendAsync<T>(HttpMethod method, string path, T body, string? seen = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body, options: NoticeMaterialReader.Json) };
        if (seen is not null)
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        return await checker.Http.SendAsync(request, Stop);
    }

    private async Task<string> BeginAsync(NoticeMaterial material, string? key = null)
    {
        using var content = new ByteArrayContent(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(material, NoticeMaterialReader.Json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/notices") { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await checker.Http.SendAsync(request, Stop);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Stop)).Text("notice");
    }
}
