using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Checker.Units;

namespace Checker.Api;

/// <summary>Units' reports on their way through their counties.</summary>
internal static class SubmissionsApi
{
    private const int MostAtOnce = 200;
    private const string Somebody = "API";

    /// <param name="Number">Which one it is; absent: the one that may be written now.</param>
    /// <param name="Submit">False keeps a draft.</param>
    internal sealed record Written(int? Number, string? Text, string? Accountability, IReadOnlyList<ReportFile>? Files, bool Submit, string? By);

    internal sealed record Back(int? Number, string? Reason, string? By);

    internal sealed record Signature(IReadOnlyList<Signed>? Submissions, string? Name, DateOnly? Day, string? By);

    internal sealed record Signed(string? Problem, int Number);

    /// <param name="Why">Why not; absent when it was done.</param>
    internal sealed record Result(string? Problem, int Number, bool Ok, string? Why);

    internal sealed record Done(IReadOnlyList<Result> Results);

    /// <summary>A problem's reports on their way to the office, the oldest first.</summary>
    [Answers<IReadOnlyList<Submission>>]
    public static async Task<IResult> ListAsync(string problem, ProblemStore problems, SubmissionStore submissions, CancellationToken cancellationToken) =>
        ProblemId.TryParse(problem, null, out var id) && await problems.FindAsync(id, cancellationToken) is not null
            ? Results.Ok((await submissions.OfAsync(id, cancellationToken)).Select(stored => stored.Submission))
            : Results.NotFound();

    /// <summary>Writes a unit's report, and sends it on its way when it is to be submitted.</summary>
    [Takes<Written>]
    [Answers<Submission>]
    [Refuses(422)]
    public static async Task<IResult> WriteAsync(
        string problem, HttpRequest request, SiteStore sites, SubmissionStore submissions, SubmissionEdits edits, AttachmentStore attachments, CancellationToken cancellationToken)
    {
        if (await FindAsync(problem, sites, cancellationToken) is not var (id, site))
            return Results.NotFound();
        if (await JsonBody.ReadAsync<Written>(request, cancellationToken) is not { } written)
            return Refused(400, "请求内容须为 JSON 对象，例如 {\"text\":\"…\",\"files\":[{\"id\":\"…\",\"name\":\"…\"}],\"submit\":true,\"by\":\"…\"}。");
        if (await attachments.CheckAsync(id, written.Files ?? [], cancellationToken) is not { } files)
            return Refused(422, "files 中有该问题没有的附件。");

        var content = ReportContent.Of(written.Text, written.Accountability, files);
        var number = written.Number ?? await NumberAsync(id, content, submissions, cancellationToken);
        SubmissionStep step = written.Submit ? new SubmissionStep.Submit(number, content) : new SubmissionStep.Save(number, content);
        return Answer(await edits.TakeAsync(site, id, step, By(written.By), cancellationToken));
    }

    /// <summary>The county sends a report back, with the reason.</summary>
    [Takes<Back>]
    [Answers<Submission>]
    [Refuses(422)]
    public static async Task<IResult> ReturnAsync(
        string problem, HttpRequest request, SiteStore sites, SubmissionEdits edits, CancellationToken cancellationToken)
    {
        if (await FindAsync(problem, sites, cancellationToken) is not var (id, site))
            return Results.NotFound();
        if (await JsonBody.ReadAsync<Back>(request, cancellationToken) is not { Number: { } number } back)
            return Refused(400, "请求内容须为 JSON 对象，例如 {\"number\":1,\"reason\":\"…\",\"by\":\"…\"}。");

        return Answer(await edits.TakeAsync(site, id, new SubmissionStep.Return(number, (back.Reason ?? "").Trim()), By(back.By), cancellationToken));
    }

    /// <summary>The county signs reports, several at once and each by itself; each becomes its problem's report.</summary>
    [Takes<Signature>]
    [Answers<Done>]
    public static async Task<IResult> SignAsync(HttpRequest request, SiteStore sites, SubmissionEdits edits, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<Signature>(request, cancellationToken) is not { Submissions: { Count: > 0 and <= MostAtOnce } chosen, Day: { } day } signature)
            return Refused(400, $"请求内容须为 {{\"submissions\":[{{\"problem\":\"…\",\"number\":1}}],\"name\":\"…\",\"day\":\"2016-05-31\"}}，每次不超过{MostAtOnce}件。");

        var results = new List<Result>();
        foreach (var one in chosen)
        {
            var sign = new SubmissionStep.Sign(one?.Number ?? 0, (signature.Name ?? "").Trim(), day);
            var taken = await FindAsync(one?.Problem, sites, cancellationToken) is var (id, site)
                ? await edits.TakeAsync(site, id, sign, By(signature.By), cancellationToken)
                : null;
            var why = taken switch { null => "没有这个问题。", SubmissionTaken.Refused refused => refused.Why, _ => null };
            results.Add(new Result(one?.Problem, one?.Number ?? 0, why is null, why));
        }

        return Results.Ok(new Done(results));
    }

    private static async Task<(ProblemId Id, Site Site)?> FindAsync(string? problem, SiteStore sites, CancellationToken cancellationToken) =>
        ProblemId.TryParse(problem, null, out var id) && await sites.FindAsync(id.Site, cancellationToken) is { } site ? (id, site) : null;

    /// <summary>A call that is sent twice means the same one.</summary>
    private static async Task<int> NumberAsync(ProblemId id, ReportContent content, SubmissionStore submissions, CancellationToken cancellationToken)
    {
        var last = await submissions.OfAsync(id, cancellationToken) is [.., var newest] ? newest.Submission : null;
        return last is { IsOver: true } && last.Content.Says(content) ? last.Number : SubmissionLife.NumberOf(last);
    }

    private static string By(string? by) => string.IsNullOrWhiteSpace(by) ? Somebody : by.Trim();

    private static IResult Answer(SubmissionTaken? taken) => taken switch
    {
        null => Results.NotFound(),
        SubmissionTaken.Done(var submission) => Results.Ok(submission),
        SubmissionTaken.Unchanged(var submission) => Results.Ok(submission),
        SubmissionTaken.Refused(var why) => Refused(422, why),
        _ => throw new InvalidOperationException("A new kind of answer."),
    };

    private static IResult Refused(int status, string detail) =>
        Results.Problem(statusCode: status, title: "The report was not taken", detail: detail);
}
