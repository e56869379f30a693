using Checker.Comparing;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>Reads two checks of a site, and what is different between them.</summary>
internal sealed class CheckComparing(RoundStore rounds, CheckStore checks, VisitStore visits, EditionStore editions)
{
    private const int MostRounds = 60;

    /// <summary>The rounds that have a result of the site, the newest first.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(SiteId site, CancellationToken cancellationToken)
    {
        var found = new List<Round>();
        foreach (var stored in (await rounds.AllAsync(cancellationToken)).Take(MostRounds))
        {
            if (await checks.FindResultAsync(stored.Round.Id, site, cancellationToken) is not null)
                found.Add(stored.Round);
        }

        return found;
    }

    /// <summary>Null when the site has no result in one of them.</summary>
    public async Task<CheckDifference?> CompareAsync(Site site, RoundId before, RoundId after, CancellationToken cancellationToken) =>
        await ReadAsync(site, before, cancellationToken) is { } old && await ReadAsync(site, after, cancellationToken) is { } now
            ? CheckDifference.Of(old, now)
            : null;

    private async Task<ComparedCheck?> ReadAsync(Site site, RoundId id, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(id, cancellationToken) is not { Round: var round }
            || await checks.FindResultAsync(id, site.Id, cancellationToken) is not { } result)
            return null;

        var kept = await visits.ReadAsync(id, site.Id, cancellationToken);
        if (kept is [])
            return new ComparedCheck(result, null, []);

        var facts = new Case(site, [.. kept.Select(visit => visit.Observation)], round.ReferenceTime, await editions.OfAsync(round, cancellationToken));
        return new ComparedCheck(result, facts.Newest, ColumnLine.Of(facts));
    }
}
