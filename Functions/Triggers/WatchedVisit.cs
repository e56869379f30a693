using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>A visit that staff can stop: before it begins, and within seconds while it is under way.</summary>
internal sealed class WatchedVisit(SiteVisit visitor, StopStore stops, TimeProvider clock)
{
    /// <param name="turn">Taken when all pages came.</param>
    /// <returns>
    /// The stop that kept the visit from being made or ended it, so that nothing of it is kept, or the visit; neither where
    /// another attempt of the visit was kept first.
    /// </returns>
    public async Task<(Stop? Stop, KeptVisit? Visit)> RunAsync(Round round, Site site, int visit, JudgingTurns.Turn turn, CancellationToken cancellationToken)
    {
        if (await stops.FindAsync(site.Id, cancellationToken) is { } stopped)
            return (stopped, null);

        await using var watch = new StopWatch(stops, site.Id, clock, cancellationToken);
        try
        {
            return (null, await visitor.RunAsync(round, site, visit, turn, watch.Token));
        }
        catch (OperationCanceledException) when (watch.Stop is not null && !cancellationToken.IsCancellationRequested)
        {
            return (watch.Stop, null);
        }
    }
}
