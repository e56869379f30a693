using System.Security.Cryptography;
using Checker.Judging;
using Checker.Notices;

namespace Checker.Storage;

/// <summary>A notice as it stands: its draft, what that comes to, and the issued version where there is one.</summary>
internal sealed record StandingNotice(StoredDraft Stored, Notice Notice, IssuedNotice? Issued)
{
    public NoticeDraft Draft => Stored.Draft;

    /// <summary>Nothing speaks against the final version.</summary>
    public bool IsClear => Issued is not null || Notice.Blocks.Count == 0;
}

/// <summary>Beginning, changing, issuing and correcting notices.</summary>
internal sealed class NoticeDesk(NoticeStore store, EditionStore editions, TimeProvider clock)
{
    private const int LongestChanges = 1000;

    /// <summary>A new draft; or every mistake in what it would be made from.</summary>
    /// <param name="idempotencyKey">What was begun before with the same key is answered in place of another.</param>
    public async Task<Reading<NoticeDraft>> BeginAsync(
        ReadOnlyMemory<byte> material, string? template, string by, CancellationToken cancellationToken, string? idempotencyKey = null)
    {
        var reading = await ReadAsync(material, cancellationToken);
        if (reading.Value is not { } read)
            return Reading<NoticeDraft>.Refuse(reading.Mistakes);
        if (NoticeBlocks.Unfit(new NoticeFacts(read, (await editions.FindAsync(read.RuleSet, cancellationToken))!)) is { Count: > 0 } unfit)
            return Reading<NoticeDraft>.Refuse(unfit);
        if ((template is null ? NoticeTemplates.For(read.RuleSet) : NoticeTemplates.Find(template)) is not { } words)
            return Reading<NoticeDraft>.Refuse($"template：没有名为“{template}”的模板。");

        var id = NoticeId.Of(clock.GetUtcNow(), RandomNumberGenerator.GetInt32(10_000));
        if (idempotencyKey is not null)
            id = await store.ClaimAsync(idempotencyKey, id, cancellationToken);
        var draft = new NoticeDraft
        {
            Id = id,
            Material = read,
            Template = words,
            ChangedAt = clock.GetUtcNow(),
            ChangedBy = by,
        };
        if (await store.TryAddAsync(draft, cancellationToken))
            return new(draft, []);
        return idempotencyKey is not null && await store.FindAsync(id, cancellationToken) is { } begun
            ? new(begun.Draft, [])
            : throw new InvalidOperationException($"Two notices of one second have the id {draft.Id}.");
    }

