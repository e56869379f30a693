using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Pages;

/// <summary>One site in one round.</summary>
/// <param name="Result">Null while it is not concluded, or was in no round.</param>
internal sealed record SiteView(Site Site, Round? Round, SiteResult? Result, IReadOnlyList<Observation> Visits)
{
    /// <summary>What may be said of the site as a whole; null without a result.</summary>
    public string? Standing { get; init; }

    /// <summary>The home page's probes of the days before, in order; empty when there were none.</summary>
    public IReadOnlyList<ProbeDay> Probes { get; init; } = [];

    /// <summary>What was changed in the registry, the newest first; no more than the page shows, and one.</summary>
    public IReadOnlyList<SiteChange> Changes { get; init; } = [];

    /// <summary>The day by which dates without a year are understood: the replay's, else the visit's.</summary>
    public DateOnly ReadOn(Observation visit) => LocalDay.DayOf(Round?.ReferenceTime ?? visit.Home.At);
}

/// <summary>Gathers what a site's page shows.</summary>
internal sealed class SiteReading(SiteStore sites, RoundStore rounds, CheckStore checks, VisitStore visits, ProbeStore probes, FilingStore filings, EditionStore editions, TimeProvider clock)
{
    private const int DaysShown = 8;

    public const int ChangesShown = 10;

    /// <param name="round">Null for the latest that the site was in.</param>
    /// <returns>Null when the registry has no such site.</returns>
    public async Task<SiteView?> ReadAsync(string site, string? round, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is not { } found)
            return null;

        return await ReadAsync(found, round, cancellationToken) with
        {
            Changes = await sites.HistoryAsync(id, null, ChangesShown + 1, cancellationToken),
        };
    }

    private async Task<SiteView> ReadAsync(Site found, string? round, CancellationToken cancellationToken)
    {
        var id = found.Id;
        var result = RoundId.TryParse(round, null, out var roundId)
            ? await checks.FindResultAsync(roundId, id, cancellationToken)
            : await Latest.ResultAsync(id, rounds, checks, cancellationToken);
        if (result is null)
            return new SiteView(found, null, null, []) { Probes = await ProbesAsync(id, clock.GetUtcNow(), cancellationToken) };

        var stored = await rounds.FindAsync(result.Round, cancellationToken);
        var kept = await visits.ReadAsync(result.Round, id, cancellationToken);
        return new SiteView(found, stored?.Round, result, [.. kept.Select(visit => visit.Observation)])
        {
            Standing = stored is null ? null : Judging.Standing.Of(await editions.OfAsync(stored.Round, cancellationToken), result.Conclusion).Told(),
            Probes = await ProbesAsync(id, stored?.Round.ReferenceTime ?? result.At, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<ProbeDay>> ProbesAsync(SiteId site, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var last = LocalDay.DayOf(until);
        return await probes.ReadAsync(site, last.AddDays(1 - DaysShown), last, await filings.AllAsync(site, cancellationToken), cancellationToken);
    }
}
