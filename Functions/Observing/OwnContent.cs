using System.Runtime.InteropServices;

namespace Checker.Observing;

/// <summary>
/// Takes from the columns' pages the boxes that stand on most of them (最新信息, a side list): what is the same everywhere
/// is no column's own. Only several pages side by side can show it.
/// </summary>
internal static class OwnContent
{
    private const int LeastPages = 4;

    public static IReadOnlyList<PageFacts> Of(IReadOnlyList<PageFacts> pages)
    {
        var columns = pages.Where(page => page is { Role: PageRole.Column, Access: PageAccess.Opened }).DistinctBy(page => page.Address.Key).ToList();
        if (columns.Count < LeastPages)
            return pages;

        // Most are told apart by their words alone, and an address's key is dear: pages of a visit hold what they share once.
        var keys = new Dictionary<Uri, string>(ReferenceEqualityComparer.Instance);
        var words = Common(columns, page => page.Items, Words);
        var whole = Common(columns, page => page.Items.Where(item => words.Contains(Words(item))), Whole);
        return whole.Count == 0 ? pages : [.. pages.Select(page => page.Role == PageRole.Column ? Without(page, IsCommon) : page)];

        (string? Block, string? Address, string Title) Whole(Item item) => (item.Block, item.Address is { } address ? KeyOf(address) : null, item.Title);

        string KeyOf(Uri address) => keys.TryGetValue(address, out var known) ? known : keys[address] = address.Key;

        bool IsCommon(Item item) => words.Contains(Words(item)) && whole.Contains(Whole(item));
    }

    /// <summary>What stands on most of the pages, however often on each.</summary>
    private static HashSet<TKey> Common<TKey>(List<PageFacts> columns, Func<PageFacts, IEnumerable<Item>> items, Func<Item, TKey> key)
        where TKey : notnull
    {
        var met = new Dictionary<TKey, (int Pages, PageFacts? Last)>();
        foreach (var page in columns)
        {
            foreach (var item in items(page))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(met, key(item), out _);
                if (!ReferenceEquals(count.Last, page))
                    count = (count.Pages + 1, page);
            }
        }

        return [.. met.Where(count => count.Value.Pages * 2 > columns.Count).Select(count => count.Key)];
    }

    private static PageFacts Without(PageFacts page, Func<Item, bool> isCommon)
    {
        var items = page.Items.Where(item => !isCommon(item)).ToList();
        if (items.Count == page.Items.Count)
            return page;

        return items.Count > 0 ? page with { Items = items } : page with { Items = items, List = page.ListWithoutItems };
    }

    private static (string? Block, string Title) Words(Item item) => (item.Block, item.Title);
}
