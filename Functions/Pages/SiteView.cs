using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Pages;

/// <summary>One site, and what one round found of it.</summary>
/// <param name="Columns">As its newest check saw them, with the registry's revision.</param>
/// <param name="Result">Null while it is not concluded, or was in no round.</param>
internal sealed record SiteView(SiteColumns Columns, Round? Round, SiteResult? Result, IReadOnlyList<Observation> Visits)
{
    public Site Site => Columns.Stored.Site;

    /// <summary>What may be said of the site as a whole; null without a result.</summary>
    public string? Standing { get; init; }

    /// <summary>What staff approved its home page to be like; null while nobody has.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The home page's probes.</summary>
    public required SiteAvailability Availability { get; init; }

    /// <summary>What was changed in the registry, the newest first; no more than the page shows, and one.</summary>
    public IReadOnlyList<SiteChange> Changes { get; init; } = [];

    /// <summary>The day by which dates without a year are understood: the replay's, else the visit's.</summary>
    public DateOnly ReadOn(Observation visit) => LocalDay.DayOf(Round?.ReferenceTime ?? visit.Home.At);
}

/// <summary>Gathers what a site's page shows.</summary>
internal sealed class SiteReading(
    SiteStore sites, ColumnDesk columns, RoundStore rounds, CheckStore checks, VisitStore visits, AvailabilityReading availability, EditionStore editions, BaselineStore baselines,
    TimeProvider clock)
{
    public const int ChangesShown = 10;

    /// <param name="round">Null for the latest that the site was in.</param>
    /// <returns>Null when the registry has no such site.</returns>
    public async Task<SiteView?> ReadAsync(string site, string? round, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await columns.ReadAsync(id, cancellationToken) is not { } found)
            return null;

        var wanted = RoundId.TryParse(round, null, out var named) ? named : found.Round?.Id;
        return await ReadAsync(found, wanted, isNewest: round is null, cancellationToken) with
        {
            Changes = await sites.HistoryAsync(id, null, ChangesShown + 1, cancellationToken),
        };
    }

    /// <param name="isNewest">The page looks at the site as it is now: its probes run on after the check.</param>
    private async Task<SiteView> ReadAsync(SiteColumns found, RoundId? id, bool isNewest, CancellationToken cancellationToken)
    {
        var site = found.Stored.Site.Id;
        var round = id is { } known ? (await rounds.FindAsync(known, cancellationToken))?.Round : null;
        var result = id is { } wanted ? await checks.FindResultAsync(wanted, site, cancellationToken) : null;
        var edition = round is null ? null : await editions.OfAsync(round, cancellationToken);
        var kept = result is null ? [] : await visits.ReadAsync(result.Round, site, cancellationToken);
        var until = round?.ReferenceTime ?? (isNewest ? null : result?.At) ?? clock.GetUtcNow();
        return new SiteView(found, round, result, [.. kept.Select(visit => visit.Observation)])
        {
            Standing = result is null || edition is null ? null : Judging.Standing.Of(edition, result.Conclusion).Told(),
            Baseline = await baselines.FindAsync(site, cancellationToken),
            Availability = await availability.ReadAsync(site, until, edition, cancellationToken),
        };
    }
}
