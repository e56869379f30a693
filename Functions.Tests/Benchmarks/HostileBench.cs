using System.Diagnostics;
using Checker.Fetching;
using Checker.Observing;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Microsoft.Extensions.Options;

namespace Checker.Tests.Benchmarks;

/// <summary>The most memory that this process holds while it fetches and reads 32 hostile sites at once.</summary>
internal static class HostileBench
{
    private const int Sites = 32;
    private const int PagesOfSite = 8;
    private const double Mebibyte = 1024 * 1024;

    public static async Task RunAsync()
    {
        await using var server = await BenchServer.StartAsync("hostile");
        var options = new FetchOptions
        {
            AllowedNetworks = "127.0.0.0/8",
            AllowedPorts = $"{server.Port}",
            Timeout = TimeSpan.FromSeconds(5),
        };
        using var fetcher = new PageFetcher(new OptionsWrapper<FetchOptions>(options), TimeProvider.System);
        var visits = new PageVisits(new PdfText());
        var before = Resident();
        var clock = Stopwatch.StartNew();

        var ends = await Task.WhenAll(Enumerable.Range(0, Sites).Select(site => VisitAsync(server, fetcher, visits, site)));

        using var self = Process.GetCurrentProcess();
        var (peak, took) = (self.PeakWorkingSet64 / Mebibyte, clock.Elapsed.TotalSeconds);
        await Console.Out.WriteLineAsync($"""
            sites at once   {Sites}
            pages           {ends.Sum(end => end.Count)}
            took            {took:0.0} s
            before          {before:0} MiB
            peak            {peak:0} MiB
            ends            {string.Join(", ", ends.SelectMany(end => end).CountBy(end => end).Select(end => $"{end.Key} {end.Value}"))}
            """);
        await BenchFile.WriteAsync("bench-hostile.json", new { sites = Sites, pages = Sites * PagesOfSite, tookSeconds = took, beforeMiB = before, peakMiB = peak });
    }

    private static async Task<List<PageAccess>> VisitAsync(BenchServer server, PageFetcher fetcher, PageVisits visits, int site)
    {
        using var session = fetcher.Open(_ => true);
        var ends = new List<PageAccess>();
        for (var i = 0; i < PagesOfSite; i++)
        {
            var page = new VisitPage(HostilePages.Of(server.Site(site), site + i), PageRole.Home);
            ends.Add((await visits.VisitAsync(session, SiteReadings.None(Some.Site()), page, CancellationToken.None)).Page.Access);
        }

        return ends;
    }

    private static double Resident()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / Mebibyte;
    }
}
