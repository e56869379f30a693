using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>How persons are told apart, put together.</summary>
internal static class AccessSetup
{
    private const string Chosen = "Chosen";

    public static void AddAccess(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<OidcOptions>().BindConfiguration(OidcOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsValidation>();
        services.AddSingleton<IValidateOptions<OidcOptions>, OidcOptionsValidation>();
        services.AddSingleton<SignIn>().AddSingleton<Sessions>().AddSingleton<OneTimeLinks>().AddSingleton<KeyRing>().AddSingleton<Platform>();
        services.AddSingleton<Accounts>().AddSingleton<Passwords>().AddSingleton<PasswordSignIn>().AddSingleton<Invitations>();
        services.AddSingleton<Provided>().AddSingleton<SignInLog>();
        services.AddDataProtection().SetApplicationName("checker");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, keys) => options.XmlRepository = keys);

        var authentication = services.AddAuthentication(Chosen)
            .AddPolicyScheme(Chosen, null, policy => policy.ForwardDefaultSelector = context =>
                context.RequestServices.GetRequiredService<Platform>().SignsIn ? AppServiceSignIn.Name : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, AppServiceSignIn>(AppServiceSignIn.Name, null)
            .AddCookie(cookie => SetCookie(cookie));
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IOptions<AccessOptions>>((cookie, access) => cookie.ExpireTimeSpan = access.Value.IdleLimit);
        if (builder.Configuration.GetSection(OidcOptions.Section).Get<OidcOptions>() is { IsOn: true, ClientId.Length: > 0 } oidc)
            authentication.AddOidc(oidc);
        services.AddAuthorization().AddRateLimits();
        services.AddAntiforgery(tokens => tokens.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
    }

    /// <summary>
    /// Where an address is let through, limited and written down. Standalone behind a proxy, its word for the client's
    /// address counts if its own is among those set.
    /// </summary>
    public static void UseAccess(this IApplicationBuilder app, RequestDelegate refused)
    {
        app.UseAuthentication();
        app.UseMiddleware<OperationLogging>();
        app.UseRateLimiter();
        app.UseGate(refused);
        app.UseAntiforgery(); // which the gate has been before; binding a form asks that it has been
    }

    public static void UseProxies(this IApplicationBuilder app)
    {
        var services = app.ApplicationServices;
        var proxies = AccessOptionsValidation.Addresses(services.GetRequiredService<IOptions<AccessOptions>>().Value.Proxies);
        if (services.GetRequiredService<FunctionsHost>().IsPresent || proxies is not { Count: > 0 })
            return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (IPAddress proxy in proxies)
            forwarded.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(forwarded);
    }

    /// <summary>Lax, not Strict: the way back from a provider begins at another site, and would find nobody signed in.</summary>
    private static void SetCookie(CookieAuthenticationOptions cookie)
    {
        cookie.LoginPath = SignIn.Path;
        cookie.EventsType = typeof(Sessions);
        cookie.SlidingExpiration = true;
        cookie.Cookie.Name = "office";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
