using Checker.Api;
using Checker.Storage;
using Checker.Units;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>The pages of those outside the office: units (主办单位) and counties (组织单位). Each sees its own and no more.</summary>
internal static class OutsideRoutes
{
    public static void MapDesks(this RouteGroupBuilder office)
    {
        office.MapGet("/desks", (CancellationToken stop) => new RazorComponentResult<DesksPage>(new { Cancel = stop }));

        var unit = office.MapDesk("/unit", DeskKind.Unit);
        unit.MapGet("", UnitPages.HomeAsync);
        unit.MapGet("/sites/{site}", UnitPages.SiteAsync);
        unit.MapPost("/sites/{site}/self-check", UnitPosts.SelfCheckAsync);
        unit.MapGet("/self-checks/{round}", UnitPages.SelfCheckAsync);
        unit.MapPost("/problems/{problem}/report", UnitPosts.ReportAsync).WithMetadata(new RequestSizeLimitAttribute(FormFiles.MostBytes));
        unit.MapPost("/problems/{problem}/object", UnitPosts.ObjectAsync);

        var county = office.MapDesk("/county", DeskKind.County);
        county.MapGet("", CountyPages.HomeAsync);
        county.MapPost("/problems/{problem}/return", CountyPosts.ReturnAsync);
        county.MapPost("/sign", CountyPosts.SignAsync);

        office.MapGet("/problems/{problem}/files/{file}", (
            string problem, string file, AttachmentStore attachments, HttpContext context, CancellationToken stop) =>
            AttachmentsApi.ShowAsync(problem, file, attachments, context, stop));
    }

    /// <summary>With what both have: a problem, its files, its evidence.</summary>
    private static RouteGroupBuilder MapDesk(this RouteGroupBuilder office, string at, DeskKind kind)
    {
        var desk = office.MapGroup(at).WithMetadata(new AtDesk(kind));
        desk.MapGet("/problems/{problem}", DeskPages.ProblemAsync);
        desk.MapGet("/problems/{problem}/files/{file}", DeskPages.FileAsync);
        desk.MapGet("/evidence/{id}", DeskPages.EvidenceAsync);
        desk.MapGet("/evidence/{id}/page", DeskPages.RenderedAsync);
        return desk;
    }
}
