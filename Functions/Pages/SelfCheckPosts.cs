using System.Security.Claims;
using Checker.Api;
using Checker.Problems.SelfChecks;
using Checker.Rounds;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the forms of self-check tasks send. Their token is tested before these are called.</summary>
internal static class SelfCheckPosts
{
    public static async Task<IResult> MakeAsync(IFormCollection form, ClaimsPrincipal user, SelfCheckStore tasks, CancellationToken cancellationToken)
    {
        var read = new LedgerForm(form, user);
        if (!RoundId.TryParse(read["round"], null, out var id) || await tasks.MakeAsync(id, read.Day("deadline"), read.SignedIn, cancellationToken) is not var (_, _, refusal))
            return Results.NotFound();

        return refusal is null ? Results.LocalRedirect($"/office/self-checks?round={id}")
            : new RazorComponentResult<SelfCheckList>(new { RoundId = id.ToString(), Told = (IReadOnlyList<string>)[refusal], Cancel = cancellationToken })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
    }

    public static async Task<IResult> DoAsync(
        string round, string task, string action, IFormCollection form, ClaimsPrincipal user, SelfCheckStore tasks, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var id) || SelfChecksApi.Find(action) is not { } kind)
            return Results.NotFound();

        var read = new LedgerForm(form, user);
        var entry = new SelfCheckEntry(read["text"], read["who"], read.Day("deadline"), read.SignedIn);
        return await tasks.DoAsync(id, task, kind, entry, read.SignedIn, read.Version, cancellationToken) switch
        {
            Changed<SelfCheck>.Refused(var mistakes) => Shown(round, task, mistakes, cancellationToken),
            Changed<SelfCheck>.Overtaken => Shown(round, task, ["未登记：页面打开后该任务已有变化，请看过后再办理。"], cancellationToken),
            Changed<SelfCheck>.Missing => Results.NotFound(),
            _ => Results.LocalRedirect($"/office/self-checks/{id}/{task}"),
        };
    }

    private static RazorComponentResult<SelfCheckPage> Shown(string round, string task, IReadOnlyList<string> told, CancellationToken cancellationToken) =>
        new(new { RoundId = round, Task = task, Told = told, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
