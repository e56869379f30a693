using Checker.Api;
using Checker.Rendering;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>The pages of evidence, and the kept pages that they frame.</summary>
internal static class EvidenceRoutes
{
    /// <summary>As for all pages, and they may frame what the office itself shows.</summary>
    private const string FramingPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapEvidence(this RouteGroupBuilder office)
    {
        office.MapGet("/evidence/{id}", (string id, CancellationToken stop) =>
            new RazorComponentResult<EvidencePage>(new { Id = id, Cancel = stop })).Framing();
        office.MapGet("/evidence/{id}/page", ShowAsync);
        office.MapGet("/evidence/{id}/compare", (string id, string? with, CancellationToken stop) =>
            new RazorComponentResult<EvidenceCompare>(new { Id = id, With = with ?? "", Cancel = stop }));
        office.MapGet("/evidence/{id}/file", EvidenceApi.ShowAsync);
    }

    public static RouteHandlerBuilder Framing(this RouteHandlerBuilder route) => route.AddEndpointFilter((context, next) =>
    {
        context.HttpContext.Response.Headers.ContentSecurityPolicy = FramingPolicy;
        return next(context);
    });

    /// <summary>The page made anew, sealed off by its own policy: browsers that ignore the frame's attribute heed the answer's.</summary>
    private static async Task<IResult> ShowAsync(string id, EvidenceShowing evidence, HttpResponse response, CancellationToken cancellationToken)
    {
        if ((await evidence.ReadAsync(id, cancellationToken))?.Page is not { } page)
            return Results.NotFound();

        response.Headers.ContentSecurityPolicy = SafeAnswer.Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        return Results.Content(SafeAnswer.Of(page), "text/html; charset=utf-8");
    }
}
