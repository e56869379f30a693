using System.Text;
using Checker.Access.People;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

/// <summary>What the running program writes down of what is done with it.</summary>
public sealed class OperationLoggingTests(Azurite azurite) : IAsyncLifetime
{
    private const string Hostile = "<script>alert(1)</script>\r\n2016-05-17 伪造的一行";

    private RunningChecker? _checker;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _checker = await RunningChecker.StartAsync(azurite, Stop);

    public ValueTask DisposeAsync() => _checker!.DisposeAsync();

    [Fact]
    public async Task A_change_is_a_line_with_who_what_and_from_where()
    {
        using var visitor = await _checker!.SignInAsync(new { name = "张三", roles = RunningChecker.Roles("clerk") }, Stop);
        await PostAsync(visitor, "/office/stop", ("why", "电话13812341234"));

        var line = (await LinesAsync(LogKind.Change)).First(entry => entry.Who == "张三");

        Assert.Equal(("停止检查", "POST /office/stop", "127.0.0.1", 302), (line.Title, line.What, line.From, line.Status));
        Assert.Equal("why=电话138****1234", line.Sent);
    }

    [Fact]
    public async Task A_refusal_an_export_and_a_sign_in_are_lines_and_a_page_is_none()
    {
        using var visitor = await _checker!.SignInAsync(new { name = "李四", roles = RunningChecker.Roles("registrar") }, Stop, follow: false);
        using var page = await visitor.GetAsync("/office/sites", Stop);
        using var file = await visitor.GetAsync("/office/sites.csv?a=1", Stop);
        using var refused = await visitor.GetAsync("/office/people", Stop);

        var lines = (await LinesAsync(null)).Where(entry => entry.Who == "李四").Select(entry => (entry.Kind, entry.What)).Reverse();

        Assert.Equal([(LogKind.SignIn, "GET /office/sign-in"), (LogKind.Export, "GET /office/sites.csv?a=1"), (LogKind.Refused, "GET /office/people")], lines);
    }

    [Fact]
    public async Task A_call_of_the_api_is_a_line_with_the_name_that_it_gives_and_without_a_key_a_refusal()
    {
        using var stop = await _checker!.Http.PostAsync("/api/rounds", JsonContent.Create(new { kind = "none", by = "王五" }), Stop);
        using var stranger = new HttpClient(new HttpClientHandler()) { BaseAddress = _checker.Http.BaseAddress };
        using var refused = await stranger.PostAsync("/api/stop", null, Stop);

        var lines = await LinesAsync(null);

        Assert.Contains(lines, entry => entry is { Who: "API（王五）", Kind: LogKind.Change, What: "POST /api/rounds", Status: 400 });
        Assert.Contains(lines, entry => entry is { Who: "API", Kind: LogKind.Refused, What: "POST /api/stop", Status: 401 });
    }

