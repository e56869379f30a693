using System.Security.Claims;

namespace Checker.Access.People;

/// <summary>Who has signed in.</summary>
internal sealed record Person
{
    /// <summary>A seat on one's own machine, where several may work in turn.</summary>
    public const string SharedName = "本机用户";

    private const string LoginClaim = "login";
    private const string CountyClaim = "county";
    private const string UnitClaim = "unit";
    private const string SharedClaim = "shared";

    public required string Name { get; init; }

    /// <summary>Null for a shared seat, which has no account.</summary>
    public string? Login { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The county of who signs in for one; null for all others.</summary>
    public string? County { get; init; }

    /// <summary>The unit of who signs in for one; null for all others.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether several persons use this seat, so that each form asks who acts.</summary>
    public bool IsShared { get; init; }

    /// <summary>Who telephones with units sees the contacts' mobile numbers.</summary>
    public bool SeesMobiles => Is(Role.Clerk, Role.Reviewer, Role.Chief);

    public bool Is(params IEnumerable<Role> roles) => roles.Any(Roles.Contains);

    /// <summary>Null when nobody has signed in.</summary>
    public static Person? Of(ClaimsPrincipal user) => user.Identity is not { IsAuthenticated: true } ? null : new Person
    {
        Name = user.Identity.Name ?? "",
        Login = user.FindFirstValue(LoginClaim),
        Roles = [.. user.FindAll(ClaimTypes.Role).Select(claim => RoleWords.Find(claim.Value)).OfType<Role>()],
        County = user.FindFirstValue(CountyClaim),
        Unit = user.FindFirstValue(UnitClaim),
        IsShared = user.HasClaim(SharedClaim, "true"),
    };

    /// <summary>The name under which something is done: the person's own; at a shared seat, what is typed into the form.</summary>
    public static string Acting(ClaimsPrincipal user, IFormCollection? form = null) =>
        Of(user) is not { } person ? ""
        : person.IsShared && form?["by"].ToString().Trim() is { Length: > 0 } typed ? typed
        : person.Name;

    /// <summary>As a cookie carries it.</summary>
    public ClaimsIdentity ToIdentity(string scheme, params IEnumerable<Claim> more)
    {
        var claims = new List<Claim> { new(ClaimTypes.Name, Name) };
        claims.AddRange(Roles.Select(role => new Claim(ClaimTypes.Role, role.Id())));
        Add(LoginClaim, Login);
        Add(CountyClaim, County);
        Add(UnitClaim, Unit);
        Add(SharedClaim, IsShared ? "true" : null);
        claims.AddRange(more);
        return new ClaimsIdentity(claims, scheme);

        void Add(string type, string? value)
        {
            if (value is not null)
                claims.Add(new Claim(type, value));
        }
    }
}
