using System.Security.Cryptography;
using Checker.Access.People;
using Checker.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Checker.Access;

/// <summary>How a session begins: by an address with a code that works once and for ten minutes, or for an account that was proved.</summary>
internal sealed class SignIn(SignInStore codes, Sessions sessions, OneTimeLinks links, TimeProvider clock)
{
    public const string Path = "/office/sign-in";

    /// <summary>Who sits at the machine does all work of an office of one; the log is another seat's.</summary>
    public static readonly Person Shared = new()
    {
        Name = Person.SharedName,
        IsShared = true,
        Roles = [Role.Clerk, Role.Reviewer, Role.Chief, Role.Registrar, Role.Administrator],
    };

    private static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(10);

    /// <summary>A new one-time address, relative to the program's own.</summary>
    public async Task<string> OfferAsync(Person person, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await codes.AddAsync(code, Json.Write(person), clock.GetUtcNow() + CodeLasts, cancellationToken);
        return $"{Path}?code={code}";
    }

    /// <summary>Signs the visitor in when the code is good; null when it was used, has run out or never was.</summary>
    public async Task<Person?> TryAsync(HttpContext context, string? code, CancellationToken cancellationToken)
    {
        if (code is not { Length: 32 } || !links.Allows(context) || await codes.UseAsync(code, clock.GetUtcNow(), cancellationToken) is not { } forWhom)
            return null;

        var person = Json.Read<Person>(forWhom);
        await BeginAsync(context, person, "");
        return person;
    }

    public async Task BeginAsync(HttpContext context, Person person, string stamp)
    {
        (Operation.Of(context).Who, Operation.Of(context).Kind) = (person, LogKind.SignIn);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, sessions.Begin(person, stamp));
    }

    /// <summary>The first page that a person has something to do on.</summary>
    public static string Landing(Person person) =>
        person.Is(Role.Clerk, Role.Reviewer, Role.Chief, Role.Registrar) ? "/office/"
        : person.Is(Role.Administrator) ? "/office/people"
        : person.Is(Role.Auditor) ? "/office/log"
        : person.Is(Role.Secrecy) ? "/office/classified"
        : person.Is(Role.Unit) ? "/office/unit"
        : person.Is(Role.County) ? "/office/county"
        : "/office/account";
}
