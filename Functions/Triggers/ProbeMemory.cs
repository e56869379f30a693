using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Security.Cryptography;
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

    private static readonly long Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

    private readonly ConcurrentDictionary<SiteId, ReadPage> _homes = [];

    public SiteReadings Of(StoredSite stored) => new(
        stored.Site,
        Lexicon.None,
        _homes.TryGetValue(stored.Site.Id, out var home) ? new LastVisit(home.Outline.At, new ReadingFile("", 0), KeptReadings.None with { Pages = [home] }, default) : null,
        new OwnKeys($"{stored.Tag}", DigestOf));

    public void Keep(SiteId site, VisitedPage home)
    {
        if (home.Key is not { } key)
            return;

        // To count them stops whoever else keeps one.
        if (!_homes.ContainsKey(site) && _homes.Count >= MostSites)
            _homes.Clear();
        _homes[site] = new ReadPage(key, Bare(home.Page));
    }

    /// <summary>SHA-256 would be a seventh of what a probe of a known page takes. Nobody outside can know the seed.</summary>
    private static string DigestOf(ReadOnlyMemory<byte> body) => $"{body.Length} {XxHash3.HashToUInt64(body.Span, Seed):x}";

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
