using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Checker.Access.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>
/// Whom App Service Authentication has signed in, by its header; believed only where <see cref="Platform"/> says that it is
/// on. Who is proved and not known to the office is a person without a role.
/// </summary>
internal sealed class AppServiceSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder, Platform platform, Provided provided)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    public const string Name = "AppService";
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private static readonly string[] Logins = ["preferred_username", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", "upn", "email"];

    private static readonly string[] Subjects =
        ["http://schemas.microsoft.com/identity/claims/objectidentifier", "oid", "sub", ClaimTypes.NameIdentifier];

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!platform.SignsIn || Request.Headers[Header] is not [{ Length: > 0 } header] || Read(header) is not { Claims: { } claims })
            return AuthenticateResult.NoResult();

        var login = First(claims, Logins);
        var account = await provided.FindAsync(login, First(claims, Subjects), Context.RequestAborted);
        var person = account?.ToPerson() ?? new Person { Name = login ?? "" };
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(person.ToIdentity(Name)), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect($"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(Request.PathBase + Request.Path)}");
        return Task.CompletedTask;
    }

    private static Principal? Read(string header)
    {
        try
        {
            return JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(header), JsonSerializerOptions.Web);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? First(IReadOnlyList<PrincipalClaim> claims, string[] types) =>
        types.Select(type => claims.FirstOrDefault(claim => claim.Typ == type)?.Val).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private sealed record Principal(IReadOnlyList<PrincipalClaim>? Claims);

    private sealed record PrincipalClaim(string? Typ, string? Val);
}
