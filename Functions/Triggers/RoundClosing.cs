using Checker.Rounds;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>
/// Closes a round whose sites are all concluded: with the whole round before it, it makes the conclusions final and lets
/// findings become problems; some hundred sites at a time and no longer than a step may take, so that a round of any size
/// closes, in as many steps as it needs. Done again after a crash, it changes nothing.
/// </summary>
internal sealed partial class RoundClosing(
    CheckStore checks, Joining joining, EditionStore editions, RoundPlanning planning, SheetReading sheets, TimeProvider clock, ILogger<RoundClosing> logger)
{
    private const int SitesAtATime = 200;

    /// <summary>Well within a job's deadline.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <returns>The round closed, or as far as it has come.</returns>
    public async Task<Round> RunAsync(Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var whole = new WholeRound(await editions.OfAsync(round, cancellationToken));
        await foreach (var result in checks.ResultsAsync(round.Id, cancellationToken))
            whole.See(result);

        await foreach (var some in checks.ResultsAsync(round.Id, cancellationToken, round.SettledThrough).Chunk(SitesAtATime).WithCancellation(cancellationToken))
        {
            if (clock.GetElapsedTime(started) > Longest)
                return round;

            await SettleAsync(round, whole, some, cancellationToken);
            round = round with { SettledThrough = some[^1].Site };
        }

        await planning.FollowAsync(round, [.. whole.TakenBack], now, cancellationToken);
        var closed = round with { State = RoundState.Closed, ClosedAt = now };
        var summary = await sheets.MakeAsync(closed, cancellationToken);
        Telemetry.RoundsClosed.Add(1, Telemetry.Tag("kind", round.Kind));
        LogClosed(logger, round.Id, summary.Planned, summary.Failed, summary.Inconclusive);
        return closed;
    }

    private async Task SettleAsync(Round round, WholeRound whole, IReadOnlyList<SiteResult> results, CancellationToken cancellationToken)
    {
        var final = results.Select(whole.Settle).ToList();
        await checks.FinishAsync(round.Id, results.Zip(final).Where(pair => !pair.First.Final), cancellationToken);
        await joining.RunAsync(round, final, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "{Round} closed: {Sites} sites, {Failed} with problems, {Inconclusive} not judged")]
    private static partial void LogClosed(ILogger logger, RoundId round, int sites, int failed, int inconclusive);
}
