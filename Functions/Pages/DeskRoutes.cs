using Checker.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>Pages about the work itself: what waits for persons, how it is done, what is set.</summary>
internal static class DeskRoutes
{
    public static void MapDesk(this RouteGroupBuilder office)
    {
        office.MapGet("/manual", (CancellationToken stop) => new RazorComponentResult<ManualRounds>(new { Cancel = stop }));
        office.MapGet("/help", () => new RazorComponentResult<HelpPage>());
        office.MapGet("/classified", (CancellationToken stop) => new RazorComponentResult<ClassifiedPage>(new { Cancel = stop }));
        office.MapGet("/lexicon", (CancellationToken stop) => new RazorComponentResult<LexiconPage>(new { Cancel = stop }));
        office.MapGet("/lexicon.{format}", LexiconApi.FormatAsync);
        office.MapPost("/lexicon", LexiconPosts.ProposeAsync);
        office.MapPost("/lexicon/{entry}/{action}", LexiconPosts.TurnAsync);
        office.MapGet("/settings", (CancellationToken stop) => new RazorComponentResult<SettingsPage>(new { Cancel = stop }));
        office.MapGet("/status", (CancellationToken stop) => new RazorComponentResult<StatusPage>(new { Cancel = stop }));
    }
}
