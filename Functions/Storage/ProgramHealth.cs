using Checker.Fetching;
using Checker.Rounds;
using Microsoft.Extensions.Options;

namespace Checker.Storage;

/// <summary>How the program itself is: whether its timers ran, and what its queues hold.</summary>
internal sealed class ProgramHealth(
    QueueReading queues, ProgramRuns runs, RoundStore rounds, StorageSetup storage, RejectedStore rejected, ProbeStore probes, RegistryGlance registry, IOptions<ProbeOptions> options, TimeProvider clock)
{
    /// <summary>The routine round is planned once a day; two hours are its grace.</summary>
    private static readonly TimeSpan RoutineEvery = TimeSpan.FromHours(26);

    private static readonly TimeSpan ProbeGrace = TimeSpan.FromHours(1);

    private static readonly TimeSpan GapsTold = TimeSpan.FromDays(1);

    private const int RejectedDays = 7;

    /// <param name="all">Every round, the newest first.</param>
    public async Task<HealthReport> ReadAsync(IReadOnlyList<Round> all, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var routine = all.FirstOrDefault(IsRoutine);
        var held = await queues.ReadAsync(cancellationToken);
        var probed = await LastProbeAsync(now, cancellationToken);
        var daily = options.Value.Daily;
        return new HealthReport(
            await storage.AnswersAsync(cancellationToken),
            routine,
            routine is null || now - routine.PlannedAt > RoutineEvery,
            probed,
            daily > 0 && (probed is not { } last || now - last > (TimeSpan.FromDays(1) / daily) + ProbeGrace),
            daily > 0,
            held,
            await rejected.CountAsync(now.AddDays(-RejectedDays), cancellationToken),
            await runs.LastSignAsync(cancellationToken) is { } sign && OwnGap.Between(sign, now) is not null ? sign : null,
            await GapsAsync(cancellationToken));
    }

    /// <summary>Times of the last day in which the program did not run.</summary>
    public Task<IReadOnlyList<OwnGap>> GapsAsync(CancellationToken cancellationToken) => runs.GapsAsync(clock.GetUtcNow() - GapsTold, cancellationToken);

    /// <summary>What machines ask for: a few calls, however many rounds and sites there are.</summary>
    public async Task<BriefHealth> BriefAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var routine = await LastRoutineAsync(LocalDay.DayOf(now), cancellationToken);
        var held = queues.ReadAsync(cancellationToken);
        var sign = runs.LastSignAsync(cancellationToken);
        var canaries = runs.CanariesAsync(cancellationToken);
        return new BriefHealth(routine?.Id, routine is not null && now - routine.PlannedAt > RoutineEvery, await held, await sign, await canaries);
    }

    /// <summary>Looked for by its day; only when some days had none among all rounds.</summary>
    private async Task<Round?> LastRoutineAsync(DateOnly today, CancellationToken cancellationToken)
    {
        for (var back = 0; back < 3; back++)
        {
            if (await rounds.FindAsync(RoundId.Routine(today.AddDays(-back)), cancellationToken) is { Round: { ReferenceTime: null } round })
                return round;
        }

        return (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round).FirstOrDefault(IsRoutine);
    }

    private static bool IsRoutine(Round round) => round is { Kind: RoundKind.Routine, ReferenceTime: null, Follows: null };

    /// <summary>When the newest probe of some sites was made, by half hours; null for none since yesterday.</summary>
    private async Task<DateTimeOffset?> LastProbeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = LocalDay.DayOf(now);
        var last = await Task.WhenAll((await registry.ReadAsync(cancellationToken)).Sample.Select(site => probes.LastAsync(site, today.AddDays(-1), today, cancellationToken)));
        return last.Max();
    }
}

/// <param name="Routine">The newest; null before the first.</param>
/// <param name="Probed">When the newest probe was made, to the half hour's end; null for none since yesterday.</param>
/// <param name="Rejected">Messages of the last week that were no request of ours.</param>
/// <param name="SilentSince">When a timer last went off, if that is too long ago: nothing runs by itself now. Null for no such silence.</param>
/// <param name="Gaps">Times of the last day in which the program did not run.</param>
internal sealed record HealthReport(
    bool StorageAnswers, Round? Routine, bool RoutineIsLate, DateTimeOffset? Probed, bool ProbesAreLate, bool ProbesAreOn, IReadOnlyList<QueueState> Queues, int Rejected,
    DateTimeOffset? SilentSince, IReadOnlyList<OwnGap> Gaps)
{
    public int Waiting => Queues.Sum(queue => queue.Waiting);

    public int Poison => Queues.Sum(queue => queue.Poison);

    public TimeSpan? Oldest => Queues.Max(queue => queue.Oldest);

    public bool IsWell => StorageAnswers && SilentSince is null && !RoutineIsLate && !ProbesAreLate && Poison == 0;
}

/// <param name="Routine">The last routine round; null before the first.</param>
/// <param name="RoutineIsLate">False before the first: nothing was due that anybody knows of.</param>
/// <param name="LastSign">When a timer last went off; null before the first.</param>
/// <param name="Canaries">Null when none was ever asked.</param>
internal sealed record BriefHealth(RoundId? Routine, bool RoutineIsLate, IReadOnlyList<QueueState> Queues, DateTimeOffset? LastSign, CanariesAsked? Canaries);
