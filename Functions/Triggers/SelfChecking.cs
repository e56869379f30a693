using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>Begins a unit's self-check (自查) of one site: a round like any other, of one site, that counts for nothing.</summary>
internal sealed class SelfChecking(RoundPlanning planning, SelfCheckReading selfChecks, TimeProvider clock)
{
    /// <param name="number">Which of the day the person meant to begin; null for the next.</param>
    public async Task<SelfCheckTurn> StartAsync(Site site, int? number, string by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var turn = SelfCheckTurn.Of(site, await selfChecks.OfAsync(site.Id, now, cancellationToken), LocalDay.DayOf(now), number);
        if (turn is SelfCheckTurn.New(var round))
            await planning.PlanAsync(new RoundOrder { Kind = RoundKind.SelfCheck, Id = round, Sites = [site.Id], By = by }, now, cancellationToken);
        return turn;
    }
}