    /// <summary>Material from JSON, of an edition that there is.</summary>
    public async Task<Reading<NoticeMaterial>> ReadAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        var reading = NoticeMaterialReader.Read(json.Span);
        return reading.Value is { } material && await editions.FindAsync(material.RuleSet, cancellationToken) is null
            ? Reading<NoticeMaterial>.Refuse($"ruleSet：没有名为“{material.RuleSet}”的检查指标版本。")
            : reading;
    }

    public async Task<StandingNotice?> FindAsync(NoticeId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } stored)
            return null;

        var issued = await store.FindIssuedAsync(id, stored.Draft.Version, cancellationToken);
        return new StandingNotice(stored, issued?.Notice ?? Compose(stored.Draft, await EditionOfAsync(stored.Draft, cancellationToken)), issued);
    }

    /// <summary>Changes a draft as a person who has seen it wants it.</summary>
    /// <param name="seen">The revision that the person saw.</param>
    /// <param name="what">What of it is changed, in a clerk's words.</param>
    /// <param name="change">What the draft becomes; or every mistake in what was sent.</param>
    public async Task<Changed<StandingNotice>> ChangeAsync(
        NoticeId id, int seen, string what, string by, Func<NoticeDraft, Reading<NoticeDraft>> change, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } standing)
            return new Changed<StandingNotice>.Missing();
        if (standing.Issued is not null)
            return Refuse("通报已签发，不能修改。");
        if (standing.Draft.Revision != seen)
            return new Changed<StandingNotice>.Overtaken(standing);

        var reading = change(standing.Draft);
        if (reading.Value is not { } draft)
            return Refuse([.. reading.Mistakes]);
        if (NoticeMaterialCheck.Mistakes(draft.Material) is { Count: > 0 } mistakes)
            return Refuse([.. mistakes]);

        return await SaveAsync(standing.Stored, draft, what, by, cancellationToken);
    }

    /// <summary>
    /// Takes other words for a draft and keeps what was changed. Where a field goes (a figure, a unit, a day) somebody has to
    /// have decided it.
    /// </summary>
    /// <param name="seen">The revision that the person saw.</param>
    /// <param name="words">The words that take the place of those there are.</param>
    public Task<Changed<StandingNotice>> RewordAsync(
        NoticeId id, int seen, Func<NoticeTemplate, Reading<NoticeTemplate>> words, string by, Decision? decision, CancellationToken cancellationToken) =>
        ChangeAsync(id, seen, "文字", by, draft => Reworded(draft, words(draft.Template), by, decision), cancellationToken);

    /// <summary>Freezes the version; one that is issued already stays as it is.</summary>
    /// <param name="seen">The revision that the person saw.</param>
    public async Task<Changed<StandingNotice>> IssueAsync(NoticeId id, int seen, string by, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } standing)
            return new Changed<StandingNotice>.Missing();
        if (standing.Issued is not null)
            return new Changed<StandingNotice>.Unchanged(standing);
        if (standing.Draft.Revision != seen)
            return new Changed<StandingNotice>.Overtaken(standing);
        if (!standing.IsClear)
            return Refuse([.. standing.Notice.Blocks]);

        var issued = new IssuedNotice
        {
            Draft = standing.Draft,
            Notice = standing.Notice,
            IssuedAt = clock.GetUtcNow(),
            IssuedBy = by,
            Digest = Digest.OfText(Json.Write(standing.Notice)),
        };
        return await store.TryIssueAsync(issued, cancellationToken)
            ? new Changed<StandingNotice>.Done(standing with { Issued = issued })
            : new Changed<StandingNotice>.Unchanged((await FindAsync(id, cancellationToken))!);
    }

    /// <summary>Begins the next version of an issued notice.</summary>
    /// <param name="changes">What it changes.</param>
    public async Task<Changed<StandingNotice>> CorrectAsync(NoticeId id, string changes, string by, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is not { } standing ? new Changed<StandingNotice>.Missing()
        : standing.Issued is null ? Refuse("通报尚未签发，请直接修改。")
        : changes.Trim() is not { Length: > 0 and <= LongestChanges } said ? Refuse($"请填写更正内容，不得超过{LongestChanges}字。")
        : await SaveAsync(standing.Stored, standing.Draft with { Version = standing.Draft.Version + 1, Changes = said }, "更正", by, cancellationToken);

    /// <summary>The letters to its units, in the order of protocol.</summary>
    public async Task<IReadOnlyList<Letter>> LettersAsync(NoticeDraft draft, CancellationToken cancellationToken) =>
        Letters.Of(draft.Material, draft.Template, await EditionOfAsync(draft, cancellationToken));

    private Reading<NoticeDraft> Reworded(NoticeDraft draft, Reading<NoticeTemplate> words, string by, Decision? decision)
    {
        if (words.Value is not { } template)
            return Reading<NoticeDraft>.Refuse(words.Mistakes);

        var edits = WordEdit.Between(draft.Template, template, clock.GetUtcNow(), by, decision);
        string[] undecided = [.. edits.Where(edit => decision is null && edit.Lost is not [])
            .Select(edit => $"{edit.Place}：删去了“{string.Join("、", edit.Lost)}”，须填写理由和批准人。")];
        return undecided is []
            ? new(draft with { Template = template, Edits = [.. draft.Edits, .. edits] }, [])
            : Reading<NoticeDraft>.Refuse(undecided);
    }

    private async Task<Changed<StandingNotice>> SaveAsync(StoredDraft stored, NoticeDraft draft, string what, string by, CancellationToken cancellationToken)
    {
        var change = new DraftChange(clock.GetUtcNow(), by, what);
        var next = draft with { ChangedAt = change.At, ChangedBy = by, History = [.. stored.Draft.History, change] };
        var saved = await store.TryReplaceAsync(stored, next, cancellationToken);
        var now = (await FindAsync(draft.Id, cancellationToken))!;
        return saved ? new Changed<StandingNotice>.Done(now) : new Changed<StandingNotice>.Overtaken(now);
    }

    private static Changed<StandingNotice>.Refused Refuse(params IReadOnlyList<string> mistakes) => new(mistakes);

    private static Notice Compose(NoticeDraft draft, RuleSet ruleSet) => NoticeComposer.Compose(draft.Material, draft.Template, ruleSet);

    /// <exception cref="KeyNotFoundException">The edition is gone.</exception>
    private async Task<RuleSet> EditionOfAsync(NoticeDraft draft, CancellationToken cancellationToken) =>
        await editions.FindAsync(draft.Material.RuleSet, cancellationToken) ?? throw new KeyNotFoundException($"There is no rule set '{draft.Material.RuleSet}'.");
}
