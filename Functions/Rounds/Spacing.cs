using System.Security.Cryptography;
using System.Text;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>
/// In which order a round's sites are checked, and how far apart: those that stand on one server are spread over the whole
/// round, since a platform carries hundreds of sites and feels their checks as one visitor's.
/// </summary>
/// <param name="Interval">From the beginning of a check to that of the next, at least; zero where no two share a place.</param>
internal sealed record Spacing(IReadOnlyList<SiteId> Order, TimeSpan Interval)
{
    /// <param name="places">What sites share with others; one that is not in it shares nothing that has to be spared.</param>
    /// <param name="apart">From the beginning of a check to that of the next on the same place; less where the round would last too long.</param>
    /// <param name="longest">By then the last check has begun.</param>
    public static Spacing Of(IReadOnlyList<SiteId> sites, IReadOnlyDictionary<SiteId, string> places, TimeSpan apart, TimeSpan longest)
    {
        var crowds = sites.Where(places.ContainsKey).CountBy(site => places[site]).Where(place => place.Value > 1).ToDictionary();
        var order = sites.GroupBy(site => places.TryGetValue(site, out var place) && crowds.ContainsKey(place) ? place : "")
            .SelectMany(Spread)
            .OrderBy(each => each.At);
        return new Spacing(
            [.. order.Select(each => each.Site)],
            crowds.Count == 0 ? TimeSpan.Zero : Lesser(apart * crowds.Values.Max(), longest) / sites.Count);
    }

    private static TimeSpan Lesser(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>Evenly over the round, each place from a beginning of its own; so are those that share none.</summary>
    private static IEnumerable<(SiteId Site, double At)> Spread(IGrouping<string, SiteId> place)
    {
        SiteId[] sites = [.. place];
        var from = BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(place.Key))) / (double)(ushort.MaxValue + 1);
        return sites.Select((site, index) => (site, (index + from) / sites.Length));
    }
}
