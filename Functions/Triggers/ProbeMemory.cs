using System.Collections.Concurrent;
using Checker.Observing;
using Checker.Observing.Wordings;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>
/// What this process's last probe of each home page read, so far as a probe needs it: most pages come again as they were.
/// Without it a page is read once more, and nothing else changes.
/// </summary>
internal sealed class ProbeMemory
{
    private const int MostSites = 200_000;

    private readonly ConcurrentDictionary<SiteId, ReadPage> _homes = [];

    public SiteReadings Of(Site site) => new(
        site,
        Lexicon.None,
        _homes.TryGetValue(site.Id, out var home) ? new LastVisit(home.Outline.At, new ReadingFile("", 0), KeptReadings.None with { Pages = [home] }, default) : null,
        DigestOf);

    public void Keep(SiteId site, VisitedPage home)
    {
        if (_homes.Count >= MostSites)
            _homes.Clear();
        if (home.Key is { } key)
            _homes[site] = new ReadPage(key, Bare(home.Page));
    }

    /// <summary>
    /// SHA-256 would be a seventh of what a probe of a known page takes. This is seeded anew by each process, and no other
    /// ever sees it.
    /// </summary>
    private static string DigestOf(ReadOnlyMemory<byte> body)
    {
        var hash = new HashCode();
        hash.AddBytes(body.Span);
        return $"{body.Length} {hash.ToHashCode()}";
    }

    private static PageFacts Bare(PageFacts home) => new()
    {
        Role = home.Role,
        Asked = home.Asked,
        Address = home.Address,
        At = home.At,
        Took = home.Took,
        Access = home.Access,
        AccessDetail = home.AccessDetail,
        Status = home.Status,
        Kind = home.Kind,
        TextLength = home.TextLength,
    };
}
