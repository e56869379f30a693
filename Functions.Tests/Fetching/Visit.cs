using System.Net;
using Checker.Fetching;
using Checker.Observing;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Fetching;

/// <summary>Fetchers that may visit this machine.</summary>
internal static class Visit
{
    public static FetchOptions Options(Uri page, double seconds = 15, int maxBodyBytes = 4 * 1024 * 1024) => new()
    {
        AllowedNetworks = "127.0.0.1/32",
        AllowedPorts = $"{page.Port}",
        Timeout = TimeSpan.FromSeconds(seconds),
        MaxBodyBytes = maxBodyBytes,
    };

    /// <param name="hosts">Where every name leads; this machine when there are none.</param>
    public static PageFetcher Fetcher(FetchOptions options, params IPAddress[] hosts)
    {
        var found = hosts is [] ? [IPAddress.Loopback] : hosts;
        return new PageFetcher(new OptionsWrapper<FetchOptions>(options), TimeProvider.System, (_, _) => Task.FromResult(found));
    }

    /// <summary>One page of one check.</summary>
    public static Task<FetchOutcome> FetchAsync(Uri page, double seconds = 15) => FetchAsync(page, Options(page, seconds));

    public static async Task<FetchOutcome> FetchAsync(Uri page, FetchOptions options)
    {
        using var fetcher = Fetcher(options);
        using var session = fetcher.Open(_ => true);
        return await session.FetchAsync(page, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads a site as a check does, so far as its plan goes.</summary>
    public static async Task<IReadOnlyList<PageFacts>> WalkAsync(SiteSession session, Site site, CancellationToken cancellationToken)
    {
        var visits = new PageVisits(new PdfText());
        var read = new List<PageFacts>();
        while (VisitPlan.Next(site, read, Some.Day("2016-05-17"), 50).Pages is [var page, ..])
            read.Add((await visits.VisitAsync(session, SiteReadings.None(site), page, cancellationToken)).Page);

        return read;
    }

    public static Exchange Page(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Answered>(outcome).Page;

    public static FetchOutcome.Failed Failure(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Failed>(outcome);
}
