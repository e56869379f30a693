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

    /// <summary>The seat of who calls, for a handler that asks for it; which kind of desk it is, its route says.</summary>
    public static async ValueTask<Seat?> BindAsync(HttpContext context) =>
        await context.RequestServices.GetRequiredService<DeskChoosing>()
            .SeatAsync(context.GetEndpoint()!.Metadata.GetRequiredMetadata<AtDesk>().Kind, context, context.RequestAborted);

    /// <summary>An address under this desk.</summary>
    public string At(string path = "") => $"/office/{Key}{path}{(OfStaff ? $"?{Key}={Uri.EscapeDataString(Desk.Name)}" : "")}";

    /// <summary>Who acts, with the desk's name before it where there is room.</summary>
    public string Acting(ClaimsPrincipal user, IFormCollection form)
    {
        var name = Person.Acting(user, form);
        return Desk.Name.Length + 1 + name.Length <= Submission.LongestName ? $"{Desk.Name} {name}" : name;
    }
}

/// <summary>Says of routes that they are a desk's, and of which kind.</summary>
internal sealed record AtDesk(DeskKind Kind);

/// <summary>
/// Which desk a visitor sits at: a unit's or a county's person at their own, whatever the address says; staff at the one
/// that the address names.
/// </summary>
internal sealed class DeskChoosing(SiteStore sites)
{
    private static readonly Role[] Staff = [Role.Clerk, Role.Reviewer, Role.Chief, Role.Registrar];

    /// <summary>Null when staff have named none.</summary>
    public async Task<Seat?> SeatAsync(DeskKind kind, HttpContext context, CancellationToken cancellationToken) => kind is DeskKind.Unit
        ? NameIn(context, Role.Unit, person => person.Unit, "unit") is var (unit, ofStaff)
            ? new Seat(Desk.OfUnit(unit, await sites.AllAsync(cancellationToken)), ofStaff)
            : null
        : NameIn(context, Role.County, person => person.County, "county") is var (county, forStaff)
            ? new Seat(Desk.OfCounty(county, await sites.AllAsync(cancellationToken)), forStaff)
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
