using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Checker.Access;

/// <summary>
/// Signing in through the office's own OpenID Connect provider: the code flow with PKCE, whose answer comes back as an
/// address, so that no cookie need cross sites in a form.
/// </summary>
internal static class OidcSignIn
{
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    private const string Refused = SignIn.Path + "?refused=true";

    public static void AddOidc(this AuthenticationBuilder authentication, OidcOptions settings) =>
        authentication.AddOpenIdConnect(Scheme, oidc =>
        {
            oidc.Authority = settings.Authority;
            oidc.ClientId = settings.ClientId;
            oidc.ClientSecret = settings.ClientSecret is { Length: > 0 } secret ? secret : null;
            oidc.RequireHttpsMetadata = !OidcOptionsValidation.IsOwnMachine(new Uri(settings.Authority));
            oidc.CallbackPath = "/office/oidc";
            oidc.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            oidc.ResponseType = OpenIdConnectResponseType.Code;
            oidc.ResponseMode = OpenIdConnectResponseMode.Query;
            oidc.UsePkce = true;
            oidc.MapInboundClaims = false;
            oidc.SaveTokens = false;
            oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
            oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            oidc.Events.OnTokenValidated = context => KnowAsync(context, settings.LoginClaim);
            oidc.Events.OnRemoteFailure = context =>
            {
                context.Response.Redirect(Refused);
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });

    /// <summary>What the provider says of the person ends here; the session is that of the office's account.</summary>
    private static async Task KnowAsync(TokenValidatedContext context, string loginClaim)
    {
        var services = context.HttpContext.RequestServices;
        var claims = context.Principal!;
        var subject = $"{context.SecurityToken.Issuer} {context.SecurityToken.Subject}";
        var login = claims.FindFirst(loginClaim)?.Value;
        var account = await services.GetRequiredService<Provided>().FindAsync(login, subject, context.HttpContext.RequestAborted);
        await services.GetRequiredService<SignInLog>().WriteAsync(context.HttpContext, account?.ToPerson(), login);
        if (account is null)
        {
            context.Fail("The office does not know this person.");
            return;
        }

        context.Principal = services.GetRequiredService<Sessions>().Begin(account.ToPerson(), account.Stamp);
        context.Properties!.RedirectUri ??= SignIn.Landing(account.ToPerson());
    }
}
