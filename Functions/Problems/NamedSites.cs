using Checker.Sites;

namespace Checker.Problems;

/// <summary>The registry, asked which site a notice means: by name, alias or address.</summary>
internal sealed class NamedSites(IReadOnlyList<Site> registry)
{
    private readonly ILookup<string, Site> _byName = registry
        .SelectMany(site => site.Aliases.Prepend(site.Name).Select(name => (Name: Bare(name), site)))
        .ToLookup(pair => pair.Name, pair => pair.site);

    private readonly ILookup<string, Site> _byAddress = registry.ToLookup(site => NormalisedAddress.Of(site.Home));

    /// <summary>None, one, or those between which the unit does not decide.</summary>
    /// <param name="unit">As the notice names it; one of several namesakes is told by it.</param>
    public IReadOnlyList<Site> Find(string name, string unit)
    {
        List<Site> found = [.. _byName[Bare(name)].Concat(ByAddress(name)).DistinctBy(site => site.Id)];
        List<Site> own = [.. found.Where(site => Names(site).Contains(unit))];
        return found.Count > 1 && own.Count > 0 ? own : found;
    }

    private IEnumerable<Site> ByAddress(string text)
    {
        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        return text.Contains('.', StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var home) && home.Scheme is "http" or "https"
            ? _byAddress[NormalisedAddress.Of(home)]
            : [];
    }

    /// <summary>A notice of last year names a unit as it was called then.</summary>
    private static IEnumerable<string?> Names(Site site) =>
        [site.Sponsor, site.SponsorShort, site.Supervisor, site.Addressee, site.County, .. site.Dated.Where(dated => dated.Field is not RegistryField.Aliases).Select(dated => dated.Name)];

    /// <summary>Without spaces, and without the word that notices put behind a name or leave away.</summary>
    private static string Bare(string name)
    {
        var bare = string.Concat(CellText.HalfWidth(name).Where(c => !char.IsWhiteSpace(c)));
        return bare.Length > 2 && bare.EndsWith("网站", StringComparison.Ordinal) ? bare[..^2] : bare;
    }
}
