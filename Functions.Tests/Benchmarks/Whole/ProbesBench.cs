using System.Diagnostics;
using System.Globalization;
using System.Net;
using Azure;
using Checker.Fetching;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Microsoft.Extensions.Options;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>
/// Home pages alone: what probing them costs beside a bare HttpClient that asks for the same, how long it takes where every
/// answer takes 50 ms and where every tenth site hangs, and what it costs with what is recorded.
/// </summary>
internal static class ProbesBench
{
    private const int Sites = 1000;
    private const int AtOnce = 64;
    private const int Runs = 9;
    private const int Country = 84_000;
    private const int HangingEvery = 10;

    public static async Task RunAsync()
    {
        var (bare, first, again) = await CpuAsync();
        await SayAsync($"CPU ms a home page, median of {Runs}: HttpClient {bare:0.000}, first probe {first:0.000} ({first / bare:0.00} times), page as before {again:0.000} ({again / bare:0.00} times; aim: 1.5)");

        var slow = await WallAsync(hangingEvery: 0);
        var (others, _) = await WallAsync(HangingEvery);
        await SayAsync($"{Sites} sites whose answers take 50 ms: {slow.Answered:0.00} s (aim: 1.5); with every {HangingEvery}th hanging, the others: {others:0.00} s");

        var (cpu, operations) = await RecordedAsync();
        await SayAsync($"with site, filings and record in storage: {cpu:0.000} CPU ms and {operations:0.00} operations a probe");
        await SayAsync($"{Country} home pages: {cpu * Country / 1000:0} CPU seconds of the 3,600 that two cores have in half an hour; {Country * 48L} probes a day, {Country} rows, {operations * Country * 48 / 1e6:0.0} million operations");
        await BenchFile.WriteAsync("bench-probes.json", new { bareCpuMs = bare, firstCpuMs = first, againCpuMs = again, slowSeconds = slow.Answered, othersSeconds = others, recordedCpuMs = cpu, operationsAProbe = operations });
    }

    private static async Task<(double Bare, double First, double Again)> CpuAsync()
    {
        await using var web = await BenchServer.StartAsync("healthy");
        using var fetcher = Fetcher(web);
        var visits = new PageVisits(new PdfText());
        var measured = new List<(double Bare, double First, double Again)>();
        for (var run = -2; run < Runs; run++)
        {
            var memory = new ProbeMemory();
            var bare = await CostAsync(() => EachAsync(site => BareAsync(web.Site(site))));
            var first = await CostAsync(() => EachAsync(site => ProbeAsync(web, fetcher, visits, memory, site)));
            var again = await CostAsync(() => EachAsync(site => ProbeAsync(web, fetcher, visits, memory, site)));
            if (run >= 0)
                measured.Add((bare, first, again));
        }

        return (Median(measured.Select(each => each.Bare)), Median(measured.Select(each => each.First)), Median(measured.Select(each => each.Again)));
    }

    /// <summary>All at once, as a half hour's never are.</summary>
    private static async Task<(double Answered, double All)> WallAsync(int hangingEvery)
    {
        await using var web = await BenchServer.StartAsync($"healthy:{HealthySite.Columns}:50:{hangingEvery}");
        using var fetcher = Fetcher(web);
        var visits = new PageVisits(new PdfText());
        var memory = new ProbeMemory();
        var best = (Answered: double.MaxValue, All: 0.0);
        for (var run = 0; run < 3; run++)
        {
            var clock = Stopwatch.StartNew();
            var sites = Enumerable.Range(0, Sites).Select(site => (Hangs: hangingEvery > 0 && site % hangingEvery == 0, Task: ProbeAsync(web, fetcher, visits, memory, site))).ToList();
            await Task.WhenAll(sites.Where(site => !site.Hangs).Select(site => site.Task));
            var answered = clock.Elapsed.TotalSeconds;
            await Task.WhenAll(sites.Select(site => site.Task));
            best = answered < best.Answered ? (answered, clock.Elapsed.TotalSeconds) : best;
        }

        return best;
    }

    /// <summary>As the function does it, batch by batch, against the storage emulator; the second time the pages are known.</summary>
    private static async Task<(double CpuMs, double Operations)> RecordedAsync()
    {
        await using var web = await BenchServer.StartAsync("healthy");
        using var azurite = new Azurite();
        await using var app = await RunningChecker.BuildAsync(azurite, settings: ("Fetch:AllowedPorts", $"{web.Port}"));
        Site[] sites = [.. Enumerable.Range(0, Sites).Select(site => SiteOf(web, site))];
        await app.Services.GetRequiredService<SiteStore>().SaveAsync(sites, CancellationToken.None);
        var probing = app.Services.GetRequiredService<ProbeSites>();
        async Task AllAsync() => await Parallel.ForEachAsync(
            sites.Select(site => site.Id).Chunk(ProbePlan.BatchSize), new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (batch, stop) => await probing.RunAsync(new ProbeBatch { Sites = batch }, stop));

        await AllAsync();
        var cpu = await CostAsync(AllAsync);
        return (cpu, OperationsAProbe);
    }

    /// <summary>The site, its filings, the record; whether checks are stopped is looked up once a second for all.</summary>
    private const double OperationsAProbe = 3;

    private static async Task ProbeAsync(BenchServer web, PageFetcher fetcher, PageVisits visits, ProbeMemory memory, int number)
    {
        var site = SiteOf(web, number);
        using var session = fetcher.Open(site.Owns);
        var visited = await new HomeVisit(visits, session, site, memory.Of(new StoredSite(site, 1, new ETag($"{number}")))).RunAsync(() => true, CancellationToken.None);
        memory.Keep(site.Id, visited[0]);
    }

    /// <summary>A client a site, as a stranger's connection is no use for another.</summary>
    private static async Task BareAsync(Uri home)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, UseCookies = false });
        await client.GetByteArrayAsync(home);
    }

    private static Site SiteOf(BenchServer web, int number) => Some.Site() with
    {
        Id = SiteId.Parse(HealthySite.Code(number)),
        Name = HealthySite.SiteName(number),
        Home = web.Site(number),
    };

    private static PageFetcher Fetcher(BenchServer web) => new(
        Options.Create(new FetchOptions { AllowedNetworks = "127.0.0.0/8", AllowedPorts = $"{web.Port}", Timeout = TimeSpan.FromSeconds(5) }), TimeProvider.System);

    private static Task EachAsync(Func<int, Task> visit) =>
        Parallel.ForAsync(0, Sites, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (site, _) => await visit(site));

    /// <returns>Milliseconds of processor time a site.</returns>
    private static async Task<double> CostAsync(Func<Task> work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        await work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Sites;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private static Task SayAsync(FormattableString text) => Console.Out.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));
}
