using Checker.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>Every page under <c>/office</c>.</summary>
internal static class OfficeRoutes
{
    public static void MapOffice(this IEndpointRouteBuilder app)
    {
        app.MapGet("/office/office.css", Assets.ShowCss);
        app.MapGet("/office/office.js", Assets.ShowJs);

        // Who may ask for which is for the one table of rights to say; what is not there is refused.
        var office = app.MapGroup("/office");
        office.MapAccess();
        office.MapFindings();
        office.MapDesk();
        office.MapGet("/rounds", (CancellationToken stop) => new RazorComponentResult<RoundList>(new { Cancel = stop }));
        office.MapGet("/rounds/new", (CancellationToken stop) => new RazorComponentResult<RoundForm>(new { Cancel = stop }));
        office.MapPost("/rounds", RoundPosts.PlanAsync);
        office.MapGet("/rounds/{round}", (string round, CancellationToken stop) =>
            new RazorComponentResult<RoundPage>(new { RoundId = round, Cancel = stop }));
        office.MapGet("/rounds/{round}/draw", (string round, CancellationToken stop) =>
            new RazorComponentResult<DrawPage>(new { RoundId = round, Cancel = stop }));
        office.MapPost("/rounds/{round}/steer", RoundPosts.SteerAsync);
        office.MapGet("/rounds/{round}/manual", (string round, CancellationToken stop) =>
            new RazorComponentResult<ManualTasks>(new { RoundId = round, Cancel = stop }));
        office.MapGet("/rounds/{round}/manual/{site}", (string round, string site, CancellationToken stop) =>
            new RazorComponentResult<ManualPage>(new { RoundId = round, SiteId = site, Cancel = stop }));
        office.MapPost("/rounds/{round}/manual/{site}", ManualPosts.RecordAsync);
        office.MapGet("/rounds/{round}/pictures/{name}", ManualChecksApi.PictureAsync);
        office.MapGet("/unregistered", (CancellationToken stop) => new RazorComponentResult<UnregisteredPage>(new { Cancel = stop }));
        office.MapGet("/coverage", (CancellationToken stop) => new RazorComponentResult<CoveragePage>(new { Cancel = stop }));
        office.MapPost("/sites/{site}/closure", ClosurePosts.TakeAsync);
        office.MapGet("/closures", (CancellationToken stop) => new RazorComponentResult<ClosureList>(new { Cancel = stop }));
        office.MapGet("/sites", (string? q, string? county, string? state, string? kind, string? after, CancellationToken stop) =>
            new RazorComponentResult<SiteList>(new { Text = q, County = county, State = state, Kind = kind, After = after, Cancel = stop }));
        office.MapGet("/sites.{format}", SitesApi.ExportAsync);
        office.MapGet("/sites/import", (CancellationToken stop) => new RazorComponentResult<ImportPage>(new { Cancel = stop }));
        office.MapPost("/sites/import", ImportPosts.UploadAsync).WithMetadata(new RequestSizeLimitAttribute(ImportPosts.MostBytes));
        office.MapGet("/sites/import/{upload}", (string upload, [FromQuery] string[] map, int? added, int? changed, CancellationToken stop) =>
            new RazorComponentResult<ImportPreview>(new { Upload = upload, Map = map, Added = added, Changed = changed, Cancel = stop }));
        office.MapPost("/sites/import/{upload}", ImportPosts.ImportAsync);
        office.MapGet("/sites/{site}", (string site, string? round, CancellationToken stop) =>
            new RazorComponentResult<SitePage>(new { SiteId = site, RoundId = round, Cancel = stop }));
        office.MapGet("/sites/{site}/edit", (string site, CancellationToken stop) =>
            new RazorComponentResult<SiteForm>(new { SiteId = site, Cancel = stop }));
        office.MapPost("/sites/{site}/edit", SitePosts.EditAsync);
        office.MapPost("/sites/{site}/filings", FilingPosts.AddAsync);
        office.MapPost("/sites/{site}/filings/{filing}/withdraw", FilingPosts.WithdrawAsync);
        office.MapGet("/sites/{site}/history", (string site, int? before, CancellationToken stop) =>
            new RazorComponentResult<SiteHistory>(new { SiteId = site, Before = before, Cancel = stop }));
        office.MapGet("/rule-sets", (CancellationToken stop) => new RazorComponentResult<RuleSetList>(new { Cancel = stop }));
        office.MapGet("/rule-sets/{id}", (string id, CancellationToken stop) =>
            new RazorComponentResult<RuleSetPage>(new { Id = id, Cancel = stop }));
        MapNotices(office.MapGroup("/notices"));
        office.MapPost("/stop", StopPosts.StopAsync);
        office.MapPost("/resume", StopPosts.ResumeAsync);
        office.MapProblems();
        office.MapLedger();
        office.MapRegistry();
        office.MapEvidence();
        office.MapSiteRecord();
        office.MapDesks();
    }

    private static void MapNotices(RouteGroupBuilder notices)
    {
        notices.MapGet("/", (CancellationToken stop) => new RazorComponentResult<NoticeList>(new { Cancel = stop }));
        notices.MapPost("/", NoticePosts.BeginAsync);
        notices.MapPost("/from-round", NoticeOrderPosts.BeginAsync);
        notices.MapGet("/{notice}", (string notice, CancellationToken stop) => new RazorComponentResult<NoticePage>(new { Id = notice, Cancel = stop }));
        notices.MapGet("/{notice}.{format}", NoticesApi.ShowAsync);
        notices.MapGet("/{notice}/letters.{format}", NoticeLettersApi.ShowAsync);
        notices.MapPost("/{notice}/choices", NoticePosts.ChooseAsync);
        notices.MapPost("/{notice}/head", NoticePosts.HeadAsync);
        notices.MapPost("/{notice}/words", NoticePosts.StrikeAsync);
        notices.MapPost("/{notice}/issue", NoticePosts.IssueAsync);
        notices.MapPost("/{notice}/correct", NoticePosts.CorrectAsync);
        notices.MapNoticePapers();
    }
}
