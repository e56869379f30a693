using System.Security.Claims;
using System.Text;
using Checker.Access.People;
using Checker.Api;
using Checker.Notices;
using Checker.Sites;
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
        AnswerAsync(notice, form.Mark, id => desk.ChangeAsync(
            id, form.Mark, "列名取舍", Person.Acting(user),
            draft => SiteId.TryParse(form.Site, null, out var site)
                ? form.Read().ApplyTo(draft, site, LocalDay.DayOf(clock.GetUtcNow()))
                : Reading<NoticeDraft>.Refuse("通报中没有该网站。"),
            cancellationToken), cancellationToken);

    public static Task<IResult> HeadAsync(
        string notice, [FromForm] HeadForm form, ClaimsPrincipal user, NoticeDesk desk, CancellationToken cancellationToken) =>
        AnswerAsync(notice, form.Mark, id => desk.ChangeAsync(
            id, form.Mark, "文头", Person.Acting(user),
            draft => form.Read() is { } head ? new(head.ApplyTo(draft), []) : Reading<NoticeDraft>.Refuse("顺序号须为数字，日期须为有效日期。"),
            cancellationToken), cancellationToken);

    public static Task<IResult> StrikeAsync(
        string notice, [FromForm] StrikeForm form, ClaimsPrincipal user, NoticeDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        var decision = form.Restore is null
            ? NoticeDecision.Read(form.Reason, form.Approver, clock)
            : NoticeDecision.Read("恢复模板原文", Person.Acting(user), clock);
        return AnswerAsync(notice, form.Mark, id => desk.RewordAsync(
            id, form.Mark, words => new(form.ApplyTo(words), []), Person.Acting(user), decision, cancellationToken), cancellationToken);
    }

    /// <param name="mark">The revision that the person saw.</param>
    public static Task<IResult> IssueAsync(
        string notice, [FromForm] int? mark, ClaimsPrincipal user, NoticeIssuing issuing, CancellationToken cancellationToken) =>
        AnswerAsync(notice, mark, id => issuing.IssueAsync(id, mark ?? -1, Person.Acting(user), cancellationToken), cancellationToken);

    public static Task<IResult> CorrectAsync(
        string notice, [FromForm] string? changes, ClaimsPrincipal user, NoticeDesk desk, CancellationToken cancellationToken) =>
        AnswerAsync(notice, null, id => desk.CorrectAsync(id, changes ?? "", Person.Acting(user), cancellationToken), cancellationToken);

    /// <summary>What was not taken is told on the notice's page.</summary>
    /// <param name="seen">The revision that the form was made for; null where it was for none.</param>
    /// <returns>A line each; null when it was taken.</returns>
    public static IReadOnlyList<string>? Told(Changed<StandingNotice> changed, int? seen) => changed switch
    {
        Changed<StandingNotice>.Refused(var mistakes) => mistakes,
        Changed<StandingNotice>.Overtaken(var now) =>
            [$"内容已被他人修改（{string.Join("；", now.Draft.History.Skip(seen ?? 0).Select(change => $"{change.At.Minute()} {change.By}：{change.What}"))}），请核对后重试。"],
        _ => null,
    };

    private static async Task<IResult> AnswerAsync(
        string notice, int? seen, Func<NoticeId, Task<Changed<StandingNotice>>> change, CancellationToken cancellationToken)
    {
        if (!NoticeId.TryParse(notice, null, out var id) || await change(id) is not { } changed || changed is Changed<StandingNotice>.Missing)
            return Results.NotFound();

        return Told(changed, seen) is { } told
            ? new RazorComponentResult<NoticePage>(new { Id = notice, Told = told, Cancel = cancellationToken })
            {
                StatusCode = changed is Changed<StandingNotice>.Overtaken ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status422UnprocessableEntity,
            }
            : Results.LocalRedirect(Address(id));
    }

    private static string Address(NoticeId id) => $"/office/notices/{id}";
}
