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
}
