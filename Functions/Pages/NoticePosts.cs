using System.Security.Claims;
using System.Text;
using Checker.Access.People;
using Checker.Api;
using Checker.Notices;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the notices' forms send. The form's token is tested before these are called.</summary>
internal static class NoticePosts
{
    public static async Task<IResult> BeginAsync(
        [FromForm] string? material, [FromForm] string? template, ClaimsPrincipal user, NoticeDesk desk, CancellationToken cancellationToken)
    {
        var words = string.IsNullOrEmpty(template) ? null : template;
        var reading = await desk.BeginAsync(Encoding.UTF8.GetBytes(material ?? ""), words, Person.Acting(user), cancellationToken);
        return reading.Value is { } draft
            ? Results.LocalRedirect(Address(draft.Id))
            : new RazorComponentResult<NoticeList>(new { reading.Mistakes, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status400BadRequest };
    }

    public static Task<IResult> ChooseAsync(
        string notice, [FromForm] ChoiceForm form, ClaimsPrincipal user, NoticeDesk desk, TimeProvider clock, CancellationToken cancellationToken) =>
        ChangeAsync(notice, form.Mark, user, desk, draft => form.ApplyTo(draft, LocalDay.DayOf(clock.GetUtcNow())), cancellationToken);

    public static Task<IResult> HeadAsync(
        string notice, [FromForm] HeadForm form, ClaimsPrincipal user, NoticeDesk desk, CancellationToken cancellationToken) =>
        ChangeAsync(notice, form.Mark, user, desk, form.ApplyTo, cancellationToken);

    public static async Task<IResult> StrikeAsync(
        string notice, [FromForm] StrikeForm form, ClaimsPrincipal user, NoticeDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!NoticeId.TryParse(notice, null, out var id) || await desk.FindAsync(id, cancellationToken) is not { } standing)
            return Results.NotFound();

        var decision = form.Restore is null
            ? NoticeDecision.Read(form.Reason, form.Approver, clock)
            : NoticeDecision.Read("恢复模板原文", Person.Acting(user), clock);
        var taken = standing.Stored.Mark == form.Mark
            && await desk.RewordAsync(standing, form.ApplyTo(standing.Draft.Template), Person.Acting(user), decision, cancellationToken) is null;
        return Back(id, taken);
    }

    public static async Task<IResult> IssueAsync(
        string notice, [FromForm] string? mark, ClaimsPrincipal user, NoticeIssuing issuing, CancellationToken cancellationToken) =>
        NoticeId.TryParse(notice, null, out var id)
            ? Back(id, await issuing.IssueAsync(id, mark ?? "", Person.Acting(user), cancellationToken) is not null)
            : Results.NotFound();

    public static async Task<IResult> CorrectAsync(
        string notice, [FromForm] string? changes, ClaimsPrincipal user, NoticeDesk desk, CancellationToken cancellationToken) =>
        NoticeId.TryParse(notice, null, out var id)
            ? Back(id, await desk.CorrectAsync(id, changes ?? "", Person.Acting(user), cancellationToken))
            : Results.NotFound();

    /// <param name="change">Null from it: what was sent cannot be taken.</param>
    private static async Task<IResult> ChangeAsync(
        string notice, string? mark, ClaimsPrincipal user, NoticeDesk desk, Func<NoticeDraft, NoticeDraft?> change, CancellationToken cancellationToken)
    {
        if (!NoticeId.TryParse(notice, null, out var id) || await desk.FindAsync(id, cancellationToken) is not { } standing)
            return Results.NotFound();

        var taken = standing.Issued is null && standing.Stored.Mark == mark
            && change(standing.Draft) is { } changed && NoticeMaterialCheck.Mistakes(changed.Material).Count == 0
            && await desk.ChangeAsync(standing.Stored, changed, Person.Acting(user), cancellationToken);
        return Back(id, taken);
    }

    private static IResult Back(NoticeId id, bool taken) => Results.LocalRedirect(Address(id) + (taken ? "" : "?changed=true"));

    private static string Address(NoticeId id) => $"/office/notices/{id}";
}
