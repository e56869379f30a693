using System.Net;
using HtmlAgilityPack;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>
/// The floor of a round: the same pages asked for and parsed as people write it, by HttpClient and HtmlAgilityPack, with the
/// links picked out and nothing else. It runs in the bench's own process, which does little beside.
/// </summary>
internal static class BareRound
{
    public static async Task<Usage> RunAsync(BenchServer web, int sites, int concurrency)
    {
        var meter = new ProcessMeter(Environment.ProcessId);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        meter.Begin();
        await Parallel.ForAsync(0, sites, new ParallelOptions { MaxDegreeOfParallelism = concurrency }, async (site, stop) =>
        {
            foreach (var page in (string[])["/", .. Enumerable.Range(0, HealthySite.Columns).Select(column => $"/list/{column}/")])
                Links(await client.GetStringAsync(new Uri(web.Site(site), page), stop));
        });
        return meter.End();
    }

    private static List<string> Links(string page)
    {
        var document = new HtmlDocument();
        document.LoadHtml(page);
        return [.. document.DocumentNode.SelectNodes("//a[@href]")!.Select(link => link.GetAttributeValue("href", ""))];
    }
}
