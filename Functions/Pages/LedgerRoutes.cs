using Checker.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>The pages of the office's other records: reminders, talks, self-checks, higher offices' results, papers.</summary>
internal static class LedgerRoutes
{
    public static void MapLedger(this RouteGroupBuilder office)
    {
        office.MapGet("/ledger", (CancellationToken stop) => new RazorComponentResult<LedgerPage>(new { Cancel = stop }));
        office.MapGet("/reminders", (int? within, CancellationToken stop) =>
            new RazorComponentResult<RemindersPage>(new { Within = within ?? RemindersApi.Within, Cancel = stop }));
        office.MapGet("/reminders.{format}", RemindersApi.FormatAsync);

        office.MapGet("/talks", (CancellationToken stop) => new RazorComponentResult<TalkList>(new { Cancel = stop }));
        office.MapGet("/talks.{format}", TalksApi.FormatAsync);
        office.MapGet("/talk-suggestions.{format}", TalksApi.SuggestFormatAsync);
        office.MapPost("/talks", TalkPosts.DecideAsync);
        office.MapGet("/talks/{talk}", (string talk, CancellationToken stop) => new RazorComponentResult<TalkPage>(new { Id = talk, Cancel = stop }));
        office.MapPost("/talks/{talk}/records", TalkPosts.RecordAsync);

        office.MapGet("/self-checks", (string? round, string? unit, bool? overdue, CancellationToken stop) =>
            new RazorComponentResult<SelfCheckList>(new { RoundId = round, Unit = unit, Overdue = overdue is true, Cancel = stop }));
        office.MapGet("/self-checks.{format}", SelfChecksApi.FormatAsync);
        office.MapPost("/self-checks", SelfCheckPosts.MakeAsync);
        office.MapGet("/self-checks/{round}/{task}", (string round, string task, CancellationToken stop) =>
            new RazorComponentResult<SelfCheckPage>(new { RoundId = round, Task = task, Cancel = stop }));
        office.MapPost("/self-checks/{round}/{task}/{action}", SelfCheckPosts.DoAsync);

        office.MapGet("/higher", (CancellationToken stop) => new RazorComponentResult<HigherList>(new { Cancel = stop }));
        office.MapPost("/higher", HigherPosts.EnterAsync);
        office.MapGet("/higher/{result}", (string result, CancellationToken stop) => new RazorComponentResult<HigherPage>(new { Id = result, Cancel = stop }));
        office.MapGet("/higher/{result}/sites.csv", HigherApi.SitesAsync);
        office.MapPost("/higher/{result}/{action}", HigherPosts.ChangeAsync);

        office.MapGet("/rounds/{round}/papers", (string round, CancellationToken stop) => new RazorComponentResult<PaperList>(new { RoundId = round, Cancel = stop }));
        office.MapGet("/rounds/{round}/papers/{site}", (string round, string site, CancellationToken stop) =>
            new RazorComponentResult<PaperPage>(new { RoundId = round, SiteId = site, Cancel = stop }));
        office.MapGet("/rounds/{round}/sites/{site}/scoring-sheet.{format}", PapersApi.SheetAsync);
        office.MapGet("/rounds/{round}/scoring-sheets.{format}", PapersApi.SheetsAsync);
        office.MapGet("/rounds/{round}/working-paper.{format}", PapersApi.PaperAsync);
        office.MapGet("/rule-sets/{ruleSet}/scoring-sheet.{format}", PapersApi.BlankAsync);
    }
}
