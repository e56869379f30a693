using System.Security.Claims;
using Checker.Access.People;
using Checker.Storage;
using Checker.Units;

namespace Checker.Pages;

/// <summary>A visitor at a unit's or a county's desk.</summary>
/// <param name="OfStaff">Somebody of the office, who sees and does what stands there.</param>
internal sealed record Seat(Desk Desk, bool OfStaff)
{
    /// <summary>The name that staff's addresses carry; everybody else sits at their own desk.</summary>
    public string Key => Desk.Kind is DeskKind.Unit ? "unit" : "county";

    /// <summary>An address under this desk.</summary>
    public string At(string path = "") => $"/office/{Key}{path}{(OfStaff ? $"?{Key}={Uri.EscapeDataString(Desk.Name)}" : "")}";

    /// <summary>Who acts, with the desk's name before it where there is room.</summary>
    public string Acting(ClaimsPrincipal user, IFormCollection form)
    {
        var name = Person.Acting(user, form);
        return Desk.Name.Length + 1 + name.Length <= Submission.LongestName ? $"{Desk.Name} {name}" : name;
    }
}

/// <summary>
/// Which desk a visitor sits at: a unit's or a county's person at their own, whatever the address says; staff at the one
/// that the address names.
/// </summary>
internal sealed class DeskChoosing(SiteStore sites)
{
    private static readonly Role[] Staff = [Role.Clerk, Role.Reviewer, Role.Chief, Role.Registrar];

    /// <summary>Null when staff have named none.</summary>
    public async Task<Seat?> UnitAsync(HttpContext context, CancellationToken cancellationToken) =>
        NameIn(context, Role.Unit, person => person.Unit, "unit") is var (name, ofStaff)
            ? new Seat(Desk.OfUnit(name, await sites.AllAsync(cancellationToken)), ofStaff)
            : null;

    /// <summary>Likewise.</summary>
    public async Task<Seat?> CountyAsync(HttpContext context, CancellationToken cancellationToken) =>
        NameIn(context, Role.County, person => person.County, "county") is var (name, ofStaff)
            ? new Seat(Desk.OfCounty(name, await sites.AllAsync(cancellationToken)), ofStaff)
            : null;

    /// <summary>The names that staff may choose from, in protocol order.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(DeskKind kind, CancellationToken cancellationToken) =>
    [
        .. (await sites.AllAsync(cancellationToken)).Select(site => kind is DeskKind.Unit ? site.Sponsor : site.County).OfType<string>().Distinct(),
    ];

    private static (string Name, bool OfStaff)? NameIn(HttpContext context, Role own, Func<Person, string?> place, string key) =>
        Person.Of(context.User) switch
        {
            { } person when person.Is(own) => (place(person) ?? "", false),
            { } person when person.Is(Staff) && context.Request.Query[key].ToString().Trim() is { Length: > 0 } named => (named, true),
            _ => null,
        };
}
