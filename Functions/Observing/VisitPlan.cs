using Checker.Observing.Attachments;
using Checker.Observing.Lists;
using Checker.Sites;

namespace Checker.Observing;

/// <summary>One page to be asked for next.</summary>
internal sealed record VisitPage(Uri Address, PageRole Role);

/// <summary>What to ask for next; nothing when the visit is done.</summary>
/// <param name="LeftOut">What the visit wants as far as is known and has no room for.</param>
internal sealed record VisitStep(IReadOnlyList<VisitPage> Pages, IReadOnlyList<Uri> LeftOut);

/// <summary>
/// Which pages of a site a visit reads, and in which order: what decides most comes first, since the number of pages is
/// bounded. Every step is worked out anew from what has been read.
/// </summary>
internal static class VisitPlan
{
    private const int MostForwards = 10;
    private const int DeepestForward = 3;
    private const int MostHomeArticles = 20;
    private const int MostColumnArticles = 3;
    private const int FreshDays = 14;

    public static VisitStep Next(Site site, IReadOnlyList<PageFacts> read, DateOnly readOn, int budget)
    {
        if (read.Count == 0)
            return new([new(site.Home, PageRole.Home)], []);
        if (read[0].Access != PageAccess.Opened)
            return new([], []);

        var known = read.SelectMany(page => (string[])[page.Asked.Key, page.Address.Key]).ToHashSet();
        var room = Math.Max(0, budget - read.Count);
        var wanted = Stages(site, read, readOn)
            .Select(stage => stage.Where(page => !known.Contains(page.Address.Key)).DistinctBy(page => page.Address.Key).ToList())
            .FirstOrDefault(stage => stage.Count > 0, []);
        return room > 0
            ? new([.. wanted.Take(room)], [.. wanted.Skip(room).Select(page => page.Address)])
            : new([], [.. wanted.Select(page => page.Address)]);
    }

    /// <summary>A page's items, but for those of a list that change nothing in what the plan says.</summary>
    public static IReadOnlyList<Item> Wanted(PageFacts page, Site site)
    {
        if (page.Role is PageRole.Home or PageRole.Forwarded)
            return page.Items;

        // A dated item says that no article need be opened for its date.
        List<Item> telling = page.Items.FirstOrDefault(item => item.Date is not null) is { } dated ? [dated] : [.. Undated(site, page.Items, MostColumnArticles)];
        return [.. page.Items.Where(item => telling.Exists(one => ReferenceEquals(one, item)) || FilePlan.MayWant(item))];
    }

    private static IEnumerable<IEnumerable<VisitPage>> Stages(Site site, IReadOnlyList<PageFacts> read, DateOnly readOn)
    {
        yield return Forwards(read);
        yield return site.Columns.Select(column => column.Address).OfType<Uri>().Select(address => new VisitPage(address, PageRole.Column))
            .Concat(NamedColumns.At(site, read, depth: 1).Select(AsPage));
        yield return read.Select(page => page.SiteMap).OfType<Uri>().Take(1).Select(address => new VisitPage(address, PageRole.SiteMap));
        yield return NamedColumns.At(site, read, depth: 2).Select(AsPage);
        yield return HomeArticles(site, read, readOn);
        yield return ColumnArticles(site, read);
        yield return read.SelectMany(page => page.Pictures).Select(address => new VisitPage(address, PageRole.Picture));
        yield return FilePlan.Articles(site, Listing(read), readOn);
        yield return FilePlan.Files(site, read, readOn);
    }

    /// <summary>Articles and files lead on to no further ones.</summary>
    private static List<PageFacts> Listing(IReadOnlyList<PageFacts> read) =>
        [.. read.Where(page => page.Role is PageRole.Home or PageRole.Forwarded or PageRole.Column)];

    private static VisitPage AsPage(ColumnFacts column) => new(column.Address, PageRole.Column);

    /// <summary>A home page leads on, and what it leads to may lead on again.</summary>
    private static IEnumerable<VisitPage> Forwards(IReadOnlyList<PageFacts> read)
    {
        List<Uri> all = [];
        IReadOnlyList<PageFacts> level = [read[0]];
        for (var depth = 0; depth < DeepestForward; depth++)
        {
            var next = level.SelectMany(page => page.LeadsTo).Where(to => all.TrueForAll(known => known.Key != to.Key)).DistinctBy(to => to.Key).ToList();
            all.AddRange(next);
            level = [.. read.Where(page => page.Role == PageRole.Forwarded && next.Exists(to => to.Key == page.Asked.Key))];
        }

        return all.Take(MostForwards).Select(address => new VisitPage(address, PageRole.Forwarded));
    }

    /// <summary>Opened only where no date on the home page shows an update already.</summary>
    private static IEnumerable<VisitPage> HomeArticles(Site site, IReadOnlyList<PageFacts> read, DateOnly readOn)
    {
        var items = read.Where(page => page.Role is PageRole.Home or PageRole.Forwarded).SelectMany(page => page.Items).ToList();
        return items.Exists(item => IsFresh(item, readOn)) ? [] : Articles(site, items, MostHomeArticles);
    }

    private static bool IsFresh(Item item, DateOnly readOn) =>
        item.Date?.Resolve(readOn) is { } day && day <= readOn && readOn.DayNumber - day.DayNumber <= FreshDays;

    private static IEnumerable<VisitPage> ColumnArticles(Site site, IReadOnlyList<PageFacts> read) =>
        read.Where(page => page.Role == PageRole.Column && page.Items.All(item => item.Date is null))
            .SelectMany(page => Articles(site, page.Items, MostColumnArticles));

    private static IEnumerable<VisitPage> Articles(Site site, IEnumerable<Item> items, int most) =>
        Undated(site, items, most).Select(item => new VisitPage(item.Address!, PageRole.Article));

    private static IEnumerable<Item> Undated(Site site, IEnumerable<Item> items, int most) =>
        items.Where(item => item is { Date: null, Address: { } address } && site.Owns(address) && !ArticleAddress.IsFile(address))
            .DistinctBy(item => item.Address!.Key)
            .Take(most);
}
