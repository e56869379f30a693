using System.Security.Cryptography;
using System.Text;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>Which sites a round holds.</summary>
internal static class Selection
{
    /// <summary>Watched: all but 例外 and finished closures.</summary>
    public static bool IsWatched(Site site) => site.State != SiteState.Exempt && site.Closure?.Finished is null;

    /// <summary>The sites of an order. Sites that it names and the registry lacks are left to the caller to refuse.</summary>
    public static IReadOnlyList<SiteId> Of(RoundOrder order, IReadOnlyList<Site> registry)
    {
        if (order.Sites is { } named)
            return [.. named.Distinct()];

        var watched = registry.Where(IsWatched).Select(site => site.Id);
        return order.Sample is { } sample ? Draw(watched, sample) : [.. watched];
    }

    /// <summary>
    /// The draw: sites in the order of SHA-256 over seed, line feed and site id, the first <see cref="Sample.Size"/> of
    /// them. Every site has the same chance, and everybody can draw the same again with <c>sha256sum</c>.
    /// </summary>
    private static IReadOnlyList<SiteId> Draw(IEnumerable<SiteId> sites, Sample sample) =>
        [.. sites.OrderBy(site => Lot(sample.Seed, site), StringComparer.Ordinal).Take(sample.Size)];

    private static string Lot(string seed, SiteId site) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{site}")));
}
