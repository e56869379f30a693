using System.Text.Json;
using Checker.Judging;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Samples;
using Checker.Tests.Support;
using Checker.Tests.Support.FakeHost;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

/// <summary>Whole rounds over the sample web, driven by the host alone: its queues, its timers, its front door.</summary>
public sealed class HostRoundTests(Azurite azurite)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Proxying")]
    [InlineData("Forwarding")]
    public async Task A_round_goes_from_its_order_to_its_findings(string passing)
    {
        await using var web = await SampleWeb.StartAsync(0, Stop);
        await using var host = await StartAsync(web);
        host.Door.Passing = Enum.Parse<Passing>(passing);
        using var office = host.Visitor();
        host.Listen(RetryPause);

        var round = await office.PlanSampleAsync(web, Stop);
        await CloseAsync(host, office, round);

        await AssertCompleteAsync(host, office, round, web);
    }

    [Fact]
    public async Task The_daily_timer_alone_makes_a_round_of_every_site()
    {
        await using var web = await SampleWeb.StartAsync(0, Stop);
        await using var host = await StartAsync(web);
        using var office = host.Visitor();
        await office.ImportAsync(web.RegistryCsv, Stop);
        host.Listen(RetryPause);

        var tick = await host.TickAsync("PlanRound", Stop, pastDue: true);

        Assert.True(tick.Succeeded, tick.Body);
        var planned = Assert.Single(tick.Lines, line => line.Contains(" planned with ", StringComparison.Ordinal));
        var standing = await CloseAsync(host, office, planned.Split(' ')[0]);
        Assert.Equal(web.Sites.Count, standing.Int("concluded"));
    }

    [Fact]
    public async Task However_often_the_handler_is_killed_every_site_is_concluded_exactly_once()
    {
        await using var web = await SampleWeb.StartAsync(0, Stop);
        await using var host = await StartAsync(web);
        using var office = host.Visitor();
        host.Listen(RetryPause);

        var round = await office.PlanSampleAsync(web, Stop);
        foreach (var concluded in (int[])[0, 1, web.Drawn.Count / 3, web.Drawn.Count * 2 / 3, web.Drawn.Count])
        {
            await ReachAsync(host, office, round, concluded);
            await host.KillAndRestartAsync(Stop);
        }

        await CloseAsync(host, office, round);
        await AssertCompleteAsync(host, office, round, web);
    }

    [Fact]
    public async Task A_check_that_always_fails_is_concluded_by_way_of_the_poison_queue()
    {
        await using var host = await RunningHost.StartAsync(azurite, Stop);
        using var office = host.Visitor();
        await host.RegisterAsync(Stop);
        var tick = await host.TickAsync("PlanRound", Stop);
        var round = RoundId.Parse(tick.Lines.Single(line => line.Contains(" planned with ", StringComparison.Ordinal)).Split(' ')[0], null);
        var lost = new VisitFiles(1, $"{round}/lost", "", "");
        await new CheckStore(host.Storage).TryAddVisitAsync(round, Some.Site().Id, lost, Stop);
        host.Listen(TimeSpan.FromMilliseconds(100));

        var standing = await CloseAsync(host, office, round.ToString());

        Assert.Equal((1, 1, 0, 1), (
            standing.Int("planned"), standing.Int("concluded"), standing.Int("failed"), standing.Int("inconclusive")));
        var result = await new CheckStore(host.Storage).FindResultAsync(round, Some.Site().Id, Stop);
        Assert.All(result!.Conclusion.Verdicts, verdict => Assert.Equal(Reason.CouldNotComplete, verdict.Reason));
        Assert.Empty((await host.Queue("site-checks-poison").PeekMessagesAsync(32, Stop)).Value);
    }

    private Task<RunningHost> StartAsync(SampleWeb web) => RunningHost.StartAsync(
        azurite,
        Stop,
        ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"),
        ("Access__ApiKey", FrontDoor.FunctionKey),
        ("Fetch__AllowedNetworks", "127.0.0.0/8"),
        ("Fetch__AllowedPorts", string.Join(',', web.Sites.Select(site => site.Address.Port).Distinct())),
        ("Fetch__Timeout", "00:00:04"),
        ("Fetch__ConfirmAfter", "00:00:01,00:00:01"),
        ("Fetch__OfficeHours", ""));

    private static Task<JsonElement> CloseAsync(RunningHost host, HttpClient office, string round) =>
        UntilAsync(host, office, round, standing => standing.Text("state") == "closed");

    private static Task<JsonElement> ReachAsync(RunningHost host, HttpClient office, string round, int concluded) =>
        UntilAsync(host, office, round, standing => standing.Int("concluded") >= concluded);

    private static async Task<JsonElement> UntilAsync(RunningHost host, HttpClient office, string round, Func<JsonElement, bool> holds)
    {
        while (true)
        {
            await host.FailIfListenersDiedAsync();
            await host.TickAsync("CloseRounds", Stop);
            var standing = await office.GetJsonAsync($"/api/rounds/{round}", Stop);
            if (holds(standing))
                return standing;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
        }
    }

    private static async Task AssertCompleteAsync(RunningHost host, HttpClient office, string round, SampleWeb web)
    {
        var standing = await office.GetJsonAsync($"/api/rounds/{round}", Stop);
        var sites = await office.GetJsonAsync($"/api/rounds/{round}/sites", Stop);
        var findings = await office.GetJsonAsync($"/api/rounds/{round}/findings", Stop);
        var found = findings.EnumerateArray().ToLookup(finding => finding.Text("name"), finding => finding.Text("rule"));

        Assert.All(web.Drawn, site => Assert.Equal(site.Rules.Order(), found[site.Name].Distinct().Order()));
        Assert.Equal((40, 40, 24, 16, 0), (
            standing.Int("planned"), standing.Int("concluded"), standing.Int("passed"), standing.Int("failed"), standing.Int("inconclusive")));
        Assert.Equal(
            web.Drawn.Select(site => site.Name).Order(StringComparer.Ordinal),
            sites.EnumerateArray().Select(site => site.Text("name")).Order(StringComparer.Ordinal));
        Assert.All(sites.EnumerateArray(), site => Assert.True(site.GetProperty("final").GetBoolean()));
        Assert.Empty((await host.Queue("site-checks-poison").PeekMessagesAsync(32, Stop)).Value);
        Assert.Empty((await host.Queue("round-steps-poison").PeekMessagesAsync(32, Stop)).Value);
    }
}
