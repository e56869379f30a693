using Checker.Observing;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// The facts of a visit's pages while the visit goes on: whole where they were read, an outline where the visit before read
/// them, whose packed facts have the rest until all are wanted side by side.
/// </summary>
/// <param name="before">Null when nothing is known of an earlier visit.</param>
internal sealed class VisitFacts(Site site, LastVisit? before)
{
    private readonly HashSet<string> _known = before?.Readings.Pages.Select(page => page.Key).ToHashSet() ?? [];
    private readonly List<string?> _keys = [];
    private readonly List<PageFacts> _pages = [];
    private readonly SharedFacts _shared = new();

    public Site Site => site;

    public LastVisit? Before => before;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<PageFacts> Pages => _pages;

    /// <param name="key">All that its reading hangs on; null for what no other visit can take over.</param>
    /// <param name="page">Its outline where the key is known from the visit before, whole otherwise.</param>
    public void Add(string? key, PageFacts page)
    {
        _keys.Add(key);
        _pages.Add(_shared.Of(page));
    }

    /// <summary>Fills in what the visit before read: once, when no more pages come.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        if (!_keys.Exists(IsKnown))
            return;

        var facts = new Dictionary<string, PageFacts>();
        var known = before!.Readings.Pages.ToAsyncEnumerable().Zip(PackedFacts.ReadAsync(before.Facts, cancellationToken));
        await foreach (var (page, whole) in known.WithCancellation(cancellationToken))
            facts[page.Key] = _shared.Of(whole);

        for (var i = 0; i < _pages.Count; i++)
        {
            if (IsKnown(_keys[i]))
                _pages[i] = PageOutline.Filled(_pages[i], facts[_keys[i]!]);
        }
    }

    /// <summary>What another visit can take over, by key; whole once they were filled in. What was tried in vain was read as a home page.</summary>
    public IReadOnlyDictionary<string, PageFacts> Kept() => _keys.Zip(_pages)
        .Where(page => page is { First: not null, Second.Role: not PageRole.Tried })
        .DistinctBy(page => page.First)
        .ToDictionary(page => page.First!, page => page.Second with { Evidence = null });

    private bool IsKnown(string? key) => key is not null && _known.Contains(key);
}
