using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Checker.Access.People;
using Checker.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>
/// A session from its beginning to its end: after a while without use, after a working day, at signing out, and when the
/// account changes. Each request is held against all of these.
/// </summary>
internal sealed class Sessions(AccountStore accounts, SignInStore store, IOptions<AccessOptions> options, TimeProvider clock)
    : CookieAuthenticationEvents
{
    private const string SessionClaim = "session";
    private const string BeganClaim = "began";
    private const string StampClaim = "stamp";

    /// <summary>A cookie is renewed no more often than this.</summary>
    private static readonly TimeSpan Renewing = TimeSpan.FromMinutes(1);

    /// <param name="stamp">The account's as it is now; empty for a shared seat.</param>
    public ClaimsPrincipal Begin(Person person, string stamp) => new(person.ToIdentity(
        CookieAuthenticationDefaults.AuthenticationScheme,
        [
            new Claim(SessionClaim, RandomNumberGenerator.GetHexString(32, lowercase: true)),
            new Claim(BeganClaim, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new Claim(StampClaim, stamp),
        ]));

    public async Task EndAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.User.FindFirstValue(SessionClaim) is { } session)
            await store.EndAsync(session, cancellationToken);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } user || !await IsOpenAsync(user, context.HttpContext.Connection.RemoteIpAddress, context.HttpContext.RequestAborted))
            context.RejectPrincipal();
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime >= Renewing;
        return Task.CompletedTask;
    }

    internal async Task<bool> IsOpenAsync(ClaimsPrincipal user, IPAddress? from, CancellationToken cancellationToken)
    {
        if (Person.Of(user) is not { } person || user.FindFirstValue(SessionClaim) is not { } session || Began(user) is not { } began
            || clock.GetUtcNow() >= began + options.Value.SessionLimit || await store.HasEndedAsync(session, cancellationToken))
            return false;
        if (person.Login is not { } login)
            return OneTimeLinks.IsHere(from); // a seat at this machine
        return await accounts.FindAsync(login, cancellationToken) is { Account: { Disabled: false } account }
            && account.Stamp == user.FindFirstValue(StampClaim);
    }

    private static DateTimeOffset? Began(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(BeganClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
