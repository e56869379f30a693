using Azure.Storage.Queues;
using Checker.Rounds;
using Microsoft.Extensions.Options;

namespace Checker.Storage;

/// <summary>How the program itself is: whether its timers ran, and what its queues hold.</summary>
internal sealed class ProgramHealth(
    StorageAccount account, StorageSetup storage, RejectedStore rejected, ProbeStore probes, RegistryGlance registry, IOptions<ProbeOptions> options, TimeProvider clock)
{
    /// <summary>The routine round is planned once a day; two hours are its grace.</summary>
    private static readonly TimeSpan RoutineEvery = TimeSpan.FromHours(26);

    private static readonly TimeSpan ProbeGrace = TimeSpan.FromHours(1);

    private const int RejectedDays = 7;

    /// <param name="all">Every round, the newest first.</param>
    public async Task<HealthReport> ReadAsync(IReadOnlyList<Round> all, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var routine = all.FirstOrDefault(round => round is { Kind: RoundKind.Routine, ReferenceTime: null, Follows: null });
        var (waiting, poison) = (await CountAsync("", cancellationToken), await CountAsync(Names.Poison, cancellationToken));
        var probed = await LastProbeAsync(now, cancellationToken);
        var daily = options.Value.Daily;
        return new HealthReport(
            await storage.AnswersAsync(cancellationToken),
            routine,
            routine is null || now - routine.PlannedAt > RoutineEvery,
            probed,
            daily > 0 && (probed is not { } last || now - last > (TimeSpan.FromDays(1) / daily) + ProbeGrace),
            daily > 0,
            waiting,
            poison,
            await rejected.CountAsync(now.AddDays(-RejectedDays), cancellationToken));
    }

    /// <summary>Messages of all queues with this ending.</summary>
    private async Task<int> CountAsync(string ending, CancellationToken cancellationToken)
    {
        QueueClient[] queues = [.. new[] { Names.SiteChecks, Names.RoundSteps, Names.SiteProbes }.Select(name => account.Queue(name + ending))];
        var counts = await Task.WhenAll(queues.Select(queue => queue.GetPropertiesAsync(cancellationToken)));
        return counts.Sum(count => count.Value.ApproximateMessagesCount);
    }

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
/// <param name="Waiting">Messages that wait or are worked on.</param>
/// <param name="Poison">Messages that were given up.</param>
/// <param name="Rejected">Messages of the last week that were no request of ours.</param>
internal sealed record HealthReport(
    bool StorageAnswers, Round? Routine, bool RoutineIsLate, DateTimeOffset? Probed, bool ProbesAreLate, bool ProbesAreOn, int Waiting, int Poison, int Rejected)
{
    public bool IsWell => StorageAnswers && !RoutineIsLate && !ProbesAreLate && Poison == 0;
}
