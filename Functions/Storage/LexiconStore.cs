using Checker.Observing.Wordings;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>错敏词库: what the office has proposed, approved and withdrawn, a row an entry.</summary>
internal sealed class LexiconStore(StorageAccount account, SiteStore sites, TimeProvider clock)
{
    private const string Partition = "entry";

    private readonly RecordTable<LexiconEntry> _table = new(account, Names.Lexicon);

    /// <summary>In the order of classes, then of forms.</summary>
    public async Task<IReadOnlyList<LexiconEntry>> AllAsync(CancellationToken cancellationToken) =>
    [
        .. (await _table.AllAsync(Partition, cancellationToken))
            .OrderBy(entry => entry.State is LexiconState.Withdrawn).ThenBy(entry => entry.Class, StringComparer.Ordinal).ThenBy(entry => entry.Wrong, StringComparer.Ordinal),
    ];

    /// <summary>What checks look for.</summary>
    public async Task<Lexicon> ApprovedAsync(CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).Where(entry => entry.State is LexiconState.Approved).ToList() is [_, ..] approved ? new Lexicon(approved) : Lexicon.None;

    /// <summary>Names of units that ended, as the registry has them: published today they are wrong. Those that are entered are left out.</summary>
    public async Task<IReadOnlyList<LexiconDraft>> SuggestAsync(CancellationToken cancellationToken)
    {
        var known = (await AllAsync(cancellationToken)).Select(entry => entry.Wrong).ToHashSet();
        return
        [
            .. FormerNames.Of(await sites.AllAsync(cancellationToken)).Where(name => !known.Contains(name.Former))
                .Select(name => new LexiconDraft(name.Former, name.Today, "机构名称", null, name.Since)),
        ];
    }

    /// <summary>A new entry; one of the same form stays as it is.</summary>
    public async Task<Changed<LexiconEntry>> ProposeAsync(LexiconDraft draft, string by, CancellationToken cancellationToken)
    {
        var (entry, mistakes) = draft.Read(by, clock.GetUtcNow());
        if (entry is null)
            return new Changed<LexiconEntry>.Refused(mistakes);

        return await _table.TryAddAsync(Partition, entry.Id, entry, cancellationToken)
            ? new Changed<LexiconEntry>.Done(entry)
            : new Changed<LexiconEntry>.Refused([$"词库中已有“{entry.Wrong}”。"]);
    }

    /// <param name="expected">The version that the person saw; null when that does not matter.</param>
    public async Task<Changed<LexiconEntry>> TurnAsync(string id, LexiconState to, string by, int? expected, CancellationToken cancellationToken)
    {
        if (!RecordId.Is(id) || await _table.FindAsync(Partition, id, cancellationToken) is not { } stored)
            return new Changed<LexiconEntry>.Missing();
        if (expected is { } version && version != stored.Value.Version)
            return new Changed<LexiconEntry>.Overtaken(stored.Value);
        if (stored.Value.State == to)
            return new Changed<LexiconEntry>.Unchanged(stored.Value);

        var note = new LexiconNote(clock.GetUtcNow(), by, to is LexiconState.Approved ? "批准" : "停用");
        var turned = stored.Value with { State = to, Notes = [.. stored.Value.Notes, note] };
        return await _table.TryReplaceAsync(Partition, id, turned, stored, cancellationToken)
            ? new Changed<LexiconEntry>.Done(turned)
            : new Changed<LexiconEntry>.Overtaken((await _table.FindAsync(Partition, id, cancellationToken))!.Value);
    }
}
