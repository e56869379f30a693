using Checker.Problems.SelfChecks;
using Checker.Rounds;

namespace Checker.Storage;

/// <summary>自查任务: a row each in the spot check's partition, named by the digest of its unit.</summary>
internal sealed class SelfCheckStore(StorageAccount account, SiteStore sites, RoundStore rounds, TimeProvider clock)
{
    private readonly RecordTable<SelfCheck> _table = new(account, Names.SelfChecks);

    public static string IdOf(SelfCheck task) => RecordId.Of(task.Unit);

    /// <summary>The newest round's first, in each the order of names.</summary>
    /// <param name="round">Null for all.</param>
    public async Task<IReadOnlyList<SelfCheck>> AllAsync(RoundId? round, CancellationToken cancellationToken)
    {
        var tasks = await _table.AllAsync(round?.ToString(), cancellationToken);
        return [.. tasks.OrderByDescending(task => task.MadeAt).ThenBy(task => task.County is null ? 0 : 1).ThenBy(task => task.Unit, StringComparer.Ordinal)];
    }

    public async Task<SelfCheck?> FindAsync(RoundId round, string id, CancellationToken cancellationToken) =>
        (await ReadAsync(round, id, cancellationToken))?.Value;

    /// <summary>Makes a round's tasks; those that are there already stay as they are.</summary>
    /// <returns>How many were made and how many were there, or why none can be; null when there is no such round.</returns>
    public async Task<(int Made, int Unchanged, string? Refusal)?> MakeAsync(RoundId round, DateOnly? deadline, string by, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(round, cancellationToken) is not { Round: var stored })
            return null;

        var drawn = (await rounds.PlanOfAsync(round, cancellationToken)).ToHashSet();
        var (tasks, refusal) = SelfCheckPlan.Of(stored, await sites.AllAsync(cancellationToken), drawn, deadline, by, clock.GetUtcNow());
        if (refusal is not null)
            return (0, 0, refusal);

        var made = 0;
        foreach (var task in tasks)
            made += await _table.TryAddAsync(round.ToString(), IdOf(task), task, cancellationToken) ? 1 : 0;
        return (made, tasks.Count - made, null);
    }

    /// <param name="expected">The version that the person saw; null when that does not matter.</param>
    public async Task<Changed<SelfCheck>> DoAsync(
        RoundId round, string id, SelfCheckAction action, SelfCheckEntry entry, string by, int? expected, CancellationToken cancellationToken)
    {
        if (await ReadAsync(round, id, cancellationToken) is not { } stored)
            return new Changed<SelfCheck>.Missing();
        if (expected is { } version && version != stored.Value.Version)
            return new Changed<SelfCheck>.Overtaken(stored.Value);

        var (task, mistakes) = entry.Read(stored.Value, action, by, clock.GetUtcNow());
        if (task is null)
            return new Changed<SelfCheck>.Refused(mistakes);

        return await _table.TryReplaceAsync(round.ToString(), id, task, stored, cancellationToken)
            ? new Changed<SelfCheck>.Done(task)
            : new Changed<SelfCheck>.Overtaken((await FindAsync(round, id, cancellationToken))!);
    }

    private async Task<Stored<SelfCheck>?> ReadAsync(RoundId round, string id, CancellationToken cancellationToken) =>
        RecordId.Is(id) ? await _table.FindAsync(round.ToString(), id, cancellationToken) : null;
}
