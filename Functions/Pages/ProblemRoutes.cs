using Checker.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>The pages of problems.</summary>
internal static class ProblemRoutes
{
    public static void MapProblems(this RouteGroupBuilder office)
    {
        office.MapGet("/problems", (
            string? state, string? unit, string? county, string? rule, string? notice, bool? overdue, CancellationToken stop) =>
            new RazorComponentResult<ProblemList>(new
            {
                State = state,
                Unit = unit,
                County = county,
                Rule = rule,
                Notice = notice,
                Overdue = overdue is true,
                Cancel = stop,
            }));
        office.MapGet("/problems.{format}", ProblemsApi.FormatAsync);
        office.MapGet("/problems/{problem}", (string problem, CancellationToken stop) =>
            new RazorComponentResult<ProblemPage>(new { Id = problem, Cancel = stop }));
        office.MapGet("/statistics", (string? notice, CancellationToken stop) =>
            new RazorComponentResult<StatisticsPage>(new { Notice = notice, Cancel = stop }));
        office.MapPost("/problems", ProblemPosts.EnterAsync);
        office.MapPost("/problems/confirm", ProblemPosts.ConfirmAsync);
        office.MapPost("/problems/{problem}/{action}", ProblemPosts.DoAsync).WithMetadata(new RequestSizeLimitAttribute(FormFiles.MostBytes));
    }
}
