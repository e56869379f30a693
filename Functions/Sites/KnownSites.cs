namespace Checker.Sites;

/// <summary>The registry as it stands, to be asked which site a row means.</summary>
internal sealed class KnownSites(IReadOnlyCollection<Site> sites)
{
    private readonly Dictionary<SiteId, Site> _byId = sites.ToDictionary(site => site.Id);

    private readonly ILookup<string, Site> _byCode =
        sites.Where(site => site.Code is not null).ToLookup(site => site.Code!, StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, Site> _byAddress = sites.ToLookup(site => NormalisedAddress.Of(site.Home));

    private readonly ILookup<(string Sponsor, string Name), Site> _byName = sites.ToLookup(site => (site.Sponsor, site.Name));

    /// <summary>The sites with the row's code or address: none may be a new one, two are one too many.</summary>
    public IReadOnlyList<Site> Matching(SiteIdentity row)
    {
        var byCode = row.Code is null ? [] : _byCode[row.Code];
        return [.. byCode.Concat(_byAddress[NormalisedAddress.Of(row.Home)]).DistinctBy(site => site.Id)];
    }

    /// <summary>The sites with the row's unit and name, for a row that nothing surer speaks for.</summary>
    public IEnumerable<Site> Namesakes(SiteIdentity row) => _byName[(row.Sponsor, row.Name)];

    /// <summary>Who has an id. A site keeps it when its code and address change, and it is never given again.</summary>
    public Site? WithId(SiteId id) => _byId.GetValueOrDefault(id);
}
