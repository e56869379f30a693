using Checker.Fetching;
using Microsoft.Extensions.Options;

namespace Checker.Tests.Benchmarks;

/// <summary>
/// What a page costs through the fetcher, with all its guards, and through the bare HttpClient: processor time of this
/// process alone, turn and turn about, medians.
/// </summary>
internal static class FetchBench
{
    private const int Sites = 40;
    private const int PagesOfSite = 20;
    private const int Rounds = 41;
    private const int WarmRounds = 8;
    private const int SitesAtOnce = 4;
    private const int Pages = Sites * PagesOfSite;

    public static async Task RunAsync()
    {
        await using var server = await BenchServer.StartAsync("pages");
        var options = new FetchOptions { AllowedNetworks = "127.0.0.0/8", AllowedPorts = $"{server.Port}" };
        using var fetcher = new PageFetcher(new OptionsWrapper<FetchOptions>(options), TimeProvider.System);
        var (floor, ours) = (new List<double>(), new List<double>());

        for (var round = -WarmRounds; round < Rounds; round++)
        {
            var bare = await MeasureAsync(() => BareAsync(server));
            var whole = await MeasureAsync(() => FetchAsync(server, fetcher));
            if (round < 0) continue;
            floor.Add(bare);
            ours.Add(whole);
        }

        await TellAsync(Median(floor), Median(ours), Median([.. ours.Zip(floor, (one, other) => one / other)]));
    }

    /// <returns>Milliseconds of processor time a page.</returns>
    private static async Task<double> MeasureAsync(Func<Task> work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        await work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Pages;
    }

    /// <summary>As cheap as it gets: one client that keeps one connection for each site while it is asked, and guards nothing.</summary>
    private static async Task BareAsync(BenchServer server)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All, UseCookies = false });
        await EachSiteAsync(async site =>
        {
            for (var i = 0; i < PagesOfSite; i++) await client.GetByteArrayAsync(new Uri(server.Site(site), $"/{i}"));
        });
    }

    private static Task FetchAsync(BenchServer server, PageFetcher fetcher) => EachSiteAsync(async site =>
    {
        using var session = fetcher.Open(_ => true);
        for (var i = 0; i < PagesOfSite; i++)
        {
            if (await session.FetchAsync(new Uri(server.Site(site), $"/{i}"), CancellationToken.None) is FetchOutcome.Failed failed)
                throw new InvalidOperationException(failed.Detail);
        }
    });

    private static Task EachSiteAsync(Func<int, Task> visit) => Parallel.ForAsync(
        0, Sites, new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce }, async (site, _) => await visit(site));

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static async Task TellAsync(double floor, double ours, double ratio)
    {
        await Console.Out.WriteLineAsync($"""
            {"",-12}{"CPU-ms a page",15}{"pages a CPU-s",15}
            {"HttpClient",-12}{floor,15:0.000}{1000 / floor,15:0}
            {"fetcher",-12}{ours,15:0.000}{1000 / ours,15:0}
            {"ratio",-12}{ratio,15:0.00}   (median of {Rounds}; aim: at most 1.3)
            """);
        await BenchFile.WriteAsync("bench-fetch.json", new { rounds = Rounds, pages = Pages, floorCpuMs = floor, fetcherCpuMs = ours, ratio });
    }
}
