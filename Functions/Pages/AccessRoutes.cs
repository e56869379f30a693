using System.Security.Claims;
using Checker.Access;
using Checker.Access.People;
using Checker.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>The pages by which persons come in and go, and those of the persons themselves and of the log.</summary>
internal static class AccessRoutes
{
    public static void MapAccess(this RouteGroupBuilder office)
    {
        office.MapGet("/sign-in", SignInPosts.OpenAsync);
        office.MapPost("/sign-in", SignInPosts.PasswordAsync);
        office.MapGet("/sign-in/provider", AskProvider);
        office.MapPost("/sign-out", SignInPosts.OutAsync);
        office.MapGet("/join", (string? login, string? code, CancellationToken stop) =>
            new RazorComponentResult<JoinPage>(new { Login = login, Code = code, Cancel = stop }));
        office.MapPost("/join", JoinPosts.JoinAsync);
        office.MapGet("/account", () => new RazorComponentResult<AccountPage>());
        office.MapPost("/account/password", JoinPosts.ChangeAsync);

        office.MapGet("/people", (CancellationToken stop) => new RazorComponentResult<PeoplePage>(new { Cancel = stop }));
        office.MapPost("/people", PeoplePosts.AddAsync);
        office.MapGet("/people/{login}", (string login, CancellationToken stop) =>
            new RazorComponentResult<PersonPage>(new { Login = login, Cancel = stop }));
        office.MapPost("/people/{login}", PeoplePosts.ChangeAsync);
        office.MapPost("/people/{login}/invite", PeoplePosts.InviteAsync);

        office.MapGet("/alerts", (CancellationToken stop) => new RazorComponentResult<AlertsPage>(new { Cancel = stop }));
        office.MapPost("/alerts", AlertPosts.AddAsync);
        office.MapPost("/alerts/{recipient}/{action}", AlertPosts.TurnAsync);

        office.MapGet("/log", (string? who, string? kind, string? from, string? until, string? after, CancellationToken stop) =>
            new RazorComponentResult<LogPage>(new { Who = who, Kind = kind, From = from, Until = until, After = after, Cancel = stop }));
        office.MapGet("/log.csv", LogApi.CsvAsync);
    }

    /// <param name="returnUrl">The page that was asked for; one of ours, or none.</param>
    private static IResult AskProvider(ClaimsPrincipal user, Microsoft.Extensions.Options.IOptions<OidcOptions> oidc, string? returnUrl) =>
        oidc.Value.IsOn && Person.Of(user) is null
            ? Results.Challenge(new AuthenticationProperties { RedirectUri = SignInPosts.IsOurs(returnUrl) ? returnUrl : null }, [OidcSignIn.Scheme])
            : Results.LocalRedirect("/office/");
}
