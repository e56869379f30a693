using System.Security.Cryptography;
using System.Text;

namespace Checker.Tests.Measure;

/// <summary>What the rules on tampering found on one set's pages: on those that were tampered with, and on the clean ones.</summary>
/// <param name="Half">Of the pages, by the digests of their names: what rules are made on is one half, what they are held against the other; null for all.</param>
internal sealed record TamperScore(string Set, int? Half, Found Tampered, Found Clean, IReadOnlyList<string> Wrong)
{
    private const int MostWrong = 20;

    public static TamperScore Of(TamperSet set, IReadOnlyList<LabelledPage> pages, int? half)
    {
        List<(bool IsTampered, string Read, string Path)> all = [.. pages
            .Where(page => half is null || HalfOf(page) == half)
            .Select(page => (page.Label == set.Tampered, Readings.Tampering(page), page.Path))];
        return new(
            set.Name, half,
            Found.Of(all.Where(page => page.IsTampered).Select(page => page.Read)),
            Found.Of(all.Where(page => !page.IsTampered).Select(page => page.Read)),
            [.. all.Where(page => page.IsTampered == (page.Read == Readings.Clean)).Select(page => $"{page.Read} {page.Path}").Take(MostWrong)]);
    }

    public override string ToString() =>
        $"{Set,-16} {(Half is { } half ? $"{half}" : "all"),4} {Tampered} {Clean}";

    private static int HalfOf(LabelledPage page) => SHA256.HashData(Encoding.UTF8.GetBytes(page.Path))[0] % 2;
}

/// <summary>Pages, and how many of them were found out to be tampered with.</summary>
internal sealed record Found(int Pages, int Definite, int Suspected)
{
    public static Found Of(IEnumerable<string> readings)
    {
        var all = readings.ToList();
        return new(all.Count, all.Count(reading => reading == Readings.Definite), all.Count(reading => reading == Readings.Suspected));
    }

    public double? Share => Pages == 0 ? null : (double)(Definite + Suspected) / Pages;

    public override string ToString() => $"{Pages,9} {Definite,8} {Suspected,9} {(Share is { } share ? $"{share:0.000}" : "-"),6}";
}
