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

        var common = columns
            .SelectMany(page => page.Items.Select(Key).Distinct())
            .CountBy(key => key)
            .Where(count => count.Value * 2 > columns.Count)
            .Select(count => count.Key)
            .ToHashSet();
        return common.Count == 0 ? pages : [.. pages.Select(page => page.Role == PageRole.Column ? Without(page, common) : page)];
    }

    private static PageFacts Without(PageFacts page, HashSet<string> common)
    {
        var items = page.Items.Where(item => !common.Contains(Key(item))).ToList();
        if (items.Count == page.Items.Count)
            return page;

        return items.Count > 0 ? page with { Items = items } : page with { Items = items, List = page.ListWithoutItems };
    }

    private static string Key(Item item) => $"{item.Block}\n{item.Address?.Key}\n{item.Title}";
}
