using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Samples;
using Checker.Tests.Support;
using Checker.Tests.Support.FakeHost;
using Checker.Tests.Support.Otlp;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

/// <summary>What a collector is told of a round, from its timer to its findings, and that none is needed.</summary>
public sealed class OtlpTests(Azurite azurite)
{
    private const int Sites = 3;

    private static readonly string[] SpanTags = ["round", "site", "server.address", "outcome"];
    private static readonly string[] MetricTags = ["kind", "verdict", "rule", "outcome", "service", "method", "status", "queue"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_trace_goes_from_the_timer_to_every_finding()
    {
        await using var collector = await Collector.StartAsync(Stop);
        await using var web = await SampleWeb.StartAsync(0, Stop);
        await using var host = await StartAsync(web, collector.Settings);

        var (round, _) = await RunRoundAsync(host, web);

        await Wait.UntilAsync(() => collector.Spans.Count(span => span.Name == "CheckSite") == Sites, Stop);
        var tick = Assert.Single(collector.Spans, span => span.Name == "PlanRound");
        var spans = collector.Spans.Where(span => span.Trace == tick.Trace).ToList();
        Assert.Equal(Sites, spans.Count(span => span.Name == "CheckSite"));
        Assert.All(spans.Where(span => span.Name == "RunRound"), step => Assert.Equal(tick.Id, step.Parent));
        var visits = spans.Where(span => span.Name == "visit").ToList();
        Assert.Equal(Sites, visits.Count);
        Assert.Equal(
            ["fetch", "observe", "save"],
            spans.Where(span => visits.Exists(visit => visit.Id == span.Parent)).Select(span => span.Name).Distinct().Order());
        Assert.All(["judge", "conclude"], part => Assert.Equal(Sites, spans.Count(span => span.Name == part)));

        var results = await new CheckStore(host.Storage).ResultsAsync(RoundId.Parse(round, null), Stop).ToListAsync(Stop);
        Assert.Equal(Sites, results.Count);
        Assert.Contains(results, result => result.Conclusion.Findings.Any());
        Assert.All(results, result => Assert.Equal(tick.Trace, result.Trace));
        // What pages and addresses say stays here.
        Assert.Empty(collector.Spans.SelectMany(span => span.Tags.Keys).Except(SpanTags));
        Assert.All(collector.Spans.SelectMany(span => span.Tags.Values), value => Assert.DoesNotContain('/', value));
    }

    [Fact]
    public async Task Metrics_count_what_the_round_did_and_name_no_site()
    {
        await using var collector = await Collector.StartAsync(Stop);
        await using var web = await SampleWeb.StartAsync(0, Stop);
        await using var host = await StartAsync(web, collector.Settings);

        var (_, standing) = await RunRoundAsync(host, web);

        await Wait.UntilAsync(() => collector.Sum("checker.rounds.closed", "kind", "routine") == 1 && collector.Points.Any(point => point.Metric == "checker.queue.age"), Stop);
        Assert.Equal(1, collector.Sum("checker.rounds.begun", "kind", "routine"));
        Assert.Equal(
            (standing.Int("passed"), standing.Int("failed"), standing.Int("inconclusive")),
            (collector.Sum("checker.checks", "verdict", "passed"), collector.Sum("checker.checks", "verdict", "failed"), collector.Sum("checker.checks", "verdict", "inconclusive")));
        Assert.True(collector.Sum("checker.verdicts", "rule", "stale-home") == Sites);
        Assert.True(collector.Sum("checker.outcomes", "outcome", "2xx") >= Sites);
        Assert.Equal(collector.Sum("checker.outcomes"), collector.Sum(Telemetry.FetchTimes));
        Assert.All(["blobs", "queues", "tables"], service => Assert.True(collector.Sum(Telemetry.StorageTimes, "service", service) > 0));
        Assert.Equal(
            Names.WorkQueues.Order(),
            collector.Points.Where(point => point.Metric == "checker.queue.age").Select(point => point.Tags["queue"]).Order());
        Assert.Contains(collector.Points, point => point.Metric == "http.server.request.duration");
        Assert.Empty(collector.Points.Where(point => point.Metric.StartsWith("checker.", StringComparison.Ordinal)).SelectMany(point => point.Tags.Keys).Except(MetricTags));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_collector_that_is_away_or_never_answers_hinders_nothing(bool isSilent)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        if (!isSilent)
            silent.Stop();
        await using var web = await SampleWeb.StartAsync(0, Stop);
        await using var host = await StartAsync(
            web, ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{port}"), ("OTEL_BSP_SCHEDULE_DELAY", "50"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"));

        var (_, standing) = await RunRoundAsync(host, web);

        Assert.Equal(Sites, standing.Int("concluded"));
        Assert.DoesNotContain("fail:", host.Handler.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_collector_that_never_answers()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var checker = await CheckerProcess.StartReadyAsync(
            azurite.ConnectionString,
            RunningChecker.NewPrefix(),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://{silent.LocalEndpoint}"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("Checker__Grace", "00:00:01"));

        Assert.Equal(0, await checker.TerminateAsync());
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_of_it_is_loaded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a process does not tell what it has loaded.");
        await using var host = await RunningHost.StartAsync(azurite, Stop);
        using var visitor = host.Visitor();
        await visitor.GetJsonAsync("/api/healthz", Stop);

        var loaded = await File.ReadAllTextAsync($"/proc/{host.Handler.Id}/maps", Stop);

        Assert.Contains("checker.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", loaded, StringComparison.Ordinal);
    }

    private Task<RunningHost> StartAsync(SampleWeb web, params (string Name, string Value)[] telemetry) => RunningHost.StartAsync(
        azurite,
        Stop,
        [
            ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"),
            ("Access__ApiKey", FrontDoor.FunctionKey),
            ("Fetch__AllowedNetworks", "127.0.0.0/8"),
            ("Fetch__AllowedPorts", string.Join(',', web.Sites.Select(site => site.Address.Port).Distinct())),
            ("Fetch__OfficeHours", ""),
            .. telemetry,
        ]);

    /// <summary>The daily round over a few sites, one of them stale in any year.</summary>
    private static async Task<(string Round, JsonElement Standing)> RunRoundAsync(RunningHost host, SampleWeb web)
    {
        using var office = host.Visitor();
        var chosen = web.Drawn.OrderByDescending(site => site.Name == "汝南县环保局网站").Take(Sites).Select(site => site.Address.Authority).ToList();
        var lines = web.RegistryCsv.Split('\n');
        await office.ImportAsync(string.Join('\n', [lines[0], .. lines.Where(line => chosen.Exists(address => line.Contains(address, StringComparison.Ordinal)))]) + "\n", Stop);
        host.Listen(TimeSpan.FromSeconds(1));
        var tick = await host.TickAsync("PlanRound", Stop);
        var round = tick.Lines.Single(line => line.Contains(" planned with ", StringComparison.Ordinal)).Split(' ')[0];
        return (round, await office.ClosedAsync(round, Stop));
    }
}
