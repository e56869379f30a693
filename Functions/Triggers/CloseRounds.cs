using Checker.Rounds;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>The safety net: wakes the engine of every open round whose next step never came. An engine that is awake drops the message.</summary>
internal sealed partial class CloseRounds(
    RoundStore rounds, SelfCheckReading selfChecks, QueueSender queue, IOptions<RoundOptions> options, TimeProvider clock, ILogger<CloseRounds> logger)
{
    [Function(nameof(CloseRounds))]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        IReadOnlyList<StoredRound> open = [.. await rounds.AllAsync(cancellationToken), .. await selfChecks.OpenAsync(now, cancellationToken)];
        foreach (var round in open.Select(stored => stored.Round).Where(round => RoundEngine.IsLost(round, now, options.Value)))
        {
            LogWoken(logger, round.Id, timer.IsPastDue);
            await queue.SendAsync(new RoundStep { Round = round.Id, Step = round.Step, Trace = round.Trace }, TimeSpan.Zero, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Round}: its engine was lost and is woken (past due: {PastDue})")]
    private static partial void LogWoken(ILogger logger, RoundId round, bool pastDue);
}
