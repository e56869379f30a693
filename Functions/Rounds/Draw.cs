using System.Security.Cryptography;
using System.Text;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>
/// What a draw was and came to, kept for good: with it and <c>sha256sum</c> everybody draws the same again.
/// </summary>
internal sealed record Draw
{
    public int V { get; init; } = 1;

    public required RoundId Round { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who ordered it.</summary>
    public required string By { get; init; }

    public required Sample Sample { get; init; }

    /// <summary>The parts that it was drawn from, in the order of their names.</summary>
    public required IReadOnlyList<DrawPart> Parts { get; init; }

    /// <summary>The round whose draw of the same month this one repeats, for the reason given; null for the first.</summary>
    public RoundId? Before { get; init; }

    /// <summary>The round's sites: those put in, then those drawn, part by part.</summary>
    public IReadOnlyList<SiteId> Chosen => [.. Sample.PutIn, .. Parts.SelectMany(part => part.Drawn)];

    /// <summary>
    /// A site's place in its part: SHA-256 over seed, line feed and site id, hexadecimal. Lots are drawn from the lowest on,
    /// so every site of a part has the same chance.
    /// </summary>
    public static string Lot(string seed, SiteId site) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{site}")));

    /// <summary>The parts of a sample over the watched sites, each with the sites drawn from it.</summary>
    public static IReadOnlyList<DrawPart> PartsOf(Sample sample, IEnumerable<Site> watched)
    {
        var (putIn, leftOut) = (sample.PutIn.ToHashSet(), sample.LeaveOut.ToHashSet());
        var sites = watched.Where(site => !putIn.Contains(site.Id)).ToList();
        var pools = sites.Where(site => !leftOut.Contains(site.Id))
            .GroupBy(site => sample.By.PartOf(site), site => site.Id)
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => (Name: part.Key, Pool: part.OrderBy(site => Lot(sample.Seed, site), StringComparer.Ordinal).ToArray()))
            .ToList();
        var wanted = Math.Max(0, sample.SizeOf(sites.Count + sample.PutIn.Count) - sample.PutIn.Count);
        var takes = Shares([.. pools.Select(part => part.Pool.Length)], wanted);
        return [.. pools.Zip(takes, (part, take) => new DrawPart(part.Name, part.Pool, take))];
    }

    /// <summary>
    /// How many each part gives, by its share of all and by largest remainders; of equal remainders the larger part's comes
    /// first, then the earlier's.
    /// </summary>
    private static int[] Shares(int[] pools, int wanted)
    {
        var all = pools.Sum();
        var take = Math.Min(wanted, all);
        var shares = pools.Select(pool => (int)((long)take * pool / Math.Max(1, all))).ToArray();
        var byRemainder = Enumerable.Range(0, pools.Length)
            .OrderByDescending(part => (long)take * pools[part] % Math.Max(1, all))
            .ThenByDescending(part => pools[part]);
        foreach (var part in byRemainder.Take(take - shares.Sum()))
            shares[part]++;
        return shares;
    }
}

/// <summary>One part of a draw.</summary>
/// <param name="Name">Empty where all sites are one part.</param>
/// <param name="Pool">The sites that could be drawn, in the order of their lots.</param>
/// <param name="Take">How many of them were, from the first on.</param>
internal sealed record DrawPart(string Name, IReadOnlyList<SiteId> Pool, int Take)
{
    public IEnumerable<SiteId> Drawn => Pool.Take(Take);
}
