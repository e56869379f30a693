using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>The pages of problems.</summary>
internal static class ProblemRoutes
{
    public static void MapProblems(this RouteGroupBuilder office)
    {
        office.MapGet("/problems", ([AsParameters] ProblemTerms terms, string? after, CancellationToken stop) =>
            new RazorComponentResult<ProblemList>(new { Asked = (object)terms, After = after, Cancel = stop }));
        office.MapGet("/problems.{format}", ProblemPosts.ExportAsync);
        office.MapGet("/problems/{problem}", (string problem, string? done, [AsParameters] ProblemTerms terms, CancellationToken stop) =>
            new RazorComponentResult<ProblemPage>(new { Id = problem, Asked = (object)terms, Done = done, Cancel = stop }));
        office.MapGet("/rectification", ([AsParameters] RectificationTerms terms, CancellationToken stop) =>
            new RazorComponentResult<RectificationPage>(new { Asked = (object)terms, Cancel = stop }));
        office.MapGet("/statistics", (string? notice, string? kind, CancellationToken stop) =>
            new RazorComponentResult<StatisticsPage>(new { Notice = notice, Kind = kind, Cancel = stop }));
        office.MapPost("/problems", ProblemPosts.EnterAsync);
        office.MapPost("/problems/confirm", ProblemPosts.ConfirmAsync);
        office.MapPost("/problems/{problem}/look", LookPosts.LookAsync);
        office.MapPost("/problems/{problem}/{action}", ProblemPosts.DoAsync).WithMetadata(new RequestSizeLimitAttribute(FormFiles.MostBytes));
    }
}
