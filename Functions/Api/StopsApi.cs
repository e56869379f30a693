using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>The stop buttons: no check of the site, or of any, begins or goes on until it is resumed.</summary>
internal static class StopsApi
{
    private const string Me = "API";

    /// <summary>What is stopped now.</summary>
    public static async Task<Ok<IReadOnlyList<Stop>>> ListAsync(StopStore stops, CancellationToken cancellationToken) =>
        TypedResults.Ok(await stops.AllAsync(cancellationToken));

    /// <summary>Stops the checks of all sites within seconds, until they are resumed.</summary>
    [Refuses(400)]
    public static async Task<Results<NoContent, ProblemHttpResult>> StopAllAsync(Stopping stopping, CancellationToken cancellationToken, string why = "") =>
        await stopping.StopAsync(null, Me, why, cancellationToken) ? TypedResults.NoContent() : TooLong();

    /// <summary>Stops the checks of a site within seconds, until they are resumed.</summary>
    [Refuses(400)]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> StopSiteAsync(
        string site, SiteStore sites, Stopping stopping, CancellationToken cancellationToken, string why = "") =>
        await FindAsync(site, sites, cancellationToken) is not { } found ? TypedResults.NotFound()
            : await stopping.StopAsync(found, Me, why, cancellationToken) ? TypedResults.NoContent()
            : TooLong();

    /// <summary>Lets the checks of all sites go on.</summary>
    public static async Task<NoContent> ResumeAllAsync(Stopping stopping, CancellationToken cancellationToken)
    {
        await stopping.ResumeAsync(null, Me, cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Lets the checks of a site go on.</summary>
    public static async Task<Results<NoContent, NotFound>> ResumeSiteAsync(
        string site, SiteStore sites, Stopping stopping, CancellationToken cancellationToken)
    {
        if (await FindAsync(site, sites, cancellationToken) is not { } found)
            return TypedResults.NotFound();

        await stopping.ResumeAsync(found, Me, cancellationToken);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult TooLong() =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, detail: $"why 不得超过{Stop.LongestWhy}字。");

    private static async Task<SiteId?> FindAsync(string site, SiteStore sites, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await sites.FindAsync(id, cancellationToken) is not null ? id : null;
}
