using System.Net;
using Checker.Fetching;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>How the program is, told by itself: it is 18:00 of 17 May 2016 in the office.</summary>
public sealed class StatusPageTests(Azurite azurite) : IAsyncLifetime
{
    private const string Gap = "2016年5月17日12:00至5月17日17:00（5小时0分钟）程序没有运行，期间没有监测网站";

    private RunningChecker? _checker;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ProgramRuns Runs => _checker!.Services.GetRequiredService<ProgramRuns>();

    public async ValueTask InitializeAsync()
    {
        var app = await RunningChecker.BuildAsync(azurite, new FakeClock(Some.Moment), null, ("Fetch:Canaries", "https://one.example.gov.cn/,https://two.example.gov.cn/"));
        _checker = await RunningChecker.StartAsync(app, Stop);
        await Runs.WakeAsync(Some.Moment.AddHours(-6), Stop);
        await Runs.WakeAsync(Some.Moment.AddHours(-1), Stop);
        await Runs.WakeAsync(Some.Moment.AddMinutes(-50), Stop);
    }

    public async ValueTask DisposeAsync() => await _checker!.DisposeAsync();

    [Fact]
    public async Task It_tells_timers_queues_canaries_and_gaps()
    {
        await Runs.NoteAsync(new TimerRun("PlanRound", Some.Moment.AddHours(-16), TimeSpan.FromSeconds(1.5), true, null), Stop);
        await Runs.NoteAsync(new TimerRun("SendAlerts", Some.Moment.AddHours(-1), TimeSpan.FromSeconds(2), false, "IOException"), Stop);
        await Runs.NoteAsync(new CanariesAsked(Some.Moment.AddHours(-2), [new("one.example.gov.cn", true), new("two.example.gov.cn", false)]), Stop);
        var queue = _checker!.Services.GetRequiredService<StorageAccount>().Queue(Names.RoundSteps + Names.Poison);
        await queue.SendMessageAsync("lost", Stop);
        using var visitor = await _checker.SignInAsync(new { roles = RunningChecker.Roles("administrator") }, Stop);

        var page = await visitor.GetStringAsync("/office/status", Stop);

        Assert.Contains("2016-05-17 02:00:00（晚于应运行的时间）", page, StringComparison.Ordinal);
        Assert.Contains("完成，用时1.5秒", page, StringComparison.Ordinal);
        Assert.Contains("2016-05-18 02:00:00", page, StringComparison.Ordinal); // the next
        Assert.Contains("失败（IOException）", page, StringComparison.Ordinal);
        Assert.Contains("two.example.gov.cn：没有应答", page, StringComparison.Ordinal);
        Assert.Contains("多次失败而放弃的任务：1", page, StringComparison.Ordinal);
        Assert.Contains("批次推进", page, StringComparison.Ordinal);
        Assert.Contains(Gap, page, StringComparison.Ordinal);
        Assert.Contains("定时任务自 2016年5月17日 17:10 起没有运行", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_says_that_nothing_ran_before_it_says_anything_of_sites()
    {
        using var visitor = await _checker!.SignInAsync(Stop);

        var desk = await visitor.GetStringAsync("/office/", Stop);

        Assert.InRange(desk.IndexOf(Gap, StringComparison.Ordinal), 1, desk.IndexOf("<b>线索</b>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Machines_are_told_too_and_those_outside_are_not()
    {
        var told = await _checker!.GetAsync("/api/status", Stop);
        var health = await _checker.GetAsync("/api/healthz", Stop);
        using var visitor = await _checker.SignInAsync(new { roles = RunningChecker.Roles("unit"), unit = "示例县农业局" }, Stop, follow: false);
        using var refused = await visitor.GetAsync("/office/status", Stop);

        Assert.Equal(Some.Moment.AddHours(-6), told.GetProperty("gaps")[0].GetProperty("from").GetDateTimeOffset());
        Assert.Equal(["site-checks", "round-steps", "site-probes"], told.GetProperty("queues").EnumerateArray().Select(queue => queue.Text("name")));
        Assert.Equal(50 * 60, health.Int("silentSeconds"));
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }
}
