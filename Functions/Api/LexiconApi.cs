using Checker.Observing.Wordings;
using Checker.Storage;

namespace Checker.Api;

/// <summary>错敏词库: entries, proposals from the registry, approval entry by entry.</summary>
internal static class LexiconApi
{
    internal sealed record Shown(
        string Entry, string Wrong, string Right, string Class, IReadOnlyList<string> Excuses, DateOnly? Since, LexiconState State,
        IReadOnlyList<LexiconNote> Notes, int Version)
    {
        public static Shown Of(LexiconEntry entry) =>
            new(entry.Id, entry.Wrong, entry.Right, entry.Class, entry.Excuses, entry.Since, entry.State, entry.Notes, entry.Version);
    }

    private static readonly CsvColumn<Shown>[] Columns =
    [
        new("错误写法", row => row.Wrong),
        new("正确写法", row => row.Right),
        new("类别", row => row.Class),
        new("例外语境", row => string.Join('；', row.Excuses)),
        new("自何日起有误", row => $"{row.Since:yyyy-MM-dd}"),
        new("状态", row => row.State.Word()),
    ];

    /// <summary>The lexicon of wrong forms (错敏词库), withdrawn entries last. Only approved ones are looked for.</summary>
    [Answers<IReadOnlyList<Shown>>]
    public static Task<IResult> ListAsync(LexiconStore lexicon, CancellationToken cancellationToken) => FormatAsync("json", lexicon, cancellationToken);

    /// <summary>The same lexicon as a file.</summary>
    [Answers<IReadOnlyList<Shown>>]
    [AnswersFile(CsvAnswer.MediaType)]
    public static async Task<IResult> FormatAsync(string format, LexiconStore lexicon, CancellationToken cancellationToken) =>
        CsvAnswer.Of(format, "lexicon", [.. (await lexicon.AllAsync(cancellationToken)).Select(Shown.Of)], Columns);

    /// <summary>Former names of units in the registry that are not in the lexicon yet: drafts to propose.</summary>
    [Answers<IReadOnlyList<LexiconDraft>>]
    public static async Task<IResult> SuggestAsync(LexiconStore lexicon, CancellationToken cancellationToken) =>
        Results.Ok(await lexicon.SuggestAsync(cancellationToken));

    /// <summary>Proposes an entry; nothing is looked for until it is approved.</summary>
    [Takes<LexiconDraft>]
    [Answers<Shown>]
    [Refuses(422)]
    [Bears("ETag")]
    public static async Task<IResult> ProposeAsync(HttpRequest request, LexiconStore lexicon, CancellationToken cancellationToken) =>
        await JsonBody.ReadAsync<LexiconDraft>(request, cancellationToken) is { } draft
            ? EntryAnswer.Of(request.HttpContext.Response, await lexicon.ProposeAsync(draft, EntryAnswer.By, cancellationToken), Shown.Of, entry => entry.Version)
            : EntryAnswer.BadBody("wrong、right、class，可有 excuses、since");

    /// <summary>Approves an entry, or withdraws it.</summary>
    /// <param name="action"><c>approve</c> or <c>withdraw</c>.</param>
    [Answers<Shown>]
    [Refuses(412)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static async Task<IResult> TurnAsync(string entry, string action, HttpContext context, LexiconStore lexicon, CancellationToken cancellationToken)
    {
        if (LexiconWords.Find(action) is not { } state)
            return Results.NotFound();

        return EntryAnswer.TryReadVersion(context.Request, out var expected)
            ? EntryAnswer.Of(context.Response, await lexicon.TurnAsync(entry, state, EntryAnswer.By, expected, cancellationToken), Shown.Of, each => each.Version)
            : EntryAnswer.BadVersion();
    }
}
