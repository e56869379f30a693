namespace Checker.Api;

/// <summary>The calls for what units and counties see and do.</summary>
internal static class DeskApiRoutes
{
    public static void MapDesks(this RouteGroupBuilder api)
    {
        api.MapGet("/units/{unit}", DesksApi.UnitAsync);
        api.MapGet("/counties/{county}", DesksApi.CountyAsync);
        api.MapGet("/problems/{problem}/submissions", SubmissionsApi.ListAsync);
        api.MapPost("/problems/{problem}/submissions", SubmissionsApi.WriteAsync);
        api.MapPost("/problems/{problem}/submissions/return", SubmissionsApi.ReturnAsync);
        api.MapPost("/submissions/sign", SubmissionsApi.SignAsync);
        api.MapPost("/problems/{problem}/files", AttachmentsApi.AddAsync);
        api.MapGet("/problems/{problem}/files/{file}", AttachmentsApi.ShowAsync);
        api.MapPost("/sites/{site}/self-checks", OwnChecksApi.StartAsync);
        api.MapGet("/sites/{site}/self-checks", OwnChecksApi.ListAsync);
    }
}
