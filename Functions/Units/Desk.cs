using Checker.Sites;

namespace Checker.Units;

/// <summary>What a unit (主办单位) or a county (组织单位) has before it: its own sites and nothing of another's.</summary>
internal sealed record Desk(DeskKind Kind, string Name, IReadOnlyList<Site> Sites)
{
    /// <summary>Several units could be meant by the name: none of their sites is shown to anybody.</summary>
    public bool IsAmbiguous { get; init; }

    public Site? Find(SiteId site) => Sites.FirstOrDefault(each => each.Id == site);

    /// <summary>By the sponsor's full name or, where none is called so, by the short one.</summary>
    /// <param name="registry">In protocol order.</param>
    public static Desk OfUnit(string name, IReadOnlyList<Site> registry)
    {
        if (string.IsNullOrWhiteSpace(name))
            return new Desk(DeskKind.Unit, "", []);

        var sites = registry.Where(site => site.Sponsor == name).ToList();
        if (sites is [])
            sites = [.. registry.Where(site => site.SponsorShort == name)];

        // 教育局 is short for many: two sponsors, or one name in two counties, are not one unit.
        return sites.Select(site => (site.Sponsor, site.County)).Distinct().Count() <= 1
            ? new Desk(DeskKind.Unit, name, sites)
            : new Desk(DeskKind.Unit, name, []) { IsAmbiguous = true };
    }

    /// <param name="registry">In protocol order.</param>
    public static Desk OfCounty(string name, IReadOnlyList<Site> registry) =>
        new(DeskKind.County, name, string.IsNullOrWhiteSpace(name) ? [] : [.. registry.Where(site => site.County == name)]);
}

internal enum DeskKind
{
    Unit,
    County,
}
