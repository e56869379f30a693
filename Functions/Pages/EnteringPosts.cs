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
        string site, IFormCollection form, ClaimsPrincipal user, SiteStore sites, PictureStore pictures, ProblemEdits edits, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is null)
            return Results.NotFound();

        var (picture, fault) = await PictureForm.KeepAsync(form, pictures, PictureStore.Of(id), cancellationToken);
        var by = Person.Acting(user, form);
        var told = picture is null ? form["reason"].ToString() : $"{form["reason"]}（截图 {picture[..12]}）";
        var (key, step) = Entering.Of(id, form["text"], form["clause"], told);
        return fault is not null ? Again(site, fault, cancellationToken)
            : await edits.BeginAsync(key, step, new EditTerms(by), cancellationToken) is Edited.Refused(var why) ? Again(site, why, cancellationToken)
            : Results.LocalRedirect(Addresses.Problem(key.Id));
    }

    public static async Task<IResult> PictureAsync(string site, string name, PictureStore pictures, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await pictures.FindAsync(PictureStore.Of(id), name, cancellationToken) is var (bytes, type)
            ? Results.Bytes(bytes, type)
            : Results.NotFound();

    private static RazorComponentResult<SitePage> Again(string site, string fault, CancellationToken cancellationToken) =>
        new(new { SiteId = site, ProblemFault = fault, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
