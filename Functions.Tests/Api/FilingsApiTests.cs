using System.Net;
using System.Text.RegularExpressions;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed partial class FilingsApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filing_is_kept_listed_and_withdrawn_once()
    {
        await RegisterAsync("s-filing");
        using var added = await PostAsync("s-filing", new { kind = "维护", from = "2016-05-03 08:00", until = "2016-05-04", saidBy = "王主任", note = "机房停电" });
        var id = (await added.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Stop)).Text("filing");

        using var withdrawn = await checker.Http.PostAsync($"/api/sites/s-filing/filings/{id}/withdraw", null, Stop);
        using var again = await checker.Http.PostAsync($"/api/sites/s-filing/filings/{id}/withdraw", null, Stop);

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var listed = (await checker.Http.GetJsonAsync("/api/sites/s-filing/filings", Stop))[0];
        Assert.Equal(("维护", "2016-05-03T00:00:00+00:00", "2016-05-04T16:00:00+00:00"), (listed.Text("kind"), listed.Text("from"), listed.Text("until")));
        Assert.Equal(("王主任", "机房停电", "API", "API"), (listed.Text("saidBy"), listed.Text("note"), listed.Text("recordedBy"), listed.GetProperty("withdrawn").Text("by")));
        Assert.Equal(await withdrawn.Content.ReadAsStringAsync(Stop), await again.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_filing_that_is_sent_twice_with_one_key_is_kept_once()
    {
        await RegisterAsync("s-filing-key");
        var first = await FiledAsync("the-same-key");
        var second = await FiledAsync("the-same-key");
        var other = await FiledAsync("another-key");
        using var tooLong = await FileAsync(new string('k', 201));

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
        await tooLong.ProblemAsync(400);
        Assert.Equal(2, (await checker.Http.GetJsonAsync("/api/sites/s-filing-key/filings", Stop)).GetArrayLength());
    }

    [Fact]
    public async Task What_is_none_is_refused_by_its_member()
    {
        await RegisterAsync("s-filing-wrong");
        using var wrong = await PostAsync("s-filing-wrong", new { kind = "升级", from = "昨天", until = "2016-05-04", saidBy = "" });
        using var nowhere = await PostAsync("s-nowhere", new { kind = "维护", from = "2016-05-03", until = "2016-05-04", saidBy = "甲" });
        using var unknown = await checker.Http.PostAsync("/api/sites/s-filing-wrong/filings/0123456789abcdef/withdraw", null, Stop);
        using var hostile = await checker.Http.PostAsync("/api/sites/s-filing-wrong/filings/..%2F/withdraw", null, Stop);

        Assert.Equal(["from", "kind", "saidBy"], (await wrong.ProblemAsync(400)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            new[] { nowhere.StatusCode, unknown.StatusCode, hostile.StatusCode });
        Assert.Equal(0, (await checker.Http.GetJsonAsync("/api/sites/s-filing-wrong/filings", Stop)).GetArrayLength());
    }

    [Fact]
    public async Task Staff_enter_and_withdraw_it_on_the_page_without_script()
    {
        await RegisterAsync("s-filing-page");
        using var visitor = await checker.Running.SignInAsync(Stop);
        var token = Token().Match(await visitor.GetStringAsync("/office/sites/s-filing-page", Stop)).Groups[1].Value;

        var wrong = await SendAsync(visitor, "/office/sites/s-filing-page/filings", token, ("Kind", "改版"), ("From", "昨天\"<b>"), ("Until", "2016-05-04"), ("SaidBy", "王主任"));
        var added = await SendAsync(visitor, "/office/sites/s-filing-page/filings", token, ("Kind", "改版"), ("From", "2016-05-03"), ("Until", "2016-05-04"), ("SaidBy", "<i>王主任"));
        var filing = Assert.Single(await checker.Get<FilingStore>().AllAsync(SiteId.Parse("s-filing-page"), Stop));
        var forged = await SendAsync(visitor, $"/office/sites/s-filing-page/filings/{filing.Id}/withdraw", "");
        var withdrawn = await SendAsync(visitor, $"/office/sites/s-filing-page/filings/{filing.Id}/withdraw", token);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("value=\"昨天&quot;&lt;b&gt;\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("开始：“昨天&quot;&lt;b&gt;”不是时间", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("改版，2016年5月3日 00:00至2016年5月4日 23:59", added.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;王主任", added.Html, StringComparison.Ordinal);
        Assert.Contains("（补报）", added.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Contains("已撤回（本机用户", withdrawn.Html, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Html)> SendAsync(HttpClient visitor, string path, string token, params (string Name, string Text)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await visitor.PostAsync(path, form, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private async Task<string> FiledAsync(string key)
    {
        using var answer = await FileAsync(key);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Stop)).Text("filing");
    }

    private async Task<HttpResponseMessage> FileAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sites/s-filing-key/filings")
        {
            Content = JsonContent.Create(new { kind = "维护", from = "2016-05-03", until = "2016-05-04", saidBy = "甲" }),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await checker.Http.SendAsync(request, Stop);
    }

    private Task RegisterAsync(string id) => checker.Get<SiteStore>().SaveAsync(
        [Some.Site() with { Id = SiteId.Parse(id), Home = new Uri($"http://{id}.gov.cn.example/") }], Stop);

    private Task<HttpResponseMessage> PostAsync(string site, object filing) => checker.Http.PostAsJsonAsync($"/api/sites/{site}/filings", filing, Stop);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
