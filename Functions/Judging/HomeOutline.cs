using System.Security.Cryptography;
using System.Text;
using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>
/// Where a home page leads on its own site, as digests of paths: enough to tell that most of it has been replaced. Queries
/// are left out, since a session's number in them is another each time.
/// </summary>
/// <param name="Columns">Of the columns that it names.</param>
/// <param name="Links">Of all its links, columns included.</param>
internal sealed record HomeOutline(IReadOnlyList<string> Columns, IReadOnlyList<string> Links)
{
    private const int MostKept = 300;

    /// <summary>With fewer, nothing is said: an entrance page, a wall, a page of scripts.</summary>
    public const int FewestColumns = 5;

    public const int FewestLinks = 20;

    /// <summary>Whoever keeps a fifth of what there was has not been redesigned.</summary>
    private const int KeptOneIn = 5;

    public bool IsTelling => Columns.Count >= FewestColumns && Links.Count >= FewestLinks;

    /// <summary>Null where the home page did not open.</summary>
    public static HomeOutline? Of(Site site, Observation visit)
    {
        if (visit.Shown().Reached() is not Reach.Opened || visit.Shown().WhyUnseen() is not null || visit.Home.Kind is PageKind.Maintenance)
            return null;

        var home = Path(visit.Home.Address);
        var faces = visit.Faces().ToList();
        var columns = Digests(faces.SelectMany(page => page.Navigation).Select(column => column.Address));
        return new(columns, [.. columns.Union(Digests(faces.SelectMany(page => page.Links).Select(link => link.Address))).Take(MostKept)]);

        string[] Digests(IEnumerable<Uri> addresses) =>
            [.. addresses.Where(site.Owns).Select(Path).Where(path => path != home).Distinct().Take(MostKept).Select(Digest)];
    }

    /// <summary>Whether hardly any of the earlier page's columns, and of its links, are on this one; false where either says too little.</summary>
    public bool Replaces(HomeOutline before) =>
        IsTelling && before.IsTelling && IsHardlyIn(before.Columns, Links) && IsHardlyIn(before.Links, Links);

    /// <summary>Whether it leads to most of the registered columns that have an address, and there are some.</summary>
    public bool LeadsToMost(IReadOnlyList<RegisteredColumn> registered)
    {
        string[] paths = [.. registered.Select(column => column.Address).OfType<Uri>().Select(Path).Distinct().Select(Digest)];
        return paths is not [] && paths.Count(Links.Contains) * 2 > paths.Length;
    }

    private static bool IsHardlyIn(IReadOnlyList<string> before, IReadOnlyList<string> now) =>
        before.Intersect(now).Count() * KeptOneIn < before.Count;

    private static string Path(Uri address)
    {
        var key = address.Key;
        return key.IndexOfAny(['?', ';']) is var end and >= 0 ? key[..end] : key;
    }

    private static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(..6));
}
