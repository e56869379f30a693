using System.Security.Claims;
using System.Security.Cryptography;
using Checker.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Checker.Access;

/// <summary>How staff come in: an address with a code that works once and for ten minutes, then a cookie for a working day.</summary>
internal sealed class SignIn(SignInStore codes, TimeProvider clock)
{
    public const string Path = "/office/sign-in";

    private static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(10);

    /// <summary>A new one-time address, relative to the program's own.</summary>
    public async Task<string> OfferAsync(CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await codes.AddAsync(code, clock.GetUtcNow() + CodeLasts, cancellationToken);
        return $"{Path}?code={code}";
    }

    /// <summary>Signs the visitor in when the code is good; false when it was used, has run out or never was.</summary>
    public async Task<bool> TryAsync(HttpContext context, string? code, CancellationToken cancellationToken)
    {
        if (code is not { Length: 32 } || !await codes.TryUseAsync(code, clock.GetUtcNow(), cancellationToken))
            return false;

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "本机用户")], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(identity));
        return true;
    }
}
