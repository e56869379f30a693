using Checker.Problems;
using Checker.Problems.Talks;

namespace Checker.Storage;

/// <summary>约谈: what leaders decided and what was held. Suggestions are computed, never kept by themselves.</summary>
internal sealed class TalkStore(StorageAccount account, ProblemReading problems, TimeProvider clock)
{
    private const string Partition = "talk";

    private readonly RecordTable<Talk> _table = new(account, Names.Talks);

    public async Task<IReadOnlyList<TalkSuggestion>> SuggestAsync(CancellationToken cancellationToken) =>
        TalkSuggestion.Of(await problems.ReadAsync(new ProblemFilter(), cancellationToken), LocalDay.DayOf(clock.GetUtcNow()));

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Talk>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await _table.AllAsync(Partition, cancellationToken)).OrderByDescending(talk => talk.On).ThenByDescending(talk => talk.At)];

    public async Task<Talk?> FindAsync(string id, CancellationToken cancellationToken) => (await ReadAsync(id, cancellationToken))?.Value;

    /// <param name="key">The call's own, by which a decision is taken once; null when it has none.</param>
    public async Task<Changed<Talk>> DecideAsync(TalkEntry entry, string by, string? key, CancellationToken cancellationToken)
    {
        var id = RecordId.Of(key);
        if (key is not null && await ReadAsync(id, cancellationToken) is { Value: var known })
            return new Changed<Talk>.Unchanged(known);

        var (talk, mistakes) = entry.Read(id, await SuggestAsync(cancellationToken), by, clock.GetUtcNow());
        if (talk is null)
            return new Changed<Talk>.Refused(mistakes);

        return await _table.TryAddAsync(Partition, id, talk, cancellationToken)
            ? new Changed<Talk>.Done(talk)
            : new Changed<Talk>.Unchanged((await FindAsync(id, cancellationToken))!);
    }

    /// <param name="expected">The version that the person saw; null when that does not matter.</param>
    public async Task<Changed<Talk>> RecordAsync(string id, TalkRecordEntry entry, string by, int? expected, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { } stored)
            return new Changed<Talk>.Missing();
        if (expected is { } version && version != stored.Value.Version)
            return new Changed<Talk>.Overtaken(stored.Value);

        var (talk, mistakes) = entry.Read(stored.Value, by, clock.GetUtcNow());
        if (talk is null)
            return new Changed<Talk>.Refused(mistakes);

        return await _table.TryReplaceAsync(Partition, id, talk, stored, cancellationToken)
            ? new Changed<Talk>.Done(talk)
            : new Changed<Talk>.Overtaken((await FindAsync(id, cancellationToken))!);
    }

    private async Task<Stored<Talk>?> ReadAsync(string id, CancellationToken cancellationToken) =>
        RecordId.Is(id) ? await _table.FindAsync(Partition, id, cancellationToken) : null;
}
