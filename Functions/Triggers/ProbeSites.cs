using Checker.Fetching;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>Visits the home pages of a batch at a time and records what came, a letter each; nothing is judged here.</summary>
internal sealed partial class ProbeSites(
    SiteStore sites, ProbeStore probes, StopStore stops, FilingStore filings, ProgramRuns runs, PageFetcher fetcher, PageVisits pages, ProbeMemory memory, TimeProvider clock, ILogger<ProbeSites> logger)
{
    /// <summary>What a page may take before it counts as not opened: the criteria's own (超过(含)15秒).</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>So long one site's home page is asked for, under all forms of its address.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private DateTimeOffset _noted = DateTimeOffset.MinValue;

    [Function(nameof(ProbeSites))]
    public async Task RunAsync([QueueTrigger(Names.SiteProbes)] ProbeBatch batch, CancellationToken cancellationToken)
    {
        var visited = (await Task.WhenAll(batch.Sites.Take(ProbePlan.BatchSize).Select(site => VisitAsync(site, cancellationToken))))
            .OfType<(SiteId Site, DateTimeOffset At, char Code)>().ToList();
        var codes = OwnOutage.Settle([.. visited.Select(visit => (visit.Code, ProbeSlot.Of(visit.At)))], await GapsAsync(cancellationToken));
        await Task.WhenAll(visited.Zip(codes, (visit, code) => probes.RecordAsync(visit.Site, ProbeSlot.Of(visit.At), code, cancellationToken)));
        LogProbed(logger, visited.Count, codes.Count(ProbeCode.HasFailed));
    }

    /// <summary>A process that was asleep in the middle of a visit takes its own silence for the site's.</summary>
    private async Task<IReadOnlyList<OwnGap>> GapsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await runs.WakeAsync(now, cancellationToken);
        if (fetcher.Canaries is { } asked && asked.At > _noted)
            await runs.NoteAsync(asked, cancellationToken);
        _noted = fetcher.Canaries?.At ?? _noted;
        return await runs.GapsAsync(now - (2 * ProbeSlot.Length), cancellationToken);
    }

    /// <summary>Null for a site that was struck off or stopped meanwhile.</summary>
    private async Task<(SiteId Site, DateTimeOffset At, char Code)?> VisitAsync(SiteId id, CancellationToken cancellationToken)
    {
        if (await sites.ReadAsync(id, cancellationToken) is not { Site: var site } stored || await stops.FindAsync(id, cancellationToken) is not null)
            return null;

        var started = clock.GetTimestamp();
        using var session = fetcher.Open(site.Owns);
        var visited = (await new HomeVisit(pages, session, site, memory.Of(stored)).RunAsync(() => clock.GetElapsedTime(started) > Patience, cancellationToken))[0];
        memory.Keep(id, visited);
        var home = visited.Page;
        var filed = await filings.AllAsync(id, cancellationToken);
        return (id, home.At, filed.Any(filing => filing.Covers(home.At)) ? ProbeCode.Reported : ProbeCode.Of(home, Limit));
    }

    [LoggerMessage(LogLevel.Information, "{Sites} home pages probed, {Failed} did not open")]
    private static partial void LogProbed(ILogger logger, int sites, int failed);
}
