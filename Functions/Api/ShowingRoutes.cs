namespace Checker.Api;

/// <summary>Evidence as people look at it, and what belongs to one site's record.</summary>
internal static class ShowingRoutes
{
    public static void MapShowing(this RouteGroupBuilder api)
    {
        api.MapGet("/evidence/{id}/text", EvidenceShowingApi.TextAsync);
        api.MapGet("/evidence/{id}/versions", EvidenceShowingApi.VersionsAsync);
        api.MapGet("/evidence/{id}/diff", EvidenceShowingApi.DiffAsync);
        api.MapGet("/sites/{site}/baseline", BaselinesApi.ShowAsync);
        api.MapPost("/sites/{site}/baseline", BaselinesApi.ApproveAsync);
        api.MapGet("/sites/{site}/availability", SiteRecordApi.AvailabilityAsync);
        api.MapGet("/sites/{site}/columns", SiteRecordApi.ColumnsAsync);
        api.MapPut("/sites/{site}/columns", SiteRecordApi.SettleAsync);
        api.MapGet("/sites/{site}/changes", SiteRecordApi.ChangesAsync);
        api.MapGet("/rounds/{round}/manual-checks/{site}/openings", SiteRecordApi.OpeningsAsync);
    }
}
