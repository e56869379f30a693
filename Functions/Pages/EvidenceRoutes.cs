using Checker.Api;
using Checker.Rendering;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>The pages of evidence, and the kept pages that they frame.</summary>
internal static class EvidenceRoutes
{
    public static void MapEvidence(this RouteGroupBuilder office)
    {
        office.MapGet("/evidence/{id}", (string id, CancellationToken stop) =>
            new RazorComponentResult<EvidencePage>(new { Id = id, Cancel = stop }));
        office.MapGet("/evidence/{id}/page", ShowAsync);
        office.MapGet("/evidence/{id}/compare", (string id, string? with, CancellationToken stop) =>
            new RazorComponentResult<EvidenceCompare>(new { Id = id, With = with ?? "", Cancel = stop }));
        office.MapGet("/evidence/{id}/file", EvidenceApi.ShowAsync);
    }

    private static async Task<IResult> ShowAsync(string id, EvidenceShowing evidence, HttpResponse response, CancellationToken cancellationToken) =>
        Sealed((await evidence.ReadAsync(id, cancellationToken))?.Page, response);

    /// <summary>The page made anew, sealed off by its own policy: browsers that ignore the frame's attribute heed the answer's.</summary>
    /// <param name="page">Null: there is none.</param>
    public static IResult Sealed(SafePage? page, HttpResponse response)
    {
        if (page is null)
            return Results.NotFound();

        response.Headers.ContentSecurityPolicy = SafeAnswer.Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        return Results.Content(SafeAnswer.Of(page), "text/html; charset=utf-8");
    }
}
