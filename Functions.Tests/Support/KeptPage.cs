using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Storage;

namespace Checker.Tests.Support;

/// <summary>Pages of a site, read and kept as a check would.</summary>
internal static class KeptPage
{
    /// <param name="pages">By path from the home page's address on; the home page first.</param>
    /// <returns>The ids of their evidence, in order.</returns>
    public static async Task<IReadOnlyList<string>> KeepAsync(
        this VisitStore visits, RoundId round, Site site, DateTimeOffset at, CancellationToken cancellationToken, params (string Path, string Html)[] pages)
    {
        FetchOutcome.Answered[] outcomes = [.. pages.Select(page => Outcome(new Uri(site.Home, page.Path), page.Html, at))];
        PageFacts[] read = [.. outcomes.Select((outcome, i) => PageReader.Read(outcome, i == 0 ? PageRole.Home : PageRole.Column, site))];
        await visits.SaveAsync(round, VisitReading.Assemble(site, 1, read, []), outcomes, SiteReadings.None(site), cancellationToken);
        var kept = await visits.ReadAsync(round, site.Id, cancellationToken);
        return [.. kept[^1].Observation.Pages.Select(page => EvidenceId.Of(page.Evidence!))];
    }

    private static FetchOutcome.Answered Outcome(Uri address, string html, DateTimeOffset at) => new(address, at, TimeSpan.FromSeconds(1),
    [
        new Exchange
        {
            Address = address,
            At = at,
            Took = TimeSpan.FromSeconds(1),
            Remote = "203.0.113.7:80",
            RequestHead = "GET / HTTP/1.1\r\n",
            Status = 200,
            ResponseHead = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n",
            ContentType = "text/html; charset=utf-8",
            Body = Encoding.UTF8.GetBytes(html),
        },
    ]);
}
