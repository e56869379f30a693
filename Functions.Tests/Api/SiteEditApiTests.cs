using System.Net;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class SiteEditApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_is_read_changed_and_its_history_told()
    {
        await RegisterAsync("s-put");
        using var read = await checker.Http.GetAsync("/api/sites/s-put", Stop);
        Assert.Equal("\"1\"", read.Headers.ETag!.Tag);
        Assert.Equal("示例县", (await read.JsonAsync()).GetProperty("fields").Text("县区"));

        using var put = await PutAsync("s-put", "\"1\"", new() { ["责任人"] = "示例", ["县区"] = null });

        var saved = await put.JsonAsync();
        Assert.Equal(("示例", ""), (saved.Text("责任人"), saved.Text("县区")));
        Assert.Equal("\"2\"", put.Headers.ETag!.Tag);
        var change = (await checker.Http.GetJsonAsync("/api/sites/s-put/history", Stop)).GetProperty("changes")[0];
        Assert.Equal((2, "API", "api"), (change.Int("revision"), change.GetProperty("source").Text("by"), change.GetProperty("source").Text("origin")));
        Assert.Equal(("县区", "示例县", ""), (change.GetProperty("fields")[0].Text("field"), change.GetProperty("fields")[0].Text("before"), change.GetProperty("fields")[0].Text("after")));
    }

    [Fact]
    public async Task What_was_changed_since_it_was_read_is_not_overwritten()
    {
        await RegisterAsync("s-put-late");
        using var first = await PutAsync("s-put-late", "\"1\"", new() { ["责任人"] = "甲" });

        using var late = await PutAsync("s-put-late", "\"1\"", new() { ["责任人"] = "乙" });
        using var blind = await PutAsync("s-put-late", null, new() { ["责任人"] = "丙" });

        Assert.Equal("\"2\"", late.Headers.ETag!.Tag);
        Assert.Equal("甲", (await late.ProblemAsync(412)).GetProperty("changes")[0].GetProperty("fields")[0].Text("after"));
        await blind.ProblemAsync(428);
    }

    [Fact]
    public async Task Every_mistake_is_named_by_its_field()
    {
        await RegisterAsync("s-put-wrong");

        using var wrong = await PutAsync("s-put-wrong", "\"1\"", new() { ["状态"] = "关闭", ["完成日期"] = "昨天" });
        using var unknown = await PutAsync("s-put-wrong", "\"1\"", new() { ["颜色"] = "红" });
        using var nowhere = await PutAsync("s-nowhere", "\"1\"", new() { ["状态"] = "正常" });

        Assert.Equal(["完成日期", "状态"], (await wrong.ProblemAsync(400)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Contains("颜色", (await unknown.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    private Task RegisterAsync(string id) => checker.Get<SiteStore>().SaveAsync(
        [Some.Site() with { Id = SiteId.Parse(id), Home = new Uri($"http://{id}.gov.cn.example/") }], Stop);

    private async Task<HttpResponseMessage> PutAsync(string site, string? tag, Dictionary<string, string?> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/sites/{site}") { Content = JsonContent.Create(fields) };
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await checker.Http.SendAsync(request, Stop);
    }
}
