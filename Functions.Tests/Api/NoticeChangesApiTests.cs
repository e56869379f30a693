using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Checker.Notices;
using Checker.Storage;
using Checker.Tests.Notices;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

/// <summary>A draft from the first entry of its head to its issue and its correction, by the API alone.</summary>
public sealed class NoticeChangesApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static readonly object Head = new
    {
        serial = 60,
        signed = "2016-05-18",
        printed = "2016-05-18",
        deadline = "2016-06-01",
        reportPlace = "1号楼",
        addressees = new[] { "各县" },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_filled_in_issued_once_and_corrected()
    {
        var path = await BeginAsync(Notice2016.Material with { Head = Notice2016.Material.Head with { Deadline = null, Serial = null } });

        using var early = await SendAsync(HttpMethod.Post, $"{path}/issue", new { by = "科长" }, "\"0\"");
        using var head = await SendAsync(HttpMethod.Put, $"{path}/head", Head, "\"0\"");
        using var choice = await SendAsync(
            HttpMethod.Put, $"{path}/choices/{Notice2016.IdOf(3)}", new { reason = "已另行处理", approver = "示例领导" }, head.Headers.ETag!.Tag);
        using var issued = await SendAsync(HttpMethod.Post, $"{path}/issue", new { by = "科长" }, choice.Headers.ETag!.Tag);
        using var again = await SendAsync(HttpMethod.Post, $"{path}/issue", new { by = "别人" }, choice.Headers.ETag!.Tag);
        using var shut = await SendAsync(HttpMethod.Put, $"{path}/head", Head, choice.Headers.ETag!.Tag);
        using var wordless = await SendAsync(HttpMethod.Post, $"{path}/corrections", new { changes = " " });
        using var corrected = await SendAsync(HttpMethod.Post, $"{path}/corrections", new { changes = "更正第三行", by = "科长" });

        Assert.Contains("未填写整改期限", (await early.ProblemAsync(409)).Text("detail"), StringComparison.Ordinal);
        var (told, same) = (await issued.JsonAsync(), await again.JsonAsync());
        Assert.Equal(("驻政办〔2016〕60号", "科长", told.Text("digest")), (told.Text("number"), same.Text("issuedBy"), same.Text("digest")));
        Assert.Contains("已签发", (await shut.ProblemAsync(409)).Text("detail"), StringComparison.Ordinal);
        Assert.Contains("请填写更正内容", (await wordless.ProblemAsync(409)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, corrected.StatusCode);
        var shown = await checker.Http.GetJsonAsync($"{path}.json", Stop);
        Assert.Equal((2, "draft", "更正第三行"), (shown.Int("version"), shown.Text("state"), shown.Text("changes")));
        Assert.Equal(["文头", "列名取舍", "更正"], shown.GetProperty("history").EnumerateArray().Select(change => change.Text("what")));
        Assert.Equal(15, shown.GetProperty("annexes")[1].GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("head", "{}")]
    [InlineData("choices/{site}", "{}")]
    [InlineData("template", "{template}")]
    [InlineData("issue", "{}")]
    public async Task Who_has_not_seen_what_another_changed_is_refused_and_told_it(string what, string body)
    {
        var path = await BeginAsync(Notice2016.Material);
        var template = JsonSerializer.Serialize(Notice2016.Template, NoticeMaterialReader.Json);
        var (address, method) = ($"{path}/{what.Replace("{site}", $"{Notice2016.IdOf(3)}")}", what is "issue" ? HttpMethod.Post : HttpMethod.Put);
        var sent = JsonElement.Parse(body.Replace("{template}", template));
        using var other = await SendAsync(HttpMethod.Put, $"{path}/head", Head, "\"0\"");

        using var late = await SendAsync(method, address, sent, "\"0\"");
        using var unseen = await SendAsync(method, address, sent);
        using var wrong = await SendAsync(method, address, sent, "\"one\"");
        using var taken = await SendAsync(method, address, sent, "\"1\"");

        var change = Assert.Single((await late.ProblemAsync(412)).GetProperty("changes").EnumerateArray());
        Assert.Equal(("文头", "API"), (change.Text("what"), change.Text("by")));
        Assert.Equal("\"1\"", late.Headers.ETag!.Tag);
        await unseen.ProblemAsync(428);
        await wrong.ProblemAsync(400);
        Assert.True(taken.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("choices/s-nobody", """{"veto":true}""", 409)]
    [InlineData("choices/{site}", """{"reason":"只有理由"}""", 409)]
    [InlineData("choices/{site}", """{"printed":["no-such-problem"]}""", 409)]
    [InlineData("head", """{"serial":0}""", 409)]
    [InlineData("head", """{"deadline":"2016-02-30"}""", 400)]
    [InlineData("head", "[]", 400)]
    public async Task What_cannot_be_is_refused_and_changes_nothing(string what, string body, int status)
    {
        var path = await BeginAsync(Notice2016.Material);

        using var answer = await SendAsync(HttpMethod.Put, $"{path}/{what.Replace("{site}", $"{Notice2016.IdOf(3)}")}", JsonElement.Parse(body), "\"0\"");

        await answer.ProblemAsync(status);
        var id = NoticeId.Parse(path.Split('/')[^1], null);
        Assert.Equal(0, (await checker.Get<NoticeDesk>().FindAsync(id, Stop))!.Draft.Revision);
    }

    private async Task<HttpResponseMessage> SendAsync<T>(HttpMethod method, string path, T body, string? seen = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (seen is not null)
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        return await checker.Http.SendAsync(request, Stop);
    }

    /// <returns>The draft's address.</returns>
    private async Task<string> BeginAsync(NoticeMaterial material)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(material, NoticeMaterialReader.Json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await checker.Http.PostAsync("/api/notices", content, Stop);
        return $"/api/notices/{(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("notice")}";
    }
}
