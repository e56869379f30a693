namespace Checker.Sites;

/// <summary>The registry as it stands, to be asked which site a row means.</summary>
internal sealed class KnownSites(IReadOnlyCollection<Site> sites)
{
    private readonly Dictionary<SiteId, Site> _byId = sites.ToDictionary(site => site.Id);

    private readonly ILookup<string, Site> _byCode =
        sites.Where(site => site.Code is not null).ToLookup(site => site.Code!, StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, Site> _byAddress = sites.ToLookup(site => NormalisedAddress.Of(site.Home));

    private readonly ILookup<(string Sponsor, string Name), Site> _byName = sites.ToLookup(site => (site.Sponsor, site.Name));

    private readonly ILookup<(string Sponsor, string Name), Site> _byOtherName = sites
        .SelectMany(site => OtherNames(site).Select(name => (Name: name, site)))
        .ToLookup(pair => pair.Name, pair => pair.site);

    /// <summary>The sites with the row's code or address: none may be a new one, two are one too many.</summary>
    public IReadOnlyList<Site> Matching(SiteIdentity row)
    {
        var byCode = row.Code is null ? [] : _byCode[row.Code];
        return [.. byCode.Concat(_byAddress[NormalisedAddress.Of(row.Home)]).DistinctBy(site => site.Id)];
    }

    /// <summary>
    /// The sites with the row's unit and name, for a row that nothing surer speaks for; those that go by them today, and
    /// only where there are none, those that did at some time, or that also do.
    /// </summary>
    public IReadOnlyList<Site> Namesakes(SiteIdentity row, IReadOnlySet<SiteId> but)
    {
        var today = _byName[(row.Sponsor, row.Name)].Where(site => !but.Contains(site.Id)).ToList();
        return today is [] ? [.. _byOtherName[(row.Sponsor, row.Name)].Where(site => !but.Contains(site.Id)).Distinct()] : today;
    }

    private static IEnumerable<(string Sponsor, string Name)> OtherNames(Site site) =>
        from sponsor in site.Ever(RegistryField.Sponsor, site.Sponsor)
        from name in site.Aliases.Prepend(site.Name)
        select (sponsor, name);

    /// <summary>Who has an id. A site keeps it when its code and address change, and it is never given again.</summary>
    public Site? WithId(SiteId id) => _byId.GetValueOrDefault(id);
}
