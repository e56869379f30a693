using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>The stop buttons: no check of the site, or of any, begins or goes on until it is resumed.</summary>
internal static class StopsApi
{
    public static async Task<Ok<IReadOnlyList<Stop>>> ListAsync(StopStore stops, CancellationToken cancellationToken) =>
        TypedResults.Ok(await stops.AllAsync(cancellationToken));

    public static Task<IResult> StopAllAsync(Stopping stopping, CancellationToken cancellationToken, string why = "") =>
        StopAsync(null, why, stopping, cancellationToken);

    public static async Task<IResult> StopSiteAsync(
        string site, SiteStore sites, Stopping stopping, CancellationToken cancellationToken, string why = "") =>
        await FindAsync(site, sites, cancellationToken) is { } found
            ? await StopAsync(found, why, stopping, cancellationToken)
            : TypedResults.NotFound();

    public static async Task<IResult> ResumeAllAsync(Stopping stopping, CancellationToken cancellationToken)
    {
        await stopping.ResumeAsync(null, "API", cancellationToken);
        return TypedResults.NoContent();
    }

    public static async Task<IResult> ResumeSiteAsync(
        string site, SiteStore sites, Stopping stopping, CancellationToken cancellationToken)
    {
        if (await FindAsync(site, sites, cancellationToken) is not { } found)
            return TypedResults.NotFound();

        await stopping.ResumeAsync(found, "API", cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> StopAsync(SiteId? site, string why, Stopping stopping, CancellationToken cancellationToken) =>
        await stopping.StopAsync(site, "API", why, cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, detail: $"why 不得超过{Stop.LongestWhy}字。");

    private static async Task<SiteId?> FindAsync(string site, SiteStore sites, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await sites.FindAsync(id, cancellationToken) is not null ? id : null;
}
