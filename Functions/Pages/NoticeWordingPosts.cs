using System.Security.Claims;
using Checker.Access.People;
using Checker.Api;
using Checker.Notices;
using Checker.Notices.Papers;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the wording's forms send. The form's token is tested before these are called.</summary>
internal static class NoticeWordingPosts
{
    public static async Task<IResult> NoticeAsync(
        string notice, [FromForm] IFormCollection form, ClaimsPrincipal user, NoticeDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!NoticeId.TryParse(notice, null, out var id) || await desk.FindAsync(id, cancellationToken) is not { Issued: null } standing)
            return Results.NotFound();

        var texts = TextsOf(form);
        var reading = NoticeTemplates.Read(TemplateTexts.With(standing.Draft.Template, texts));
        var mistakes = reading.Value is not { } template ? reading.Mistakes
            : form["mark"] != standing.Stored.Mark ? ["通报已由他人修改，请核对后重新提交。"]
            : await desk.RewordAsync(
                standing, template, Person.Acting(user), NoticeDecision.Read(form["reason"], form["approver"], clock), cancellationToken);
        return mistakes is null
            ? Results.LocalRedirect($"/office/notices/{id}")
            : new RazorComponentResult<NoticeWording>(new { Id = notice, Entered = texts, Mistakes = mistakes, Cancel = cancellationToken })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
    }

    public static async Task<IResult> PaperAsync(
        string kind, [FromForm] IFormCollection form, ClaimsPrincipal user, NoticePaperDesk desk, NoticePaperStore store, CancellationToken cancellationToken)
    {
        if (PaperKinds.Find(kind) is not { } paper)
            return Results.NotFound();

        var stored = await store.WordsAsync(paper, cancellationToken);
        var texts = TextsOf(form);
        var reading = form["restore"].Count > 0
            ? new Reading<PaperTemplate>(PaperTemplates.For(paper), [])
            : PaperTemplates.Read(TemplateTexts.With(stored.Words.Template, texts), paper);
        if (reading.Value is { } template && await desk.RewordAsync(template, form["mark"].ToString(), Person.Acting(user), cancellationToken))
            return Results.LocalRedirect(NoticePaperRoutes.Papers);

        IReadOnlyList<string> mistakes = reading.Value is null ? reading.Mistakes : ["模板已由他人修改，请核对后重新提交。"];
        return new RazorComponentResult<NoticePaperWording>(new { Kind = kind, Entered = texts, Mistakes = mistakes, Cancel = cancellationToken })
        {
            StatusCode = StatusCodes.Status400BadRequest,
        };
    }

    private static Dictionary<string, string> TextsOf(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(NoticeWordingForm.Prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[NoticeWordingForm.Prefix.Length..], field => field.Value.ToString().ReplaceLineEndings(""));
}
