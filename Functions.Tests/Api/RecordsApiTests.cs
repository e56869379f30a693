using System.Text;
using System.Text.Json;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class RecordsApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_talk_is_suggested_decided_once_and_held()
    {
        await PutNotifiedAsync("talk");

        var suggested = (await checker.Http.GetJsonAsync("/api/talk-suggestions", Stop)).EnumerateArray().First(each => each.Text("unit") == "示例县农业局");
        var entry = new { unit = "示例县农业局", hold = true, reason = "逾期", approver = "主任", on = "2016-06-02", by = "甲" };
        var decided = await SendAsync(HttpMethod.Post, "/api/talks", entry, ("Idempotency-Key", "one"));
        var again = await SendAsync(HttpMethod.Post, "/api/talks", entry, ("Idempotency-Key", "one"));
        var talk = (await decided.JsonAsync()).Text("talk");
        var record = new { on = "2016-06-03", chair = "主任", attended = "局长", text = "=已表态", files = new[] { "记录.pdf" } };
        var held = await SendAsync(HttpMethod.Post, $"/api/talks/{talk}/records", record, ("If-Match", "\"1\""));
        var late = await SendAsync(HttpMethod.Post, $"/api/talks/{talk}/records", record, ("If-Match", "\"1\""));

        Assert.Contains("overdue", suggested.GetProperty("reasons").EnumerateArray().Select(reason => reason.Text("ground")));
        Assert.Equal(talk, (await again.JsonAsync()).Text("talk"));
        Assert.Equal(("held", "\"2\""), ((await held.JsonAsync()).Text("state"), held.Headers.ETag!.Tag));
        Assert.Equal(2, (await late.ProblemAsync(412)).Int("version"));
        Assert.Contains("'=已表态", await checker.Http.GetStringAsync("/api/talks.csv", Stop), StringComparison.Ordinal);
        await (await SendAsync(HttpMethod.Post, "/api/talks", new { unit = "x" })).ProblemAsync(422);
        await (await SendAsync(HttpMethod.Post, "/api/talks/0123456789abcdef/records", record)).ProblemAsync(404);
    }

    [Fact]
    public async Task Units_not_drawn_get_their_tasks_once_and_answer()
    {
        var round = RoundId.Parse("20160517T100000Z-spot-check-0001", null);
        await checker.Get<SiteStore>().SaveAsync([Some.Site(), Some.Site() with { Id = SiteId.Parse("s-undrawn"), Name = "未抽到的局网站", Sponsor = "未抽到的局" }], Stop);
        await checker.Get<RoundStore>().AddAsync(SomeRound.Round(1, round) with { Kind = RoundKind.SpotCheck, State = RoundState.Closed, ClosedAt = Some.Moment }, [Some.Site().Id], Stop);

        await (await SendAsync(HttpMethod.Post, $"/api/rounds/{round}/self-checks", new { })).ProblemAsync(422);
        await (await SendAsync(HttpMethod.Post, "/api/rounds/20160517T100000Z-spot-check-0009/self-checks", new { deadline = "2016-06-15" })).ProblemAsync(404);
        var made = await (await SendAsync(HttpMethod.Post, $"/api/rounds/{round}/self-checks", new { deadline = "2016-06-15" })).JsonAsync();
        var again = await (await SendAsync(HttpMethod.Post, $"/api/rounds/{round}/self-checks", new { deadline = "2016-07-15" })).JsonAsync();
        var overdue = (await checker.Http.GetJsonAsync($"/api/self-checks?round={round}&overdue=true&unit=未抽到的局", Stop)).EnumerateArray().Single();
        var address = $"/api/self-checks/{round}/{overdue.Text("task")}";
        var reported = await SendAsync(HttpMethod.Post, address + "/report", new { text = "已逐项自查", who = "某科员" }, ("If-Match", "\"1\""));
        var late = await SendAsync(HttpMethod.Post, address + "/report", new { text = "x", who = "y" }, ("If-Match", "\"1\""));
        var accepted = await SendAsync(HttpMethod.Post, address + "/accept", new { });

        Assert.Equal((1, 0), (made.Int("tasks"), made.Int("unchanged")));
        Assert.Equal((0, 1), (again.Int("tasks"), again.Int("unchanged")));
        Assert.Equal("2016-06-15", overdue.Text("deadline"));
        Assert.Equal("reported", (await reported.JsonAsync()).Text("state"));
        await late.ProblemAsync(412);
        Assert.Equal("accepted", (await accepted.JsonAsync()).Text("state"));
        Assert.Empty((await checker.Http.GetJsonAsync($"/api/self-checks?round={round}&overdue=true", Stop)).EnumerateArray());
    }

    [Fact]
    public async Task A_higher_offices_result_is_kept_as_given_and_its_problems_are_tracked()
    {
        var entry = Higher(216, new { unit = "", site = "示例县农业局网站", text = "首页不更新" }, new { unit = "某县", site = "无名网站", text = "打不开" });

        var first = await (await SendAsync(HttpMethod.Post, "/api/higher-results", entry)).JsonAsync();
        var again = await (await SendAsync(HttpMethod.Post, "/api/higher-results", entry)).JsonAsync();
        await (await SendAsync(HttpMethod.Post, "/api/higher-results", Higher(217))).ProblemAsync(422);
        var address = $"/api/higher-results/{first.Text("result")}";
        var corrected = await SendAsync(HttpMethod.Put, address, Higher(217), ("If-Match", "\"1\""));
        var late = await SendAsync(HttpMethod.Put, address, Higher(218), ("If-Match", "\"1\""));
        var matched = await (await SendAsync(HttpMethod.Post, address + "/match", new { name = "无名网站", site = "s-example" })).JsonAsync();
        using var file = new StringContent("单位,网站,具体问题\n,示例县农业局网站,空白栏目\n,示例县农业局网站,\n", Encoding.UTF8, "text/csv");
        using var imported = await checker.Http.PostAsync(address + "/sites", file, Stop);
        var import = await imported.JsonAsync();

        Assert.Equal((216, 1, 1), (first.GetProperty("totals").Int("inspected"), first.Int("unmatched"), again.Int("version")));
        Assert.Equal(217, (await corrected.JsonAsync()).GetProperty("totals").Int("inspected"));
        await late.ProblemAsync(412);
        Assert.Equal(0, matched.Int("unmatched"));
        Assert.Equal(3, Assert.Single(import.GetProperty("rejected").EnumerateArray()).Int("row"));
        var problems = await checker.Http.GetJsonAsync("/api/problems?notice=豫政办明电〔2016〕1号", Stop);
        Assert.Equal(["打不开", "空白栏目", "首页不更新"], problems.GetProperty("problems").EnumerateArray().Select(row => row.Text("sentence")).Order(StringComparer.Ordinal));
        var told = Assert.Single((await checker.Get<HigherStore>().ToldAsync([first.Text("result")!], Stop))!);
        Assert.Equal((217, 119, 11, 4), (told.Inspected, told.Unqualified, told.OursInspected, told.OursUnqualified));
        Assert.Equal(["示例县农业局网站", "无名网站"], told.Ours);
        Assert.Null(await checker.Get<HigherStore>().ToldAsync(["0000000000000000"], Stop));
    }

    [Fact]
    public async Task Papers_come_as_rows_and_as_files()
    {
        var sheet = await checker.Http.GetJsonAsync($"/api/rounds/{SharedChecker.Closed}/sites/s-example/scoring-sheet.json", Stop);
        var paper = await checker.Http.GetJsonAsync($"/api/rounds/{SharedChecker.Closed}/working-paper.json", Stop);
        var csv = await checker.Http.GetStringAsync($"/api/rounds/{SharedChecker.Closed}/scoring-sheets.csv", Stop);
        var blank = await checker.Http.GetStringAsync("/api/rule-sets/census-2015/scoring-sheet.csv", Stop);
        using var none = await checker.Http.GetAsync("/api/rounds/2016-05-18-routine/working-paper.json", Stop);

        Assert.Contains("首页栏目2周内未更新", sheet.EnumerateArray().Select(row => row.Text("problems")));
        Assert.Contains(paper.EnumerateArray(), row => row.Text("rule") == "stale-home" && row.Text("verdict") == "failed" && row.Text("judgedBy") == "程序（zhumadian-2016）");
        Assert.StartsWith("单位,网站名称,网站编号,一级指标,二级指标,考察点,扣分细则,存在的问题,扣分", csv, StringComparison.Ordinal);
        Assert.StartsWith("一级指标,二级指标,考察点,扣分细则,存在的问题,扣分", blank, StringComparison.Ordinal);
        await none.ProblemAsync(404);
    }

    [Fact]
    public async Task Reminders_and_a_suggested_deadline_are_told_and_set_nothing()
    {
        var id = await PutNotifiedAsync("remind");

        var reminders = await checker.Http.GetJsonAsync("/api/reminders?within=0", Stop);
        var deadline = await checker.Http.GetJsonAsync("/api/deadline?from=2016-05-18&day=2016-06-11", Stop);
        using var mistaken = await checker.Http.GetAsync("/api/reminders?within=91", Stop);

        Assert.Contains(id.ToString(), reminders.GetProperty("overdue").EnumerateArray().SelectMany(unit => unit.GetProperty("problems").EnumerateArray()).Select(row => row.Text("problem")));
        Assert.Equal(("2016-06-01", "当日为法定节假日，期间含法定节假日3天"), (deadline.GetProperty("suggested").Text("day"), deadline.Text("note")));
        await mistaken.ProblemAsync(400);
        Assert.Contains("整改期限", await checker.Http.GetStringAsync("/api/reminders.csv", Stop), StringComparison.Ordinal);
    }

    private static object Higher(int inspected, params object[] sites) => new
    {
        office = "省政府办公厅",
        area = "全省",
        on = "2016-04-20",
        number = "豫政办明电〔2016〕1号",
        inspected,
        unqualified = 119,
        oursInspected = 11,
        oursUnqualified = 4,
        sites,
    };

    private async Task<ProblemId> PutNotifiedAsync(string group)
    {
        var some = new SomeProblem(SomeProblem.Key with { Group = group });
        some.Do(SomeProblem.Seen("2016-05-17"));
        some.Do(new ProblemAction.Confirm(null, false));
        some.Do(new ProblemAction.Notify("豫1", Some.Day("2016-05-31")));
        Assert.True(await checker.Get<ProblemStore>().TryWriteAsync(null, some.Now!, some.History, null, Stop));
        return some.Now!.Id;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await checker.Http.SendAsync(request, Stop);
    }
}
