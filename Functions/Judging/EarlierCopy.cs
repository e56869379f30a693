using Checker.Observing;

namespace Checker.Judging;

/// <summary>
/// What our own earlier copies of a page prove: what was not there at a moment inside the window, and is there now, was
/// added inside it, whatever date it bears. They can only acquit.
/// </summary>
internal static class EarlierCopy
{
    /// <param name="page">As it is now.</param>
    /// <param name="items">What it shows now.</param>
    /// <returns>In a clerk's words; null when no copy proves a change.</returns>
    public static string? Change(Case facts, PageFacts page, IReadOnlyList<PublishedItem> items, Window window)
    {
        foreach (var copy in facts.Earlier.Where(copy => IsOf(copy, page) && window.Covers(LocalDay.DayOf(copy.At), facts.DayOf(page))))
        {
            var known = copy.Items.SelectMany(Names).ToHashSet();
            if (items.FirstOrDefault(item => item.Page == page && !Names(item.Item).Any(known.Contains)) is { } added)
                return $"与{copy.At.Told()}留存的页面相比，新增“{added.Item.Title}”";
        }

        return null;
    }

    /// <summary>A copy without items may only not have been read well.</summary>
    private static bool IsOf(PageFacts copy, PageFacts page) =>
        copy.At < page.At && copy.Asked.Key == page.Asked.Key && copy is { Access: PageAccess.Opened, Items: not [] };

    /// <summary>An item that was only moved, or given another title, is not new.</summary>
    private static IEnumerable<string> Names(Item item) => item.Address is { } address ? [address.Key, item.Title] : [item.Title];
}
