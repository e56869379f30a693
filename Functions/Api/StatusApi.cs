using Checker.Rounds;
using Checker.Storage;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>How the program itself is.</summary>
internal static class StatusApi
{
    /// <param name="Well">Nothing of it is wrong now.</param>
    /// <param name="SilentSince">When a timer last went off, if that is too long ago.</param>
    /// <param name="Gaps">Times of the last thirty days in which the program did not run, the newest first.</param>
    /// <param name="Canaries">As any instance last asked them; absent when none ever did.</param>
    /// <param name="Bytes">Of all blobs, as last counted.</param>
    internal sealed record Status(
        string Version, bool Well, bool StorageAnswers, RoundId? Routine, DateTimeOffset? SilentSince, IReadOnlyList<StatusTimer> Timers, IReadOnlyList<Queue> Queues,
        IReadOnlyList<OwnGap> Gaps, Canaries? Canaries, long? Bytes);

    /// <param name="Answered">Any of them: our own network was not down.</param>
    internal sealed record Canaries(DateTimeOffset At, bool Answered);

    internal sealed record Queue(string Name, int Waiting, long? OldestSeconds, int Poison)
    {
        public static Queue Of(QueueState state) => new(state.Name, state.Waiting, (long?)state.Oldest?.TotalSeconds, state.Poison);
    }

    /// <summary>How the program itself is: timers, queues, the times in which it did not run.</summary>
    public static async Task<Ok<Status>> ShowAsync(ProgramStatus reading, CancellationToken cancellationToken)
    {
        var view = await reading.ReadAsync(cancellationToken);
        return TypedResults.Ok(new Status(
            view.Version, view.Health.IsWell, view.Health.StorageAnswers, view.Health.Routine?.Id, view.Health.SilentSince, view.Timers,
            [.. view.Health.Queues.Select(Queue.Of)], view.Gaps, view.Canaries is { } asked ? new Canaries(asked.At, !asked.IsDown) : null, view.Use?.Bytes()));
    }
}
