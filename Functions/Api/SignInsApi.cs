using Checker.Access;
using Checker.Access.People;

namespace Checker.Api;

/// <summary>One-time addresses by which a person at this machine signs in: what <c>./start</c> prints.</summary>
internal static class SignInsApi
{
    /// <param name="Roles">All but audit if not said; they may not be together with administration.</param>
    internal sealed record Wanted(string? Name, IReadOnlyList<string>? Roles, string? County = null, string? Unit = null);

    internal sealed record Link(string Address);

    /// <summary>Gives an address that signs a person in at this machine, once and for ten minutes.</summary>
    [Takes<Wanted>(Optional = true)]
    [Answers<Link>]
    [Refuses(403)]
    public static async Task<IResult> OfferAsync(HttpContext context, SignIn signIn, OneTimeLinks links, CancellationToken cancellationToken)
    {
        if (!links.Allows(context))
            return Results.Problem(
                statusCode: StatusCodes.Status403Forbidden,
                title: "Not here",
                detail: "One-time addresses are given only on the machine itself, where AZURE_FUNCTIONS_ENVIRONMENT is Development.");
        if (await JsonBody.ReadAsync<Wanted>(context.Request, cancellationToken, "{}") is not { } wanted)
            return Refused("The body is no person.");
        if (wanted.Roles is null)
            return Offered(await signIn.OfferAsync(SignIn.Shared with { Name = wanted.Name ?? SignIn.Shared.Name, IsShared = wanted.Name is null }, cancellationToken));

        var entry = new AccountEntry("seat", wanted.Name ?? "演示人员", wanted.Roles, wanted.County, wanted.Unit);
        if (entry.Mistakes() is { Count: > 0 } mistakes)
            return Refused(string.Join('\n', mistakes));
        var person = new Person { Name = entry.NameRead, Roles = entry.RolesRead, County = wanted.County, Unit = wanted.Unit, IsShared = wanted.Name is null };
        return Offered(await signIn.OfferAsync(person, cancellationToken));
    }

    private static IResult Offered(string address) => Results.Ok(new Link(address));

    private static IResult Refused(string detail) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "No such person", detail: detail);
}
