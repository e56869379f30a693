using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Pages;

/// <summary>One site in one round.</summary>
/// <param name="Result">Null while it is not concluded, or was in no round.</param>
internal sealed record SiteView(Site Site, Round? Round, SiteResult? Result, IReadOnlyList<Observation> Visits)
{
    /// <summary>The day by which dates without a year are understood: the replay's, else the visit's.</summary>
    public DateOnly ReadOn(Observation visit) => LocalDay.DayOf(Round?.ReferenceTime ?? visit.Home.At);
}

/// <summary>Gathers what a site's page shows.</summary>
internal sealed class SiteReading(SiteStore sites, RoundStore rounds, CheckStore checks, VisitStore visits)
{
    /// <param name="round">Null for the latest that the site was in.</param>
    /// <returns>Null when the registry has no such site.</returns>
    public async Task<SiteView?> ReadAsync(string site, string? round, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is not { } found)
            return null;

        var result = RoundId.TryParse(round, null, out var roundId)
            ? await checks.FindResultAsync(roundId, id, cancellationToken)
            : await Latest.ResultAsync(id, rounds, checks, cancellationToken);
        if (result is null)
            return new SiteView(found, null, null, []);

        var stored = await rounds.FindAsync(result.Round, cancellationToken);
        var kept = await visits.ReadAsync(result.Round, id, cancellationToken);
        return new SiteView(found, stored?.Round, result, [.. kept.Select(visit => visit.Observation)]);
    }
}
