using Checker.Judging;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Certificates of home pages that end soon or have ended: hints, never a site's fault.</summary>
internal static class CertificatesApi
{
    /// <param name="DaysLeft">To its last day; negative when that is past.</param>
    internal sealed record Row(SiteId Site, string Name, string Unit, string? County, Uri Url, DateTimeOffset Ends, int DaysLeft, bool Over, DateTimeOffset SeenAt);

    /// <summary>Watched sites whose home page's certificate has ended or ends soon: hints, no findings.</summary>
    /// <param name="days">How many days ahead.</param>
    public static async Task<Results<Ok<IEnumerable<Row>>, ProblemHttpResult>> ListAsync(
        HomeWatches watches, TimeProvider clock, CancellationToken cancellationToken, int days = CertificateEnd.DaysAhead)
    {
        if (days is < 0 or > CertificateEnd.MostDays)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest, title: "The list cannot be given so", detail: $"days 须在0至{CertificateEnd.MostDays}之间。");
        }

        var now = clock.GetUtcNow();
        var today = LocalDay.DayOf(now);
        var ending = await watches.EndingAsync(CertificateEnd.Before(today, days), cancellationToken);
        return TypedResults.Ok(ending.Select(end => new Row(
            end.Site.Id, end.Site.Name, end.Site.Unit, end.Site.County, end.Site.Home, end.Ends, end.Left(today), end.IsOver(now), end.SeenAt)));
    }
}
