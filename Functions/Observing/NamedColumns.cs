using Checker.Sites;

namespace Checker.Observing;

/// <summary>The columns that a site's pages name, by how far they lie from the home page.</summary>
internal static class NamedColumns
{
    /// <summary>1: what the home page names. 2: what only the columns' own pages name, each under its column, or trails, or the site's map.</summary>
    public static IReadOnlyList<ColumnFacts> At(Site site, IReadOnlyList<PageFacts> read, int depth)
    {
        var first = read.Where(page => page.Role is PageRole.Home or PageRole.Forwarded)
            .SelectMany(page => page.Navigation)
            .DistinctBy(column => column.Address.Key)
            .ToList();
        if (depth == 1)
            return first;

        var named = first.Concat(Registered(site)).DistinctBy(column => column.Address.Key).ToDictionary(column => column.Address.Key);
        return
        [
            .. read.Where(page => page.Role == PageRole.Column && page.Access == PageAccess.Opened)
                .SelectMany(page => named.TryGetValue(page.Asked.Key, out var parent)
                    ? page.Navigation.Select(column => column with { Parent = column.Parent ?? parent.Name })
                    : [])
                .Concat(read.SelectMany(OnTrail))
                .Concat(read.Where(page => page.Role == PageRole.SiteMap).SelectMany(page => page.Navigation).Select(column => column with { Found = ColumnFound.SiteMap }))
                .Where(column => !named.ContainsKey(column.Address.Key))
                .DistinctBy(column => column.Address.Key),
        ];
    }

    /// <summary>The registry's own columns with an address, its class above all others.</summary>
    public static IEnumerable<ColumnFacts> Registered(Site site) =>
        site.Columns
            .Where(column => column.Address is not null)
            .Select(column => Called(column.Name, null, column.Address!, ColumnFound.Registry) is var named && column.Class is { } @class
                ? named with { Class = @class, ClassSource = ClassSource.Registry }
                : named);

    private static IEnumerable<ColumnFacts> OnTrail(PageFacts page) =>
        page.Trail.Select((step, i) => Called(step.Name, i > 0 ? page.Trail[i - 1].Name : null, step.Address, ColumnFound.Trail));

    private static ColumnFacts Called(string name, string? parent, Uri address, ColumnFound found)
    {
        var @class = Columns.ColumnClasses.Of(name);
        return new(name, parent, address, @class, @class is null ? ClassSource.None : ClassSource.Name) { Found = found };
    }
}