    [Fact]
    public async Task A_change_says_how_it_stood_and_how_it_stands()
    {
        await _checker!.Services.GetRequiredService<SiteStore>().SaveAsync([Some.Site() with { Phone = "13812341234" }], Stop);
        using var closure = await _checker.Http.PostAsJsonAsync("/api/sites/s-example/closure", new { step = "request", day = "2016-01-04", kind = "for-good" }, Stop);
        using var entered = await _checker.Http.PostAsJsonAsync("/api/problems", new { site = "s-example", text = "标题有误", clause = "条款", reason = "所见" }, Stop);
        var problem = (await entered.JsonAsync()).GetProperty("problem").Text("problem");
        using var confirmed = await _checker.Http.PostAsJsonAsync($"/api/problems/{problem}/dismiss", new { reason = "看错" }, Stop);
        using var stopped = await _checker.Http.PostAsync("/api/stop?why=停电", null, Stop);
        using var resumed = await _checker.Http.PostAsync("/api/resume", null, Stop);
        using var head = await _checker.Http.PutAsJsonAsync("/api/papers/head", Head("甲办"), Stop);
        using var changed = await _checker.Http.PutAsJsonAsync("/api/papers/head", Head("乙办"), Stop);
        using var filed = await _checker.Http.PostAsJsonAsync("/api/rounds", new { kind = "spot-check", sample = new { size = 1, seed = "x" } }, Stop);
        using var refused = await _checker.Http.PostAsJsonAsync("/api/sites/s-example/closure", new { step = "finish", day = "2016-01-04" }, Stop);

        var lines = (await LinesAsync(LogKind.Change)).Reverse().Select(entry => (entry.Before ?? "", entry.After ?? "")).ToList();

        Assert.Contains("网站 s-example：state=running", lines[0].Item1, StringComparison.Ordinal);
        Assert.Contains("state=closure-requested", lines[0].Item2, StringComparison.Ordinal);
        Assert.DoesNotContain("13812341234", lines[0].Item1 + lines[0].Item2, StringComparison.Ordinal);
        Assert.Equal(("", true), (lines[1].Item1, lines[1].Item2.StartsWith($"问题 {problem}：", StringComparison.Ordinal)));
        Assert.Contains("state=dismissed", lines[2].Item2, StringComparison.Ordinal);
        Assert.NotEqual("", lines[2].Item1);
        Assert.Contains("停止检查 all", lines[3].Item2, StringComparison.Ordinal);
        Assert.Contains("why=停电", lines[4].Item1, StringComparison.Ordinal);
        Assert.Contains("head.office=甲办", lines[6].Item1, StringComparison.Ordinal);
        Assert.Contains("head.office=乙办", lines[6].Item2, StringComparison.Ordinal);
        Assert.Contains("检查批次", lines[7].Item2, StringComparison.Ordinal);
        Assert.Equal(("", ""), lines[8]);

        static object Head(string office) => new { head = new { office, officeShort = "办", numberWord = "办", year = 2016 } };
    }

    [Fact]
    public async Task No_secret_is_written_down()
    {
        using var visitor = new AccountVisitor(_checker!.Http.BaseAddress!);
        using var answer = await visitor.SignInAsync("zhangsan", "Secret-Password-1", "123456");

        var line = Assert.Single(await LinesAsync(LogKind.Refused));

        Assert.Equal(("zhangsan", "登录", "login=zhangsan"), (line.Who, line.Title, line.Sent));
    }

    [Fact]
    public async Task Hostile_text_stays_text_on_the_page_and_in_the_file()
    {
        using var visitor = await _checker!.SignInAsync(Stop);
        await PostAsync(visitor, "/office/stop", ("why", Hostile));
        await PostAsync(visitor, "/office/stop", ("site", "=cmd|' /C calc'!A0"));
        using var auditor = await _checker.SignInAsync(new { roles = RunningChecker.Roles("auditor") }, Stop);

        var page = await auditor.GetStringAsync("/office/log", Stop);
        var file = await auditor.GetByteArrayAsync("/office/log.csv", Stop);

        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal([0xef, 0xbb, 0xbf], file[..3]);
        Assert.All(Encoding.UTF8.GetString(file).Split("\n").SelectMany(line => line.Split(',')), cell => Assert.False(cell.Trim('"').StartsWith('='), cell));
        using var api = await _checker.Http.GetAsync("/api/log?size=2", Stop);
        Assert.Equal(2, (await api.JsonAsync()).GetProperty("entries").GetArrayLength());
    }

    private static async Task PostAsync(HttpClient visitor, string path, params (string Name, string Value)[] fields)
    {
        var page = await visitor.GetStringAsync("/office/sites/import", Stop);
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await visitor.PostAsync(path, form, Stop);
    }

    private async Task<IReadOnlyList<LogEntry>> LinesAsync(LogKind? kind)
    {
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        return (await _checker!.Services.GetRequiredService<OperationLog>().ReadAsync(new LogFilter(today.AddDays(-1), today, null, kind), null, 1000, Stop)).Entries;
    }
}
