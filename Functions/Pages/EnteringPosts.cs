using System.Security.Claims;
using Checker.Access.People;
using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>人工补录 with its picture. The form's token is tested before this is called.</summary>
internal static class EnteringPosts
{
    /// <summary>The picture, and the words beside it.</summary>
    public const int MostBytes = PictureStore.Largest + (64 * 1024);

    public static async Task<IResult> EnterAsync(
        string site, IFormCollection form, ClaimsPrincipal user, SiteStore sites, EnteringEdits entering, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is null)
            return Results.NotFound();

        var entry = Entering.Of(id, form["text"], form["clause"], form["reason"]);
        var picture = await PictureForm.ReadAsync(form, cancellationToken);
        return await entering.EnterAsync(entry, picture, new EditTerms(Person.Acting(user, form)), cancellationToken) is Edited.Refused(var why)
            ? Again(site, why, cancellationToken)
            : Results.LocalRedirect(Addresses.Problem(entry.Key.Id));
    }

    private static RazorComponentResult<SitePage> Again(string site, string fault, CancellationToken cancellationToken) =>
        new(new { SiteId = site, ProblemFault = fault, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
