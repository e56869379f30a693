using System.Net;
using System.Text.RegularExpressions;
using Checker.Judging;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed partial class ManualPagesTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_judges_what_the_program_could_not_with_a_picture()
    {
        var round = await ClosedAsync(1);
        using var visitor = await checker.Running.SignInAsync(Stop);

        var tasks = await visitor.GetStringAsync($"/office/rounds/{round}/manual", Stop);
        var mistaken = await RecordAsync(visitor, round, "failed", "", Png);
        var noPicture = await RecordAsync(visitor, round, "failed", "领导人姓名错误", "<svg onload=alert(1)>"u8.ToArray());
        var taken = await RecordAsync(visitor, round, "failed", "领导人<b>姓名错误", Png);

        Assert.Contains("严重错误", tasks, StringComparison.Ordinal);
        Assert.Contains("未能登记：请填写具体问题", mistaken, StringComparison.Ordinal);
        Assert.Contains("value=\"通读&lt;首页\"", mistaken, StringComparison.Ordinal);
        Assert.Contains("截图须为 PNG 或 JPEG", noPicture, StringComparison.Ordinal);
        Assert.Contains("领导人&lt;b&gt;姓名错误", taken, StringComparison.Ordinal);
        using var picture = await visitor.GetAsync(PictureLink().Match(taken).Groups[1].Value, Stop);
        Assert.Equal(("image/png", "nosniff"), (picture.Content.Headers.ContentType!.MediaType, picture.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(Png, await picture.Content.ReadAsByteArrayAsync(Stop));
        var result = await checker.Get<CheckStore>().FindResultAsync(round, Some.Site().Id, Stop);
        Assert.Equal(SiteVerdict.Failed, result!.Conclusion.Site);
    }

    [Fact]
    public async Task Opening_the_live_site_is_logged_with_time_and_person()
    {
        var round = await ClosedAsync(3);
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = $"/office/rounds/{round}/manual/s-example";
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", Token().Match(await visitor.GetStringAsync(page, Stop)).Groups[1].Value)]);

        using var opened = await visitor.PostAsync(page + "/open", form, Stop);
        using var bare = await visitor.PostAsync(page + "/open", new FormUrlEncodedContent([]), Stop);

        Assert.Equal($"0; url={Some.Home}", Assert.Single(opened.EnsureSuccessStatusCode().Headers.GetValues("Refresh")));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        var logged = Assert.Single((await checker.Http.GetJsonAsync($"/api/rounds/{round}/manual-checks/s-example/openings", Stop)).EnumerateArray());
        Assert.Equal(Some.Home, logged.Text("page"));
        Assert.NotEqual("", logged.Text("by"));
        Assert.Contains("打开记录", await visitor.GetStringAsync(page, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_lists_what_waits_and_takes_verdicts()
    {
        var round = await ClosedAsync(2);
        var address = $"/api/rounds/{round}/manual-checks";

        var before = await checker.Http.GetJsonAsync(address, Stop);
        using var taken = await checker.Http.PostAsJsonAsync($"{address}/s-example/serious-wording", new { outcome = "passed", what = "通读首页", from = "办公室", by = "张三" }, Stop);
        using var again = await checker.Http.PostAsJsonAsync($"{address}/s-example/serious-wording", new { outcome = "passed", what = "通读首页", from = "办公室", by = "张三" }, Stop);
        using var unread = await checker.Http.PostAsJsonAsync($"{address}/s-example/serious-wording", new { outcome = "perhaps" }, Stop);
        using var unknown = await checker.Http.PostAsJsonAsync($"{address}/s-unknown/serious-wording", new { outcome = "passed", what = "x", from = "x", by = "x" }, Stop);
        var after = await checker.Http.GetJsonAsync(address, Stop);

        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Contains("已有判定", (await again.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
        await unread.ProblemAsync(400);
        Assert.Contains("不在本批次", (await unknown.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(before.GetArrayLength() - 1, after.GetArrayLength());
    }

    [Fact]
    public async Task The_api_takes_a_picture_with_a_verdict_and_notes_an_opening()
    {
        var round = await ClosedAsync(4);
        var address = $"/api/rounds/{round}/manual-checks/s-example";

        using var opened = await checker.Http.PostAsJsonAsync($"{address}/openings", new { by = "张三" }, Stop);
        using var refused = await checker.Http.PostAsJsonAsync($"{address}/serious-wording", Verdict("<svg>"u8.ToArray()), Stop);
        using var taken = await checker.Http.PostAsJsonAsync($"{address}/serious-wording", Verdict(Png), Stop);

        var opening = await opened.JsonAsync();
        Assert.Equal(("张三", Some.Home), (opening.Text("by"), opening.Text("page")));
        Assert.Contains("截图须为 PNG 或 JPEG", (await refused.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        var recorded = Assert.Single((await checker.Http.GetJsonAsync(address, Stop)).EnumerateArray());
        using var picture = await checker.Http.GetAsync($"/api/rounds/{round}/pictures/{recorded.Text("picture")}", Stop);
        Assert.Equal(Png, await picture.Content.ReadAsByteArrayAsync(Stop));
        using var nowhere = await checker.Http.PostAsJsonAsync($"/api/rounds/{round}/manual-checks/s-unknown/openings", new { by = "张三" }, Stop);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);

        static object Verdict(byte[] picture) => new { outcome = "failed", what = "通读首页", from = "办公室", by = "张三", sentence = "领导人姓名错误", picture };
    }

    [Fact]
    public async Task A_round_under_way_waits_for_nobody()
    {
        using var answer = await checker.Http.GetAsync("/api/rounds/2016-05-18-routine/manual-checks", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<RoundId> ClosedAsync(int number)
    {
        var id = RoundId.Of(RoundKind.SpotCheck, Some.Moment, number);
        var round = SomeRound.Round(1, id) with { Kind = RoundKind.SpotCheck, RuleSet = "inspection-2019", State = RoundState.Closed };
        await checker.Get<EditionStore>().FreezeAsync(id, round.RuleSet, Stop);
        await checker.Get<RoundStore>().AddAsync(round, [Some.Site().Id], Stop);
        var conclusion = Judge.Conclude(Some.Case() with { RuleSet = RuleSets.Get(round.RuleSet) });
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Result("s-example", conclusion) with { Round = id, Final = true }, Stop);
        return id;
    }

    private static async Task<string> RecordAsync(HttpClient visitor, RoundId round, string result, string sentence, byte[] picture)
    {
        var page = $"/office/rounds/{round}/manual/s-example";
        var token = Token().Match(await visitor.GetStringAsync(page, Stop)).Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("serious-wording"), "rule" },
            { new StringContent(result), "result" },
            { new StringContent("通读<首页"), "what" },
            { new StringContent("办公室"), "from" },
            { new StringContent(sentence), "sentence" },
            { new ByteArrayContent(picture), "picture", "../截图.png" },
        };
        using var answer = await visitor.PostAsync(page, form, Stop);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/office/rounds/[^\"]+/pictures/[^\"]+)\"")]
    private static partial Regex PictureLink();
}
