using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What belongs to one site's record (网站档案) beside the page itself, and to its manual checks.</summary>
internal static class SiteRecordRoutes
{
    public static void MapSiteRecord(this RouteGroupBuilder office)
    {
        office.MapGet("/sites/{site}/changes", (string site, string? from, string? to, CancellationToken stop) =>
            new RazorComponentResult<SiteChanges>(new { SiteId = site, From = from, To = to, Cancel = stop }));
        office.MapPost("/sites/{site}/columns", ColumnPosts.SettleAsync);
        office.MapPost("/sites/{site}/baseline", BaselinePosts.ApproveAsync);
        office.MapPost("/sites/{site}/problems", EnteringPosts.EnterAsync).WithMetadata(new RequestSizeLimitAttribute(EnteringPosts.MostBytes));
        office.MapPost("/rounds/{round}/manual/{site}/open", ManualPosts.OpenAsync);
    }
}
