using Checker.Sites;

namespace Checker.Observing.Columns;

/// <summary>The columns that count: by address, leaves only, the same list under two names once.</summary>
internal static class LeafColumns
{
    private const int LeastForSameList = 2;

    public static IReadOnlyList<ColumnFacts> Of(Site site, IReadOnlyList<PageFacts> pages)
    {
        var registered = NamedColumns.Registered(site).ToList();
        var named = registered
            .Concat(NamedColumns.At(site, pages, depth: 1))
            .Concat(NamedColumns.At(site, pages, depth: 2))
            .DistinctBy(column => column.Address.Key)
            .ToList();
        var byAddress = pages.Where(page => page.Role == PageRole.Column).DistinctBy(page => page.Asked.Key).ToDictionary(page => page.Asked.Key);
        var names = named.ToDictionary(column => column.Address.Key, column => column.Name);
        var parents = named.Where(column => column.Parent is not null).ToLookup(column => column.Parent!);
        var below = pages.Where(page => page.Role == PageRole.Column).SelectMany(Steps).ToLookup(step => step.Above, step => step.Below);
        var home = pages[0].Address.Key;

        return
        [
            .. named
                .Select(column => (Column: column, Page: byAddress.GetValueOrDefault(column.Address.Key)))
                .Where(pair => pair.Page is null || pair.Page.Address.Key != home)
                .Where(pair => registered.Contains(pair.Column) || !OnlyLists(pair.Page, [.. parents[pair.Column.Name].Select(child => child.Address.Key), .. below[pair.Column.Address.Key]], names, byAddress))
                .DistinctBy(pair => pair.Page is { } page ? ListKey(page) : pair.Column.Address.Key)
                .Select(pair => Classed(pair.Column, pair.Page)),
        ];
    }

    /// <summary>A parent whose page has nothing that its children's pages do not have.</summary>
    private static bool OnlyLists(PageFacts? page, IReadOnlyList<string> children, Dictionary<string, string> named, Dictionary<string, PageFacts> byAddress)
    {
        if (children.Count == 0)
            return false;
        if (page is not { Access: PageAccess.Opened, Items.Count: > 0 })
            return true;

        var names = children.Select(child => named.GetValueOrDefault(child, "")).ToHashSet();
        var theirs = children.Select(child => byAddress.GetValueOrDefault(child))
            .OfType<PageFacts>()
            .SelectMany(child => child.Items)
            .Select(item => item.Address?.Key)
            .ToHashSet();
        return page.Items.All(item => (item.Block is { } block && names.Contains(block)) || theirs.Contains(item.Address?.Key));
    }

    /// <summary>What lies directly under what, as the page's own trail tells.</summary>
    private static IEnumerable<(string Above, string Below)> Steps(PageFacts page) =>
        page.Trail.Select((step, i) => (step.Address.Key, i + 1 < page.Trail.Count ? page.Trail[i + 1].Address.Key : page.Asked.Key));

    /// <summary>Pages with the same items are one list; what has too few to tell goes by its address.</summary>
    private static string ListKey(PageFacts page) =>
        page.Items.Count >= LeastForSameList
            ? string.Join('\n', page.Items.Select(item => item.Address?.Key ?? item.Title))
            : page.Address.Key;

    private static ColumnFacts Classed(ColumnFacts column, PageFacts? page) =>
        column.ClassSource != ClassSource.Registry && page?.ColumnType is { } type && ColumnClasses.Of(type) is { } tagged
            ? column with { Class = tagged, ClassSource = ClassSource.Tag }
            : column;
}
