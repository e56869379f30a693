using System.Security.Claims;
using Checker.Observing.Wordings;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the forms of the lexicon send. Their token is tested before these are called.</summary>
internal static class LexiconPosts
{
    public static async Task<IResult> ProposeAsync(IFormCollection form, ClaimsPrincipal user, LexiconStore lexicon, CancellationToken cancellationToken)
    {
        var read = new LedgerForm(form, user);
        var since = read.Day("since");
        if (since is null && read["since"].Trim() is not "")
            return Shown(["自何日起有误：须为日期，例如 2019-03-01。"], cancellationToken);

        var draft = new LexiconDraft(read["wrong"], read["right"], read["class"], read.Lines("excuses"), since);
        return await lexicon.ProposeAsync(draft, read.SignedIn, cancellationToken) is Changed<LexiconEntry>.Refused(var mistakes)
            ? Shown(mistakes, cancellationToken)
            : Results.LocalRedirect("/office/lexicon");
    }

    public static async Task<IResult> TurnAsync(string entry, string action, IFormCollection form, ClaimsPrincipal user, LexiconStore lexicon, CancellationToken cancellationToken)
    {
        var read = new LedgerForm(form, user);
        if (LexiconWords.Find(action) is not { } state)
            return Results.NotFound();

        return await lexicon.TurnAsync(entry, state, read.SignedIn, read.Version, cancellationToken) switch
        {
            Changed<LexiconEntry>.Missing => Results.NotFound(),
            Changed<LexiconEntry>.Overtaken => Shown(["未办理：页面打开后该词条已有变化，请看过后再办理。"], cancellationToken),
            _ => Results.LocalRedirect("/office/lexicon"),
        };
    }

    private static RazorComponentResult<LexiconPage> Shown(IReadOnlyList<string> told, CancellationToken cancellationToken) =>
        new(new { Told = told, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
