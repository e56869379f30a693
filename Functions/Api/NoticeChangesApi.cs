using System.Globalization;
using Checker.Notices;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>What staff do with a draft: its head, its rows, its words; issuing it, and correcting what was issued.</summary>
internal static class NoticeChangesApi
{
    private const string NotChanged = "The notice was not changed";

    internal sealed record Wanted(string? Changes, string? By);

    internal sealed record Issuing(string? By);

    internal sealed record Issued(NoticeId Notice, int Version, string Number, DateTimeOffset IssuedAt, string IssuedBy, string Digest);

    public static string Tag(StandingNotice standing) => string.Create(CultureInfo.InvariantCulture, $"\"{standing.Draft.Revision}\"");

    /// <summary>Sets a draft's number, its days, to whom it is written and where reports go; what is left out is empty.</summary>
    [Takes<HeadEntry>]
    [Refuses(409, 412, 428)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> HeadAsync(string notice, HttpContext context, NoticeDesk desk, CancellationToken cancellationToken) =>
        await JsonBody.ReadAsync<HeadEntry>(context.Request, cancellationToken) is not { } head
            ? Refused(StatusCodes.Status400BadRequest, "请求内容须为 JSON 对象，可有 serial、signed、printed、published、deadline、reportPlace、addressees、copiesTo；日期写作 2016-05-31。")
            : await ChangeAsync(notice, context, (id, seen) => desk.ChangeAsync(
                id, seen, "文头", EntryAnswer.By, draft => new(head.ApplyTo(draft), []), cancellationToken));

    /// <summary>Sets what of a site's row is printed, and whether the site is named at all (不予列名, with its reason and who decided).</summary>
    [Takes<ChoiceEntry>]
    [Refuses(409, 412, 428)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> ChooseAsync(
        string notice, string site, HttpContext context, NoticeDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id))
            return TypedResults.NotFound();

        return await JsonBody.ReadAsync<ChoiceEntry>(context.Request, cancellationToken) is not { } choice
            ? Refused(StatusCodes.Status400BadRequest, "请求内容须为 JSON 对象，可有 printed、veto、note、reason、approver。")
            : await ChangeAsync(notice, context, (draftId, seen) => desk.ChangeAsync(
                draftId, seen, "列名取舍", EntryAnswer.By, draft => choice.ApplyTo(draft, id, LocalDay.DayOf(clock.GetUtcNow())), cancellationToken));
    }

