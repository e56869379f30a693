using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed partial class ClosurePagesTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private const string Page = "/office/sites/s-example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closure_is_recorded_step_by_step_and_a_mistake_is_told_on_the_page()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var mistaken = await PressAsync(visitor, ("step", "Request"), ("day", "2016-01-04"), ("kind", ""));
        var requested = await PressAsync(visitor, ("step", "Request"), ("day", "2016-01-04"), ("kind", "ForGood"));
        var early = await PressAsync(visitor, ("step", "Approve"), ("day", "2016-01-03"));
        await PressAsync(visitor, ("step", "Approve"), ("day", "2016-01-05"));
        var posted = await PressAsync(visitor, ("step", "PostNotice"), ("day", "2016-01-06"), ("movedTo", "<i>门户"));
        var list = await visitor.GetStringAsync("/office/closures", Stop);

        Assert.Contains("未能登记：请选择临时关停或永久关停", mistaken, StringComparison.Ordinal);
        Assert.Contains("批准关停", requested, StringComparison.Ordinal);
        Assert.Contains("不得早于申请日期", early, StringComparison.Ordinal);
        Assert.Contains("迁移至&lt;i&gt;门户", posted, StringComparison.Ordinal);
        Assert.Contains("关停获批", list, StringComparison.Ordinal);
        Assert.Contains("标准待核对的期限不计", list, StringComparison.Ordinal);
        var site = await checker.Get<SiteStore>().FindAsync(Some.Site().Id, Stop);
        Assert.Equal((SiteState.ClosureApproved, Some.Day("2016-01-06")), (site!.State, site.Closure!.NoticeFrom));
    }

    [Fact]
    public async Task The_api_takes_steps_and_lists_closures()
    {
        await checker.Get<SiteStore>().SaveAsync([Some.Site() with { Id = SiteId.Parse("s-closing"), Home = new Uri("http://closing.gov.cn/") }], Stop);

        using var taken = await checker.Http.PostAsJsonAsync("/api/sites/s-closing/closure", new { step = "request", day = "2016-01-04", kind = "for-good" }, Stop);
        using var refused = await checker.Http.PostAsJsonAsync("/api/sites/s-closing/closure", new { step = "finish", day = "2016-01-04" }, Stop);
        using var unread = await checker.Http.PostAsJsonAsync("/api/sites/s-closing/closure", new { step = "vanish" }, Stop);
        using var unknown = await checker.Http.PostAsJsonAsync("/api/sites/s-unknown/closure", new { step = "request", day = "2016-01-04" }, Stop);
        var listed = await checker.Http.GetJsonAsync("/api/closures", Stop);

        var shown = await taken.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(("申请关停", "2016-01-04"), (shown.Text("state"), shown.GetProperty("closure").Text("requested")));
        Assert.Contains("批准关停", (await refused.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
        await unread.ProblemAsync(400);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains(listed.EnumerateArray(), closure => closure.Text("site") == "s-closing");
    }

    [Fact]
    public async Task Who_has_not_seen_what_another_changed_is_refused_and_told_it()
    {
        await checker.Get<SiteStore>().SaveAsync([Some.Site() with { Id = SiteId.Parse("s-raced"), Home = new Uri("http://raced.gov.cn/") }], Stop);
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = await visitor.GetStringAsync("/office/sites/s-raced", Stop);
        using var seen = await checker.Http.GetAsync("/api/sites/s-raced", Stop);
        var tag = seen.Headers.ETag!.Tag;

        using var first = await MoveAsync(new { step = "request", day = "2016-01-04", kind = "for-good" }, tag);
        using var late = await MoveAsync(new { step = "withdraw", day = "2016-01-04" }, tag);
        using var wrong = await MoveAsync(new { step = "withdraw", day = "2016-01-04" }, "\"one\"");
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
            KeyValuePair.Create("revision", Revision().Match(page).Groups[1].Value),
            KeyValuePair.Create("step", "Withdraw"), KeyValuePair.Create("day", "2016-01-04"),
        ]);
        using var told = await visitor.PostAsync("/office/sites/s-raced/closure", form, Stop);

        first.EnsureSuccessStatusCode();
        var problem = await late.ProblemAsync(412);
        Assert.Contains(problem.GetProperty("changes")[0].GetProperty("fields").EnumerateArray(), field => field.Text("field") == "状态");
        Assert.Equal(first.Headers.ETag, late.Headers.ETag);
        await wrong.ProblemAsync(400);
        Assert.Equal(HttpStatusCode.PreconditionFailed, told.StatusCode);
        Assert.Matches("在此期间已被修改（[^）]*API：[^）]*状态", await told.Content.ReadAsStringAsync(Stop));
        Assert.Equal(SiteState.ClosureRequested, (await checker.Get<SiteStore>().FindAsync(SiteId.Parse("s-raced"), Stop))!.State);
    }

    private async Task<HttpResponseMessage> MoveAsync(object step, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sites/s-raced/closure") { Content = JsonContent.Create(step) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await checker.Http.SendAsync(request, Stop);
    }

    private static async Task<string> PressAsync(HttpClient visitor, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await visitor.GetStringAsync(Page, Stop)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await visitor.PostAsync(Page + "/closure", form, Stop);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"revision\" value=\"([0-9]+)\"")]
    private static partial Regex Revision();
}
