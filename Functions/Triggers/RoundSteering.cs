using Checker.Rounds;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>Staff pause a round, resume it or end it before its time; each is kept in the round with who and why.</summary>
internal sealed partial class RoundSteering(RoundStore rounds, TimeProvider clock, ILogger<RoundSteering> logger)
{
    private const string Pausing = "暂停";
    private const string Resuming = "继续";
    private const string Ending = "结束";

    public Task<SteeringResult> PauseAsync(RoundId round, string by, string why, CancellationToken cancellationToken) =>
        ChangeAsync(round, Pausing, by, why, before => before with { Paused = true }, cancellationToken);

    public Task<SteeringResult> ResumeAsync(RoundId round, string by, string why, CancellationToken cancellationToken) =>
        ChangeAsync(round, Resuming, by, why, before => before with { Paused = false, MovedAt = clock.GetUtcNow() }, cancellationToken);

    /// <summary>What is still open ends at the engine's next step as not judged.</summary>
    public Task<SteeringResult> EndAsync(RoundId round, string by, string why, CancellationToken cancellationToken) =>
        ChangeAsync(round, Ending, by, why, before => before with { EndsBy = clock.GetUtcNow() }, cancellationToken);

    private async Task<SteeringResult> ChangeAsync(
        RoundId id, string what, string by, string why, Func<Round, Round> change, CancellationToken cancellationToken)
    {
        if (why.Length > Sites.Stop.LongestWhy)
            return SteeringResult.TooLong;

        while (await rounds.FindAsync(id, cancellationToken) is { } stored)
        {
            if (stored.Round.State == RoundState.Closed)
                return SteeringResult.Closed;

            var changed = change(stored.Round) with { Notes = [.. stored.Round.Notes, new RoundNote(clock.GetUtcNow(), by, what, why.Trim())] };
            if (await rounds.TrySteerAsync(stored, changed, cancellationToken))
            {
                LogSteered(logger, id, what, by);
                return SteeringResult.Done;
            }
        }

        return SteeringResult.NoRound;
    }

    [LoggerMessage(LogLevel.Information, "{Round}: {What} by {By}")]
    private static partial void LogSteered(ILogger logger, RoundId round, string what, string by);
}

internal enum SteeringResult
{
    Done,

    NoRound,

    /// <summary>A closed round stays as it is.</summary>
    Closed,

    /// <summary>The reason is.</summary>
    TooLong,
}
