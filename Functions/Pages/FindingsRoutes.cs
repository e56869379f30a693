using Checker.Api;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>The pages of what was found, and the first page.</summary>
internal static class FindingsRoutes
{
    public static void MapFindings(this RouteGroupBuilder office)
    {
        office.MapGet("/", (string? round, CancellationToken stop) => round is { Length: > 0 }
            ? Results.LocalRedirect($"/office/findings?round={Uri.EscapeDataString(round)}") // where bookmarks of before lead to
            : new RazorComponentResult<DeskPage>(new { Cancel = stop }));
        office.MapGet("/findings", (string? round, string? after, bool? fresh, [AsParameters] AskedResults asked, CancellationToken stop) =>
            new RazorComponentResult<Findings>(new
            {
                RoundId = string.IsNullOrEmpty(round) ? null : round,
                Terms = (object)asked,
                After = after,
                Fresh = fresh is true,
                Cancel = stop,
            }));
        office.MapGet("/findings.csv", (string round, [AsParameters] AskedResults asked, RoundReading reading, CancellationToken stop) =>
            FindingsApi.FormatAsync(round, "csv", asked, reading, stop));
        office.MapGet("/findings/sites.csv", (string round, [AsParameters] AskedResults asked, RoundReading reading, CancellationToken stop) =>
            RoundSitesApi.FormatAsync(round, "csv", asked, reading, stop));
    }
}