    /// <summary>The office's own words for one draft, in place of the template's; with who decided it, where a figure goes.</summary>
    /// <param name="reason">Why a figure, a unit or a day is struck.</param>
    /// <param name="approver">Who decided that.</param>
    [Takes<NoticeTemplate>]
    [Refuses(409, 412, 428)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> RewordAsync(
        string notice, HttpContext context, NoticeDesk desk, TimeProvider clock, CancellationToken cancellationToken, string? reason = null, string? approver = null)
    {
        if (await UploadedFile.ReadAsync(context.Request, cancellationToken) is not { } file)
            return Refused(StatusCodes.Status413PayloadTooLarge, UploadedFile.TooLarge);

        var reading = NoticeTemplates.Read(file.Span);
        return reading.Value is null
            ? Refused(StatusCodes.Status400BadRequest, string.Join('\n', reading.Mistakes))
            : await ChangeAsync(notice, context, (id, seen) => desk.RewordAsync(
                id, seen, _ => reading, EntryAnswer.By, NoticeDecision.Read(reason, approver, clock), cancellationToken));
    }

    /// <summary>Issues the version that was read: it is frozen, and its problems learn number and deadline. Done again, it is once.</summary>
    [Takes<Issuing>(Optional = true)]
    [Refuses(409, 412, 428)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static async Task<Results<Ok<Issued>, NotFound, ProblemHttpResult>> IssueAsync(
        string notice, HttpContext context, NoticeIssuing issuing, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<Issuing>(context.Request, cancellationToken, "{}") is not { } order)
            return Refused(StatusCodes.Status400BadRequest, "请求内容须为 JSON 对象，例如 {\"by\":\"…\"}。");

        var (taken, refusal) = await TakeAsync(notice, context, (id, seen) => issuing.IssueAsync(id, seen, Name(order.By), cancellationToken));
        return taken is { Issued: { } issued }
            ? TypedResults.Ok(new Issued(issued.Draft.Id, issued.Draft.Version, issued.Notice.Head.Number(), issued.IssuedAt, issued.IssuedBy, issued.Digest))
            : refusal is not null ? refusal : TypedResults.NotFound();
    }

    /// <summary>Begins the next version of an issued notice, saying what it changes.</summary>
    [Takes<Wanted>]
    [Refuses(409)]
    [Bears("ETag")]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> CorrectAsync(
        string notice, HttpContext context, NoticeDesk desk, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<Wanted>(context.Request, cancellationToken) is not { } wanted)
            return Refused(StatusCodes.Status400BadRequest, "请求内容须为 JSON 对象，例如 {\"changes\":\"…\",\"by\":\"…\"}。");
        if (!NoticeId.TryParse(notice, null, out var id))
            return TypedResults.NotFound();

        return Told(Answer(context, await desk.CorrectAsync(id, wanted.Changes ?? "", Name(wanted.By), cancellationToken), null));
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> ChangeAsync(
        string notice, HttpContext context, Func<NoticeId, int, Task<Changed<StandingNotice>>> change) =>
        Told(await TakeAsync(notice, context, change));

    private static Results<NoContent, NotFound, ProblemHttpResult> Told((StandingNotice? Taken, ProblemHttpResult? Refusal) change) =>
        change.Taken is not null ? TypedResults.NoContent() : change.Refusal is { } refusal ? refusal : TypedResults.NotFound();

    /// <returns>The notice after the change, or why it was not made; neither: there is no such notice.</returns>
    private static async Task<(StandingNotice? Taken, ProblemHttpResult? Refusal)> TakeAsync(
        string notice, HttpContext context, Func<NoticeId, int, Task<Changed<StandingNotice>>> change)
    {
        if (!NoticeId.TryParse(notice, null, out var id))
            return (null, null);
        if (!EntryAnswer.TryReadVersion(context.Request, out var seen))
            return (null, Refused(StatusCodes.Status400BadRequest, "If-Match 须为版本号，例如 \"3\"。"));

        return seen is null
            ? (null, Refused(StatusCodes.Status428PreconditionRequired, "请在 If-Match 中写明所修改的版本（GET 该通报时的 ETag）。"))
            : Answer(context, await change(id, seen.Value), seen);
    }

    /// <param name="seen">The revision that the caller saw; null where that is of no matter.</param>
    private static (StandingNotice? Taken, ProblemHttpResult? Refusal) Answer(HttpContext context, Changed<StandingNotice> changed, int? seen)
    {
        var standing = changed switch
        {
            Changed<StandingNotice>.Done(var done) => done,
            Changed<StandingNotice>.Unchanged(var same) => same,
            Changed<StandingNotice>.Overtaken(var now) => now,
            _ => null,
        };
        if (standing is not null)
            context.Response.Headers.ETag = Tag(standing);
        return changed switch
        {
            Changed<StandingNotice>.Refused(var mistakes) => (null, Refused(StatusCodes.Status409Conflict, string.Join('\n', mistakes))),
            Changed<StandingNotice>.Overtaken(var now) => (null, TypedResults.Problem(
                statusCode: StatusCodes.Status412PreconditionFailed, title: NotChanged, detail: "该通报在此期间已被修改，未保存。",
                extensions: new Dictionary<string, object?> { ["changes"] = now.Draft.History.Skip(seen ?? 0).ToList() })),
            _ => (standing, null),
        };
    }

    private static string Name(string? by) => string.IsNullOrWhiteSpace(by) ? EntryAnswer.By : by.Trim();

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: NotChanged, detail: detail);
}
