using System.Security.Claims;
using Checker.Problems.Talks;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the forms of talks send. Their token is tested before these are called.</summary>
internal static class TalkPosts
{
    public static async Task<IResult> DecideAsync(IFormCollection form, ClaimsPrincipal user, TalkStore talks, CancellationToken cancellationToken)
    {
        var read = new LedgerForm(form, user);
        bool? hold = read["hold"] switch { "true" => true, "false" => false, _ => null };
        var entry = new TalkEntry(read["unit"], hold, read["reason"], read["approver"], read.Day("on"), read.SignedIn);
        return await talks.DecideAsync(entry, read.SignedIn, null, cancellationToken) is Changed<Talk>.Refused(var mistakes)
            ? new RazorComponentResult<TalkList>(new { Told = mistakes, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity }
            : Results.LocalRedirect("/office/talks");
    }

    public static async Task<IResult> RecordAsync(string talk, IFormCollection form, ClaimsPrincipal user, TalkStore talks, CancellationToken cancellationToken)
    {
        var read = new LedgerForm(form, user);
        var entry = new TalkRecordEntry(read.Day("on"), read["chair"], read["attended"], read["text"], read.Lines("files"), read.SignedIn);
        return await talks.RecordAsync(talk, entry, read.SignedIn, read.Version, cancellationToken) switch
        {
            Changed<Talk>.Refused(var mistakes) => Shown(talk, mistakes, cancellationToken),
            Changed<Talk>.Overtaken => Shown(talk, ["未登记：页面打开后该记录已有变化，请看过后再登记。"], cancellationToken),
            Changed<Talk>.Missing => Results.NotFound(),
            _ => Results.LocalRedirect($"/office/talks/{talk}"),
        };
    }

    private static RazorComponentResult<TalkPage> Shown(string talk, IReadOnlyList<string> told, CancellationToken cancellationToken) =>
        new(new { Id = talk, Told = told, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
