using System.Globalization;

namespace Checker.Sites;

/// <summary>Which sites of the registry are asked for; what is null or empty asks for all.</summary>
/// <param name="Text">Part of a name, an alias, a unit, today's or a former one, the code or the address; or the initials of a name or a short unit.</param>
internal sealed record SiteFilter(string? Text = null, string? County = null, SiteState? State = null, SiteKind? Kind = null)
{
    private const int LongestInitials = 12;

    private string Sought => (Text ?? "").Trim();

    public bool Fits(Site site) =>
        (string.IsNullOrEmpty(County) || site.County == County)
        && (State is null || site.State == State)
        && (Kind is null || site.Kind == Kind)
        && (Sought.Length == 0 || Texts(site).Any(text => text.Contains(Sought, StringComparison.OrdinalIgnoreCase)) || FitsInitials(site));

    private bool FitsInitials(Site site) =>
        Sought.Length is >= 2 and <= LongestInitials && Sought.All(char.IsAsciiLetterOrDigit)
        && Names(site).Any(name => Initials.Of(name).Contains(Sought, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Names(Site site) =>
        [site.Name, .. site.Aliases, site.Sponsor, site.SponsorShort ?? "", site.Addressee ?? "", .. site.Dated.Select(dated => dated.Name)];

    private static IEnumerable<string> Texts(Site site) =>
        [.. Names(site), site.Supervisor ?? "", site.County ?? "", site.Code ?? "", site.Home.OriginalString, site.Id.ToString()];
}

/// <summary>A place in the registry's order; it holds also when the site there is gone.</summary>
internal readonly record struct SitePlace(int Order, string Id) : IComparable<SitePlace>
{
    public static SitePlace Of(Site site) => new(site.Order, site.Id.ToString());

    /// <summary>Null when it is none.</summary>
    public static SitePlace? Read(string text) =>
        text.Split('!') is [var order, var id] && int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && SiteId.TryParse(id, null, out _)
            ? new SitePlace(number, id)
            : null;

    public int CompareTo(SitePlace other) => (Order, string.CompareOrdinal(Id, other.Id)).CompareTo((other.Order, 0));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Order}!{Id}");
}

/// <summary>Some of the sites that were asked for.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">After which place the next page begins; null on the last.</param>
internal sealed record SitePart(IReadOnlyList<Site> Sites, int Total, SitePlace? Next)
{
    /// <param name="registry">In protocol order.</param>
    public static SitePart Of(IEnumerable<Site> registry, SiteFilter filter, SitePlace? after, int most)
    {
        var fitting = registry.Where(filter.Fits).ToList();
        var rest = fitting.Where(site => after is not { } place || SitePlace.Of(site).CompareTo(place) > 0).Take(most + 1).ToList();
        return rest.Count <= most
            ? new SitePart(rest, fitting.Count, null)
            : new SitePart(rest[..most], fitting.Count, SitePlace.Of(rest[most - 1]));
    }
}
