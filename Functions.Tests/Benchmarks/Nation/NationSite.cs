using System.Globalization;
using System.Net;
using Checker.Sites;

namespace Checker.Tests.Benchmarks.Nation;

/// <summary>How a site answers.</summary>
internal enum Manner
{
    Healthy,

    /// <summary>Some seconds a page.</summary>
    Slow,

    /// <summary>After some pages it asks for a pause (429 with Retry-After).</summary>
    Limiting,

    /// <summary>Never answers.</summary>
    Silent,

    /// <summary>Its name is gone, or it refuses at once.</summary>
    Gone,
}

/// <param name="Address">Of the server, which it may share with hundreds.</param>
/// <param name="Pages">How many pages a check asks for.</param>
/// <param name="Answer">How long a page takes, typically.</param>
internal sealed record NationSite(SiteId Id, string Host, IPAddress Address, Manner Manner, int Pages, TimeSpan Answer)
{
    /// <summary>A country's sites. The shares are assumptions; docs/scale.md gives them and what rests on them.</summary>
    /// <param name="random">Seeded, so that the country is the same each time.</param>
    public static IReadOnlyList<NationSite> Country(int count, Random random)
    {
        var sites = new List<NationSite>(count);
        foreach (var (place, size) in Places(count).Index())
        {
            for (var index = 0; index < size; index++)
                sites.Add(One(place, sites.Count, random));
        }

        return sites;
    }

    /// <summary>How many sites each server carries: a third of the country on platforms, the largest with a fortieth of all.</summary>
    private static IEnumerable<int> Places(int count)
    {
        int[] platforms = [count / 40, .. Enumerable.Repeat(count / 160, 20), .. Enumerable.Repeat(Math.Max(count / 840, 1), 150)];
        return [.. platforms, .. Enumerable.Repeat(1, count - platforms.Sum())];
    }

    private static NationSite One(int place, int number, Random random)
    {
        var manner = random.NextDouble() switch
        {
            < 0.02 => Manner.Silent,
            < 0.03 => Manner.Gone,
            < 0.05 => Manner.Limiting,
            < 0.10 => Manner.Slow,
            _ => Manner.Healthy,
        };
        var id = SiteId.Parse(string.Create(CultureInfo.InvariantCulture, $"s-{number:000000}"));
        var answer = manner is Manner.Slow ? LogNormal(4, 0.5, random) : LogNormal(0.25, 0.7, random);
        return new NationSite(
            id, $"{id}.example", new IPAddress([11, (byte)(place >> 16), (byte)(place >> 8), (byte)place]), manner,
            (int)Math.Clamp(LogNormal(25, 0.6, random), 3, 120), TimeSpan.FromSeconds(Math.Min(answer, 15)));
    }

    private static double LogNormal(double median, double spread, Random random)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return median * Math.Exp(spread * normal);
    }
}
