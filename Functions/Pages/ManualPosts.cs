using System.Security.Claims;
using Checker.Access.People;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the form of a manual check sends, with its picture. Its token is tested before this is called.</summary>
internal static class ManualPosts
{
    public static async Task<IResult> RecordAsync(
        string round, string site, [FromForm] IFormCollection form, ClaimsPrincipal user, ManualChecking manual, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var roundId) || !SiteId.TryParse(site, null, out var siteId))
            return Results.NotFound();

        var now = clock.GetUtcNow();
        var check = new ManualCheck
        {
            Round = roundId,
            Site = siteId,
            Rule = "", // each of the chosen, below
            Outcome = form["result"].ToString() switch { "passed" => Outcome.Passed, "failed" => Outcome.Failed, _ => null },
            Opened = form["result"].ToString() switch { "opened" => true, "unopened" => false, _ => null },
            What = form["what"].ToString().Trim(),
            From = form["from"].ToString().Trim(),
            At = now,
            RecordedAt = now,
            By = Person.Acting(user, form),
            Sentence = form["sentence"].ToString().Trim(),
        };
        var picture = await PictureForm.ReadAsync(form, cancellationToken);
        var fault = check.Outcome is Outcome.Failed && form["rule"].Count > 1 ? "存在问题的指标须逐项登记" : form["rule"].Count == 0 ? "请选择检查指标" : null;
        foreach (var rule in form["rule"])
            fault ??= await manual.RecordAsync(check with { Rule = rule ?? "" }, picture, cancellationToken);
        return fault is null
            ? Results.LocalRedirect($"/office/rounds/{roundId}/manual/{siteId}")
            : new RazorComponentResult<ManualPage>(new { RoundId = round, SiteId = site, Fault = fault, Form = form, Cancel = cancellationToken });
    }

    /// <summary>Notes that a person opens the site now, and sends them there.</summary>
    /// <param name="form">Bound so that its token is tested.</param>
    public static async Task<IResult> OpenAsync(
        string round, string site, [FromForm] IFormCollection form, ClaimsPrincipal user, ManualChecking manual, HttpResponse response,
        CancellationToken cancellationToken)
    {
        if (form is null || await manual.OpenAsync(round, site, Person.Acting(user, form), cancellationToken) is not { } opening)
            return Results.NotFound();

        // A form of ours may not lead elsewhere, a redirect included (form-action); the page that answers it may go on by itself.
        response.Headers["Refresh"] = $"0; url={opening.Page.AbsoluteUri}";
        return new RazorComponentResult<ManualOpening>(new { Address = opening.Page.AbsoluteUri });
    }
}
