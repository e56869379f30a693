using Checker.Problems;
using Checker.Problems.Talks;
using Checker.Storage;

namespace Checker.Api;

/// <summary>约谈: suggestions, decisions, records.</summary>
internal static class TalksApi
{
    /// <param name="Talk">The unit's newest decision; absent when there is none.</param>
    /// <param name="Decided">Whether that decision knew of all these problems.</param>
    internal sealed record Suggested(string Unit, IReadOnlyList<TalkReason> Reasons, string? Talk, TalkState? State, bool Decided);

    internal sealed record Shown(
        string Talk, string Unit, TalkState State, string Reason, string Approver, DateOnly On, string By, DateTimeOffset At,
        IReadOnlyList<TalkReason> Grounds, IReadOnlyList<TalkRecord> Records, int Version)
    {
        public static Shown Of(Talk talk) => new(
            talk.Id, talk.Unit, talk.State, talk.Reason, talk.Approver, talk.On, talk.By, talk.At, talk.Grounds, talk.Records, talk.Version);
    }

    private static readonly CsvColumn<Suggested>[] SuggestedColumns =
    [
        new("单位", row => row.Unit),
        new("建议约谈的原因", row => string.Join('；', row.Reasons.Select(reason => reason.Told))),
        new("涉及问题", row => string.Join(' ', row.Reasons.SelectMany(reason => reason.Problems).Distinct())),
        new("最近决定", row => row.State?.Word()),
        new("决定已含上述问题", row => row.Decided ? "是" : "否"),
    ];

    private static readonly CsvColumn<Shown>[] Columns =
    [
        new("单位", row => row.Unit),
        new("状态", row => row.State.Word()),
        new("决定日期", row => $"{row.On:yyyy-MM-dd}"),
        new("批准人", row => row.Approver),
        new("原因", row => row.Reason),
        new("约谈日期", row => row.Records is [.., var last] ? $"{last.On:yyyy-MM-dd}" : null),
        new("约谈人", row => row.Records is [.., var last] ? last.Chair : null),
        new("被约谈人", row => row.Records is [.., var last] ? last.Attended : null),
        new("约谈记录", row => row.Records is [.., var last] ? last.Text : null),
        new("附件", row => row.Records is [.., var last] ? string.Join('、', last.Files) : null),
    ];

    public static async Task<IReadOnlyList<Suggested>> SuggestionsAsync(TalkStore talks, CancellationToken cancellationToken)
    {
        var decided = (await talks.AllAsync(cancellationToken)).ToLookup(talk => talk.Unit);
        return
        [
            .. (await talks.SuggestAsync(cancellationToken)).Select(suggestion => decided[suggestion.Unit].FirstOrDefault() is { } last
                ? new Suggested(suggestion.Unit, suggestion.Reasons, last.Id, last.State, last.Covers(suggestion))
                : new Suggested(suggestion.Unit, suggestion.Reasons, null, null, false)),
        ];
    }

    /// <summary>Units whose leaders might be talked to (约谈建议名单), computed now.</summary>
    [Answers<IReadOnlyList<Suggested>>]
    public static Task<IResult> SuggestAsync(TalkStore talks, CancellationToken cancellationToken) => SuggestFormatAsync("json", talks, cancellationToken);

    /// <summary>The same suggestions as a file.</summary>
    [Answers<IReadOnlyList<Suggested>>]
    [AnswersFile(CsvAnswer.MediaType)]
    public static async Task<IResult> SuggestFormatAsync(string format, TalkStore talks, CancellationToken cancellationToken) =>
        CsvAnswer.Of(format, "talk-suggestions", await SuggestionsAsync(talks, cancellationToken), SuggestedColumns);

    /// <summary>What leaders decided on talks (约谈), and the records of those held, the newest first.</summary>
    [Answers<IReadOnlyList<Shown>>]
    public static Task<IResult> ListAsync(TalkStore talks, CancellationToken cancellationToken, string? unit = null) =>
        FormatAsync("json", talks, cancellationToken, unit);

    /// <summary>The same talks as a file.</summary>
    [Answers<IReadOnlyList<Shown>>]
    [AnswersFile(CsvAnswer.MediaType)]
    public static async Task<IResult> FormatAsync(string format, TalkStore talks, CancellationToken cancellationToken, string? unit = null) =>
        CsvAnswer.Of(format, "talks", [.. (await talks.AllAsync(cancellationToken)).Where(talk => string.IsNullOrEmpty(unit) || talk.Unit == unit).Select(Shown.Of)], Columns);

    /// <summary>A decision with its grounds and the records of its talks.</summary>
    [Answers<Shown>]
    [Bears("ETag")]
    public static async Task<IResult> ShowAsync(string talk, TalkStore talks, HttpResponse response, CancellationToken cancellationToken) =>
        await talks.FindAsync(talk, cancellationToken) is { } found ? EntryAnswer.Shown(response, found, Shown.Of, Version) : Results.NotFound();

    /// <summary>Enters what a leader decided on talking to a unit; the reasons suggested now are kept with it.</summary>
    [Takes<TalkEntry>]
    [Answers<Shown>]
    [Refuses(422)]
    [Heeds(CallKey.Header)]
    [Bears("ETag")]
    public static async Task<IResult> DecideAsync(HttpRequest request, TalkStore talks, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<TalkEntry>(request, cancellationToken) is not { } entry)
            return EntryAnswer.BadBody("unit、hold、reason、approver、on、by");

        return EntryAnswer.TryReadKey(request, out var key)
            ? EntryAnswer.Of(request.HttpContext.Response, await talks.DecideAsync(entry, EntryAnswer.By, key, cancellationToken), Shown.Of, Version)
            : EntryAnswer.Refused(StatusCodes.Status400BadRequest, $"Idempotency-Key 不得超过{EntryAnswer.LongestKey}个字符。");
    }

    /// <summary>Adds the record of a talk that was held; a correction is one more record.</summary>
    [Takes<TalkRecordEntry>]
    [Answers<Shown>]
    [Refuses(412, 422)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static Task<IResult> RecordAsync(string talk, HttpRequest request, TalkStore talks, CancellationToken cancellationToken) =>
        EntryAnswer.ChangeAsync<TalkRecordEntry, Talk>(
            request, "on、chair、attended、text、files、by",
            (entry, expected) => talks.RecordAsync(talk, entry, EntryAnswer.By, expected, cancellationToken), Shown.Of, Version, cancellationToken);

    private static int Version(Talk talk) => talk.Version;
}
