using System.Globalization;
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
        if (!NoticeId.TryParse(notice, null, out var id))
            return Results.NotFound();

        var texts = TextsOf(form);
        var seen = Seen(form);
        var changed = await desk.RewordAsync(
            id, seen, words => NoticeTemplates.Read(TemplateTexts.With(words, texts)), Person.Acting(user),
            NoticeDecision.Read(form["reason"], form["approver"], clock), cancellationToken);
        return changed is Changed<StandingNotice>.Missing ? Results.NotFound()
            : NoticePosts.Told(changed, seen) is { } mistakes
                ? new RazorComponentResult<NoticeWording>(new { Id = notice, Entered = texts, Mistakes = mistakes, Cancel = cancellationToken })
                {
                    StatusCode = StatusCodes.Status400BadRequest,
                }
                : Results.LocalRedirect($"/office/notices/{id}");
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
        var changed = reading.Value is { } template ? await desk.RewordAsync(template, Seen(form), Person.Acting(user), cancellationToken) : null;
        if (changed is Changed<PaperWords>.Done)
            return Results.LocalRedirect(NoticePaperRoutes.Papers);

        var mistakes = changed is Changed<PaperWords>.Overtaken(var now)
            ? [$"模板已由他人修改（{string.Join("；", now.Edits.Skip(Seen(form)).Select(edit => $"{edit.At.Minute()} {edit.By}：{NoticePlaces.Told(edit.Place)}"))}），请核对后重新提交。"]
            : reading.Mistakes;
        return new RazorComponentResult<NoticePaperWording>(new { Kind = kind, Entered = texts, Mistakes = mistakes, Cancel = cancellationToken })
        {
            StatusCode = StatusCodes.Status400BadRequest,
        };
    }

    private static int Seen(IFormCollection form) =>
        int.TryParse(form["mark"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1;

    private static Dictionary<string, string> TextsOf(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(NoticeWordingForm.Prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[NoticeWordingForm.Prefix.Length..], field => field.Value.ToString().ReplaceLineEndings(""));
}
