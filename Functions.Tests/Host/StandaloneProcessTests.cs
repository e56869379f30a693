using System.Diagnostics;
using System.Net;
using Azure.Storage.Queues;
using Checker.Storage;
using Checker.Tests.Samples;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Host;

/// <summary>The built program as it is started, stopped and killed on a real machine.</summary>
public sealed class StandaloneProcessTests(Azurite azurite)
{
    private const string Visited = ": visit 1, ";

    private readonly string _prefix = RunningChecker.NewPrefix();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_processes_share_a_round_and_each_site_is_concluded_once()
    {
        await using var web = await SampleWeb.StartAsync(0, Stop);
        (string, string)[] settings =
        [
            ("Fetch__AllowedPorts", string.Join(',', web.Sites.Select(site => site.Address.Port).Distinct())),
            ("Fetch__ConfirmAfter", "00:00:01"),
            ("Fetch__OfficeHours", ""),
            ("Probes__Daily", "0"),
            ("Fetch__Timeout", "00:00:01"),
            ("Checker__Concurrency", "4"),
        ];
        using var one = CheckerProcess.Start(azurite.ConnectionString, _prefix, settings);
        using var other = CheckerProcess.Start(azurite.ConnectionString, _prefix, settings);
        await Task.WhenAll(one.ReadyAsync(), other.ReadyAsync());

        var round = await one.Http.PlanSampleAsync(web, Stop);
        var standing = await other.Http.ClosedAsync(round, Stop);

        Assert.Equal(
            (40, 40, 24, 16, 0),
            (standing.Int("planned"), standing.Int("concluded"), standing.Int("passed"), standing.Int("failed"), standing.Int("inconclusive")));
        Assert.Equal(40, one.Lines(Visited).Count + other.Lines(Visited).Count);
        Assert.NotEmpty(one.Lines(Visited));
        Assert.NotEmpty(other.Lines(Visited));
        // Each of the timers has one owner.
        Assert.Equal(CheckerApp.Functions.Timers.Count, one.Lines("is its clock").Count + other.Lines("is its clock").Count);
    }

    [Fact]
    public async Task What_a_killed_process_had_in_hand_another_finishes()
    {
        await using var web = await WaitingWeb.StartAsync();
        using var killed = await StartAsync(web);
        var round = await PlanAsync(killed, web);
        await web.WaitingAsync(WaitingWeb.Sites);
        using var other = await StartAsync(web);

        await killed.KillAsync();
        await web.WaitingAsync(0);
        web.Open();
        var standing = await other.Http.ClosedAsync(round, Stop);

        Assert.Equal((WaitingWeb.Sites, WaitingWeb.Sites), (standing.Int("planned"), standing.Int("concluded")));
        Assert.Equal(WaitingWeb.Sites, other.Lines(Visited).Count);
        Assert.Empty(killed.Lines(Visited));
    }

    [Fact]
    public async Task A_stop_ends_in_seconds_and_gives_back_what_was_in_hand()
    {
        await using var web = await WaitingWeb.StartAsync();
        using var stopped = await StartAsync(web, ("Checker__Hold", "00:10:00"), ("Checker__Grace", "00:00:01"));
        await PlanAsync(stopped, web);
        await web.WaitingAsync(WaitingWeb.Sites);

        var clock = Stopwatch.StartNew();
        var code = await stopped.TerminateAsync();
        var took = clock.Elapsed;

        var waiting = await new QueueClient(azurite.ConnectionString, _prefix + Names.SiteChecks).PeekMessagesAsync(32, Stop);
        Assert.Equal((0, WaitingWeb.Sites), (code, waiting.Value.Length));
        Assert.InRange(took, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.Empty(stopped.Lines("fail:"));
    }

    [Fact]
    public async Task A_start_before_storage_says_so_and_goes_on_when_storage_is_there()
    {
        var ports = AzuriteProcess.Ports.Free();
        using var checker = CheckerProcess.Start(ports.ConnectionString, _prefix);

        await checker.SaysAsync("Storage does not answer");
        using var late = new AzuriteProcess(ports);
        await checker.ReadyAsync();

        var health = await checker.Http.GetAsync("/api/healthz", Stop);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(0, await checker.TerminateAsync());
    }

    private Task<CheckerProcess> StartAsync(WaitingWeb web, params (string Name, string Value)[] settings) =>
        CheckerProcess.StartReadyAsync(
            azurite.ConnectionString,
            _prefix,
            [("Fetch__AllowedPorts", web.Port), ("Fetch__Timeout", "00:01:00"), ("Checker__Hold", "00:00:03"), .. settings]);

    private static async Task<string> PlanAsync(CheckerProcess checker, WaitingWeb web)
    {
        await checker.Http.ImportAsync(web.RegistryCsv, Stop);
        return await checker.Http.PlanAsync(new { kind = "routine", ruleSet = "zhumadian-2016" }, Stop);
    }
}
