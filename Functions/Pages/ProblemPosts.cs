using System.Globalization;
using System.Security.Claims;
using Checker.Access.People;
using Checker.Api;
using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>
/// What the forms of problems send. Their token is tested before these are called. What was taken leads back to the page;
/// what was not, shows it with the reason.
/// </summary>
internal static class ProblemPosts
{
    public static async Task<IResult> DoAsync(
        string problem, string action, IFormCollection form, ClaimsPrincipal user, ProblemEdits edits, ProblemStore problems, AttachmentStore attachments,
        CancellationToken cancellationToken)
    {
        if (!ProblemId.TryParse(problem, null, out var id) || ActionKinds.Find(action) is not { } kind)
            throw new BadHttpRequestException("There is no such step.");

        int? version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;
        var (step, mistake) = Read(form).Read(kind);
        if (step is ProblemAction.Report report && await problems.FindAsync(id, cancellationToken) is not null)
        {
            var (files, fault) = await FormFiles.KeepAsync(id, form.Files, attachments, cancellationToken);
            (step, mistake) = (fault is null ? report with { Files = files } : null, fault);
        }

        if (step is null)
            return Shown(problem, mistake!, cancellationToken);

        return await edits.DoAsync(id, step, new EditTerms(Person.Acting(user, form), null, version), cancellationToken) switch
        {
            Edited.Done or Edited.Unchanged => Results.LocalRedirect(ProblemTerms.Behind(form, id, kind)),
            Edited.Refused(var why) => Shown(problem, why, cancellationToken),
            Edited.Overtaken(_, var since) => Shown(problem, $"未办理：页面打开后该问题已有变化（{Changes(since)}），请看过后再办理。", cancellationToken),
            _ => Shown(problem, "没有这个问题。", cancellationToken),
        };
    }

    public static async Task<IResult> ConfirmAsync(
        IFormCollection form, ClaimsPrincipal user, ProblemEdits edits, CancellationToken cancellationToken)
    {
        var (step, mistake) = Read(form).Read(ActionKind.Confirm);
        List<string> told = step is null ? [mistake!] : form["id"].Count == 0 ? ["请先选择要确认的问题。"] : [];
        foreach (var text in form["id"])
        {
            if (step is not null && ProblemId.TryParse(text, null, out var id)
                && await edits.DoAsync(id, step, new EditTerms(Person.Acting(user, form)), cancellationToken) is Edited.Refused(var why))
                told.Add($"{id}：{why}");
        }

        return told is []
            ? Results.LocalRedirect("/office/problems?state=found")
            : new RazorComponentResult<ProblemList>(new { Told = (IReadOnlyList<string>)told, Cancel = cancellationToken })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
    }

    public static async Task<IResult> EnterAsync(
        IFormCollection form, ClaimsPrincipal user, SiteStore sites, ProblemEdits edits, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(form["site"], null, out var site) || await sites.FindAsync(site, cancellationToken) is null)
            throw new BadHttpRequestException("There is no such site.");

        var (key, step) = Entering.Of(site, form["text"], form["clause"], form["reason"]);
        return await edits.BeginAsync(key, step, new EditTerms(Person.Acting(user, form)), cancellationToken) is Edited.Refused(var why)
            ? throw new BadHttpRequestException(why)
            : Results.LocalRedirect(Addresses.Problem(key.Id));
    }

    /// <summary>What the list shows, as a file.</summary>
    public static async Task<IResult> ExportAsync(
        string format, [AsParameters] ProblemTerms terms, ProblemReading reading, TimeProvider clock, CancellationToken cancellationToken)
    {
        var day = LocalDay.DayOf(clock.GetUtcNow());
        var rows = ProblemTerms.Order(await reading.ReadAsync(terms.Filter(day), cancellationToken));
        return CsvAnswer.Of(format, "problems", [.. rows.Select(row => ProblemRow.Of(row, day))], ProblemRow.Columns);
    }

    private static RazorComponentResult<ProblemPage> Shown(string problem, string told, CancellationToken cancellationToken) =>
        new(new { Id = problem, Told = told, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static string Changes(IReadOnlyList<Step> since) =>
        string.Join("；", since.Select(step => $"{step.At.Minute()} {step.By}：{step.Action.Kind.Word()}"));

    private static ActionForm Read(IFormCollection form) => new()
    {
        By = form["by"],
        Reason = form["reason"],
        Notice = form["notice"],
        Deadline = RegistryDate.Read(form["deadline"].ToString()),
        Text = form["text"],
        Accountability = form["accountability"],
        Paper = form["paper"] == "true",
        Outcome = Enum.GetValues<RecheckOutcome>().Cast<RecheckOutcome?>().FirstOrDefault(outcome => outcome!.Value.Id() == form["outcome"]),
        Upheld = form["upheld"].ToString() switch { "true" => true, "false" => false, _ => null },
        Approver = form["approver"],
        Until = RegistryDate.Read(form["until"].ToString()),
        Whom = form["whom"],
    };
}
