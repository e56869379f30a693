using System.Reflection;
using Checker.Fetching;
using Checker.Rounds;
using Checker.Storage;
using Checker.Storage.Keeping;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>How the program itself is, whole: for whoever keeps it running.</summary>
internal sealed class ProgramStatus(
    ProgramHealth health, ProgramRuns runs, RoundStore rounds, StorageCounting counting, IOptions<FetchOptions> fetching, TimeProvider clock)
{
    public const int GapDays = 30;

    public async Task<StatusView> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ran = (await runs.TimersAsync(cancellationToken)).ToDictionary(run => run.Timer);
        return new StatusView
        {
            Health = await health.ReadAsync([.. (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round)], cancellationToken),
            Timers = [.. CheckerApp.Functions.Timers.Select(timer => new StatusTimer(timer.Name, ran.GetValueOrDefault(timer.Name), timer.NextAfter(now)))],
            Gaps = [.. (await runs.GapsAsync(now.AddDays(-GapDays), cancellationToken)).Reverse()],
            HasCanaries = fetching.Value.CanaryAddresses() is not [],
            Canaries = await runs.CanariesAsync(cancellationToken),
            Use = await counting.FindAsync(cancellationToken),
            Version = typeof(ProgramStatus).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
        };
    }
}

/// <summary>The program at one moment.</summary>
internal sealed record StatusView
{
    public required HealthReport Health { get; init; }

    /// <summary>In the order of the program's table.</summary>
    public required IReadOnlyList<StatusTimer> Timers { get; init; }

    /// <summary>Times in which the program did not run, the newest first.</summary>
    public required IReadOnlyList<OwnGap> Gaps { get; init; }

    public required bool HasCanaries { get; init; }

    /// <summary>Null when none was ever asked.</summary>
    public required CanariesAsked? Canaries { get; init; }

    /// <summary>Null before it was first counted.</summary>
    public required StorageUse? Use { get; init; }

    public required string Version { get; init; }
}

/// <param name="Last">Null when it never ran.</param>
internal sealed record StatusTimer(string Name, TimerRun? Last, DateTimeOffset Next);
