using Checker.Api;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>The pages of those outside the office: units (主办单位) and counties (组织单位). Each sees its own and no more.</summary>
internal static class OutsideRoutes
{
    public static void MapDesks(this RouteGroupBuilder office)
    {
        office.MapGet("/desks", (CancellationToken stop) => new RazorComponentResult<DesksPage>(new { Cancel = stop }));
        office.MapGet("/unit", UnitPages.HomeAsync);
        office.MapGet("/unit/sites/{site}", UnitPages.SiteAsync);
        office.MapPost("/unit/sites/{site}/self-check", UnitPosts.SelfCheckAsync);
        office.MapGet("/unit/self-checks/{round}", UnitPages.SelfCheckAsync);
        office.MapGet("/unit/problems/{problem}", UnitPages.ProblemAsync);
        office.MapPost("/unit/problems/{problem}/report", UnitPosts.ReportAsync).WithMetadata(new RequestSizeLimitAttribute(FormFiles.MostBytes));
        office.MapPost("/unit/problems/{problem}/object", UnitPosts.ObjectAsync);
        office.MapGet("/unit/problems/{problem}/files/{file}", UnitPages.FileAsync);
        office.MapGet("/unit/evidence/{id}", UnitPages.EvidenceAsync);
        office.MapGet("/unit/evidence/{id}/page", UnitPages.RenderedAsync);

        office.MapGet("/county", CountyPages.HomeAsync);
        office.MapGet("/county/problems/{problem}", CountyPages.ProblemAsync);
        office.MapPost("/county/problems/{problem}/return", CountyPosts.ReturnAsync);
        office.MapPost("/county/sign", CountyPosts.SignAsync);
        office.MapGet("/county/problems/{problem}/files/{file}", CountyPages.FileAsync);
        office.MapGet("/county/evidence/{id}", CountyPages.EvidenceAsync);
        office.MapGet("/county/evidence/{id}/page", CountyPages.RenderedAsync);

        office.MapGet("/problems/{problem}/files/{file}", (
            string problem, string file, AttachmentStore attachments, HttpContext context, CancellationToken stop) =>
            AttachmentsApi.ShowAsync(problem, file, attachments, context, stop));
    }
}
