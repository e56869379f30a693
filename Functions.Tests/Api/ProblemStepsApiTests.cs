using System.Text;
using System.Text.Json;
using Checker.Problems;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class ProblemStepsApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_life_goes_by_the_api_from_found_to_rectified()
    {
        var id = await checker.PutAsync("life", vetoes: true);
        (string Action, string Body, string State)[] steps =
        [
            ("confirm", """{"by":"甲","reason":"已打开核实"}""", "awaiting-review"),
            ("review", """{"by":"乙"}""", "confirmed"),
            ("notify", """{"notice":"驻政办〔2016〕1号","deadline":"2016-05-31"}""", "notified"),
            ("start", "", "in-rectification"),
            ("report", """{"text":"已更新","files":["回函.pdf"],"accountability":"约谈1人","paper":true}""", "reported"),
            ("recheck", """{"outcome":"still-open","reason":"首页仍为1月"}""", "still-open"),
            ("recheck", """{"outcome":"rectified","reason":"首页已更新"}""", "rectified"),
        ];

        foreach (var (action, body, state) in steps)
        {
            using var answer = await PostAsync($"/api/problems/{id}/{action}", body);
            Assert.Equal(state, (await answer.JsonAsync()).GetProperty("problem").Text("state"));
        }

        var history = await checker.Get<ProblemStore>().HistoryAsync(id, Stop);
        Assert.Equal(["甲", "甲", "乙", "API", "API", "API", "API", "API"], history.Select(step => step.By));
    }

    [Theory]
    [InlineData("notify", """{"notice":"1号","deadline":"2016-05-31"}""", "不能通报；可以：确认")]
    [InlineData("dismiss", "{}", "请填写原因")]
    [InlineData("notify", """{"notice":"1号"}""", "请填写整改期限")]
    [InlineData("recheck", """{"outcome":9,"reason":"x"}""", "请填写复查结果")]
    [InlineData("exclude", """{"reason":"x","approver":"y"}""", "截止日期")]
    [InlineData("undo", """{"reason":"x"}""", "没有可以撤销的步骤")]
    [InlineData("call", """{"whom":"王","text":"{long}"}""", "不得超过4000字")]
    [InlineData("call", """{"whom":"王","text":"x","by":"{name}"}""", "姓名不得超过50字")]
    public async Task A_step_that_cannot_be_is_refused_with_the_sentence(string action, string body, string told)
    {
        var id = await checker.PutAsync(action + body);

        using var answer = await PostAsync(
            $"/api/problems/{id}/{action}", body.Replace("{long}", new string('长', 4001)).Replace("{name}", new string('名', 51)));

        Assert.Contains(told, (await answer.ProblemAsync(422)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(1, (await checker.FindAsync(id)).Steps);
    }

    [Theory]
    [InlineData("confirm", "[]", 400)]
    [InlineData("confirm", "{", 400)]
    [InlineData("notify", """{"notice":"1","deadline":"31.5.2016"}""", 400)]
    [InlineData("seen", "{}", 404)]
    [InlineData("import", "{}", 404)]
    [InlineData("delete", "{}", 404)]
    public async Task What_is_no_step_is_refused(string action, string body, int status)
    {
        var id = await checker.PutAsync("none" + action + body);

        using var answer = await PostAsync($"/api/problems/{id}/{action}", body);

        await answer.ProblemAsync(status);
    }

    [Fact]
    public async Task A_call_that_is_sent_twice_is_taken_once()
    {
        var id = await checker.PutAsync("twice");
        const string call = """{"whom":"王科长","text":"已通知"}""";

        foreach (var key in (string?[])["k", "k", null])
            (await PostAsync($"/api/problems/{id}/call", call, key)).Dispose();
        foreach (var _ in Enumerable.Range(0, 2))
            (await PostAsync($"/api/problems/{id}/dismiss", """{"reason":"误报"}""")).EnsureSuccessStatusCode().Dispose();

        Assert.Equal(4, (await checker.FindAsync(id)).Steps);
    }

    [Fact]
    public async Task Who_acts_on_an_old_version_is_told_what_changed()
    {
        var id = await checker.PutAsync("version");
        (await PostAsync($"/api/problems/{id}/dismiss", """{"by":"甲","reason":"误报"}""", version: "\"1\"")).EnsureSuccessStatusCode().Dispose();

        using var answer = await PostAsync($"/api/problems/{id}/reopen", """{"reason":"再看"}""", version: "\"1\"");
        using var wrong = await PostAsync($"/api/problems/{id}/reopen", """{"reason":"再看"}""", version: "\"one\"");

        var problem = await answer.ProblemAsync(412);
        Assert.Contains("甲：误报排除", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(2, problem.Int("version"));
        Assert.Equal("dismiss", Assert.Single(problem.GetProperty("since").EnumerateArray()).GetProperty("action").Text("action"));
        await wrong.ProblemAsync(400);
    }

    [Fact]
    public async Task Several_are_confirmed_at_once_and_each_is_told()
    {
        var good = await checker.PutAsync("bulk-1");
        var dismissed = await checker.PutAsync("bulk-2");
        (await PostAsync($"/api/problems/{dismissed}/dismiss", """{"reason":"误报"}""")).Dispose();
        const string missing = "s-example-0123456789abcdef";

        using var answer = await PostAsync("/api/problems/confirm", JsonSerializer.Serialize(new { ids = new[] { $"{good}", $"{dismissed}", missing, "x" }, by = "甲" }));

        var rows = (await answer.JsonAsync()).GetProperty("results").EnumerateArray().ToList();
        Assert.Equal([true, false, false, false], rows.Select(row => row.GetProperty("ok").GetBoolean()));
        Assert.Contains("误报排除", rows[1].Text("why"), StringComparison.Ordinal);
        Assert.Equal(ProblemState.Confirmed, (await checker.FindAsync(good)).State);
    }

    [Theory]
    [InlineData("s-example", "首页悬浮窗遮挡正文", 200)]
    [InlineData("s-example", "", 422)]
    [InlineData("s-example", "{long}", 422)]
    [InlineData("s-unknown", "首页悬浮窗遮挡正文", 422)]
    public async Task A_person_adds_what_the_program_did_not_find(string site, string text, int status)
    {
        var body = JsonSerializer.Serialize(new { site, text = text.Replace("{long}", new string('长', 301)), clause = "严重错误", reason = "浏览发现" });

        using var answer = await PostAsync("/api/problems", body);

        if (status is 200)
            Assert.Equal("manual", (await answer.JsonAsync()).GetProperty("problem").Text("rule"));
        else
            await answer.ProblemAsync(status);
    }

    [Fact]
    public async Task The_picture_of_an_added_problem_is_one_of_its_files()
    {
        var entry = new { site = "s-example", text = "首页悬挂旧机构名称", clause = "严重错误", reason = "浏览发现", picture = SomeFiles.Png };

        using var refused = await PostAsync("/api/problems", JsonSerializer.Serialize(entry with { text = "另一个", picture = SomeFiles.Pdf }));
        using var answer = await PostAsync("/api/problems", JsonSerializer.Serialize(entry));

        Assert.Contains("截图须为 PNG 或 JPEG", (await refused.ProblemAsync(422)).Text("detail"), StringComparison.Ordinal);
        var told = await answer.JsonAsync();
        var picture = told.GetProperty("history")[0].GetProperty("action").GetProperty("picture");
        Assert.Equal("截图.png", picture.Text("name"));
        using var kept = await checker.Http.GetAsync($"/api/problems/{told.GetProperty("problem").Text("problem")}/files/{picture.Text("id")}", Stop);
        Assert.Equal(SomeFiles.Png, await kept.Content.ReadAsByteArrayAsync(Stop));
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body, string? key = null, string? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", version);
        return await checker.Http.SendAsync(request, Stop);
    }
}
