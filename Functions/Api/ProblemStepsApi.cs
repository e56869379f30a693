using System.Globalization;
using Checker.Problems;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Api;

/// <summary>What persons do with problems.</summary>
internal static class ProblemStepsApi
{
    private const int MaxBulk = 500;
    private const string Somebody = "API";

    /// <summary>Some steps need nothing said.</summary>
    private const string NoBody = "{}";

    /// <summary>A problem that a person found.</summary>
    /// <param name="Picture">A PNG or JPEG of what was seen, 5 MB at most; it is kept among the problem's files.</param>
    internal sealed record Entry(string? Site, string? Text, string? Clause, string? Reason, string? By, byte[]? Picture);

    internal sealed record Bulk(IReadOnlyList<string>? Ids, string? By, string? Reason);

    /// <param name="Why">Why not; absent when it was done.</param>
    internal sealed record BulkRow(string Problem, bool Ok, ProblemState? State, string? Why);

    internal sealed record BulkDone(IReadOnlyList<BulkRow> Results);

    /// <summary>Takes one step of a problem's life.</summary>
    /// <param name="action">confirm, review, dismiss and so on: one of those that the problem says are possible.</param>
    [Takes<ActionForm>(Optional = true)]
    [Answers<ProblemShown>]
    [Refuses(412, 422)]
    [Heeds(CallKey.Header, "If-Match")]
    [Bears("ETag")]
    public static async Task<IResult> DoAsync(
        string problem, string action, HttpRequest request, ProblemEdits edits, ProblemReading reading, AttachmentStore attachments, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (!ProblemId.TryParse(problem, null, out var id) || ActionKinds.Find(action) is not { } kind)
            return Results.NotFound();
        if (await JsonBody.ReadAsync<ActionForm>(request, cancellationToken, NoBody) is not { } form)
            return Refused(400, "请求内容须为 JSON 对象；日期写作 2016-05-31。");
        if (Terms(request, form.By) is not { } terms)
            return Refused(400, $"If-Match 须为版本号，例如 \"3\"；{CallKey.TooLong}");

        var (step, mistake) = form.Read(kind);
        if (step is ProblemAction.Report report)
        {
            var files = await attachments.CheckAsync(id, report.Files, cancellationToken);
            (step, mistake) = (files is null ? null : report with { Files = files }, "files 中有该问题没有的附件。");
        }

        return step is null
            ? Refused(422, mistake!)
            : await AnswerAsync(await edits.DoAsync(id, step, terms, cancellationToken), reading, clock, request, cancellationToken);
    }

    /// <summary>Adds a problem that a person found (人工补录).</summary>
    [Takes<Entry>]
    [Answers<ProblemShown>]
    [Refuses(422)]
    [Heeds(CallKey.Header)]
    [Bears("ETag")]
    public static async Task<IResult> EnterAsync(
        HttpRequest request, SiteStore sites, EnteringEdits entering, ProblemReading reading, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<Entry>(request, cancellationToken, NoBody) is not { } entry || Terms(request, entry.By) is not { } terms)
            return Refused(400, "请求内容须为 JSON 对象，含 site、text、clause、reason。");
        if (!SiteId.TryParse(entry.Site, null, out var site) || await sites.FindAsync(site, cancellationToken) is null)
            return Refused(422, "名录中没有该网站。");

        var written = Entering.Of(site, entry.Text, entry.Clause, entry.Reason);
        return await AnswerAsync(await entering.EnterAsync(written, entry.Picture, terms, cancellationToken), reading, clock, request, cancellationToken);
    }

    /// <summary>Confirms many problems, and says of each whether it was.</summary>
    [Takes<Bulk>]
    [Answers<BulkDone>]
    [Refuses(422)]
    [Heeds(CallKey.Header)]
    public static async Task<IResult> ConfirmAsync(HttpRequest request, ProblemEdits edits, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<Bulk>(request, cancellationToken, NoBody) is not { Ids: { Count: > 0 and <= MaxBulk } ids } bulk || Terms(request, bulk.By) is not { } terms)
            return Refused(400, $"请求内容须为 {{\"ids\":[…]}}，每次不超过{MaxBulk}个。");

        var (step, mistake) = new ActionForm { By = bulk.By, Reason = bulk.Reason }.Read(ActionKind.Confirm);
        if (step is null)
            return Refused(422, mistake!);

        var rows = new List<BulkRow>();
        foreach (var text in ids.Distinct())
        {
            rows.Add(ProblemId.TryParse(text, null, out var id)
                ? Row(text, await edits.DoAsync(id, step, terms with { Expected = null }, cancellationToken))
                : new BulkRow(text, false, null, "没有这个问题。"));
        }

        return Results.Ok(new BulkDone(rows));
    }

    private static BulkRow Row(string id, Edited edited) => edited switch
    {
        Edited.Done(var problem) => new(id, true, problem.State, null),
        Edited.Unchanged(var problem) => new(id, true, problem.State, null),
        Edited.Refused(var why) => new(id, false, null, why),
        _ => new(id, false, null, "没有这个问题。"),
    };

    private static async Task<IResult> AnswerAsync(
        Edited edited, ProblemReading reading, TimeProvider clock, HttpRequest request, CancellationToken cancellationToken)
    {
        switch (edited)
        {
            case Edited.Done(var problem):
                return await ProblemsApi.ShowAsync(problem.Id.ToString(), reading, clock, request.HttpContext.Response, cancellationToken);
            case Edited.Unchanged(var problem):
                return await ProblemsApi.ShowAsync(problem.Id.ToString(), reading, clock, request.HttpContext.Response, cancellationToken);
            case Edited.Refused(var why):
                return Refused(422, why);
            case Edited.Overtaken(var problem, var since):
                var changes = since.Select(step => $"{step.By}：{step.Action.Kind.Word()}");
                return Results.Problem(
                    statusCode: StatusCodes.Status412PreconditionFailed,
                    title: "The problem has changed",
                    detail: $"该问题已有变化，现为“{problem.State.Word()}”：{string.Join("；", changes)}。",
                    extensions: new Dictionary<string, object?> { ["version"] = problem.Steps, ["since"] = since });
            case Edited.Missing:
                return Results.NotFound();
            default:
                throw new InvalidOperationException("A new kind of answer.");
        }
    }

    /// <summary>Null when the request's own terms cannot be read.</summary>
    private static EditTerms? Terms(HttpRequest request, string? by)
    {
        var match = request.Headers.IfMatch.ToString().Trim('"');
        int? expected = int.TryParse(match, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
        return !CallKey.TryRead(request, out var key) || (expected is null && match is not ("" or "*"))
            ? null
            : new EditTerms(string.IsNullOrWhiteSpace(by) ? Somebody : by.Trim(), key, expected);
    }

    private static IResult Refused(int status, string detail) =>
        Results.Problem(statusCode: status, title: "The step was not taken", detail: detail);
}
