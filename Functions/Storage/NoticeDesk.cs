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

    /// <summary>False when somebody else was quicker, or the version has been issued.</summary>
    public Task<bool> ChangeAsync(StoredDraft stored, NoticeDraft draft, string by, CancellationToken cancellationToken) =>
        store.TryReplaceAsync(draft with { ChangedAt = clock.GetUtcNow(), ChangedBy = by }, stored.Mark, cancellationToken);

    /// <summary>
    /// Takes other words for a draft and keeps what was changed. Where a field goes (a figure, a unit, a day) somebody has to
    /// have decided it.
    /// </summary>
    /// <returns>Null when they were taken; else why not, a line each.</returns>
    public async Task<IReadOnlyList<string>?> RewordAsync(
        StandingNotice standing, NoticeTemplate template, string by, Decision? decision, CancellationToken cancellationToken)
    {
        var edits = WordEdit.Between(standing.Draft.Template, template, clock.GetUtcNow(), by, decision);
        string[] undecided = [.. edits.Where(edit => decision is null && edit.Lost is not [])
            .Select(edit => $"{edit.Place}：删去了“{string.Join("、", edit.Lost)}”，须填写理由和批准人。")];
        if (undecided is not [])
            return undecided;

        var draft = standing.Draft with { Template = template, Edits = [.. standing.Draft.Edits, .. edits] };
        return standing.Issued is null && await ChangeAsync(standing.Stored, draft, by, cancellationToken) ? null : ["通报已签发，或正由他人修改。"];
    }

    /// <summary>Freezes the version. Null when something speaks against it, or somebody was quicker.</summary>
    /// <param name="mark">Of the draft that the person saw.</param>
    public async Task<IssuedNotice?> IssueAsync(NoticeId id, string mark, string by, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { Issued: null, IsClear: true } standing || standing.Stored.Mark != mark)
            return null;

        var issued = new IssuedNotice
        {
            Draft = standing.Draft,
            Notice = standing.Notice,
            IssuedAt = clock.GetUtcNow(),
            IssuedBy = by,
            Digest = Digest.OfText(Json.Write(standing.Notice)),
        };
        return await store.TryIssueAsync(issued, cancellationToken) ? issued : null;
    }

    /// <summary>Begins the next version of an issued notice. False when it is not issued, or nothing says what changes.</summary>
    public async Task<bool> CorrectAsync(NoticeId id, string changes, string by, CancellationToken cancellationToken) =>
        changes.Trim() is { Length: > 0 and <= LongestChanges } said
        && await FindAsync(id, cancellationToken) is { Issued: not null } standing
        && await ChangeAsync(standing.Stored, standing.Draft with { Version = standing.Draft.Version + 1, Changes = said }, by, cancellationToken);

    /// <summary>The letters to its units, in the order of protocol.</summary>
    public async Task<IReadOnlyList<Letter>> LettersAsync(NoticeDraft draft, CancellationToken cancellationToken) =>
        Letters.Of(draft.Material, draft.Template, await EditionOfAsync(draft, cancellationToken));

    private static Notice Compose(NoticeDraft draft, RuleSet ruleSet) => NoticeComposer.Compose(draft.Material, draft.Template, ruleSet);

    /// <exception cref="KeyNotFoundException">The edition is gone.</exception>
    private async Task<RuleSet> EditionOfAsync(NoticeDraft draft, CancellationToken cancellationToken) =>
        await editions.FindAsync(draft.Material.RuleSet, cancellationToken) ?? throw new KeyNotFoundException($"There is no rule set '{draft.Material.RuleSet}'.");
}
