using Checker.Sites;

namespace Checker.Rounds;

/// <summary>Which sites spot checks have reached (抽查覆盖情况).</summary>
/// <param name="Sites">Every watched site in protocol order, with the newest draw of the year that held it; null for none.</param>
/// <param name="Quarters">The quarters of the last year, the newest first.</param>
internal sealed record Coverage(IReadOnlyList<(Site Site, Draw? Last)> Sites, IReadOnlyList<Quarter> Quarters)
{
    /// <summary>Draws are looked at so far back.</summary>
    public const int Days = 366;

    /// <param name="draws">Of the last year.</param>
    public static Coverage Of(IEnumerable<Site> registry, IReadOnlyList<Draw> draws, DateOnly today)
    {
        var watched = registry.Where(Selection.IsWatched).ToList();
        var yearAgo = today.AddYears(-1);
        var counted = draws.Where(draw => LocalDay.DayOf(draw.At) >= yearAgo).OrderByDescending(draw => draw.At).ToList();
        var last = counted.SelectMany(draw => draw.Chosen.Select(site => (site, draw))).DistinctBy(each => each.site).ToDictionary(each => each.site, each => each.draw);
        var sites = watched.Select(site => site.Id).ToHashSet();
        return new(
            [.. watched.Select(site => (site, last.GetValueOrDefault(site.Id)))],
            [.. Quarter.Back(today, 4).Select(quarter => quarter with { Drawn = DrawnIn(quarter, counted, sites) })]);
    }

    /// <summary>Those that no draw of a year held.</summary>
    public IEnumerable<Site> NotDrawn => Sites.Where(each => each.Last is null).Select(each => each.Site);

    private static int DrawnIn(Quarter quarter, IEnumerable<Draw> draws, HashSet<SiteId> watched) =>
        draws.Where(draw => Quarter.Of(LocalDay.DayOf(draw.At)) == quarter).SelectMany(draw => draw.Chosen).Distinct().Count(watched.Contains);
}

/// <param name="Number">1 to 4.</param>
/// <param name="Drawn">How many of the sites that are watched now were drawn in it, each counted once.</param>
internal sealed record Quarter(int Year, int Number, int Drawn = 0)
{
    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>The quarter of a day and those before it, the newest first.</summary>
    public static IEnumerable<Quarter> Back(DateOnly day, int count) =>
        Enumerable.Range(0, count).Select(back => Of(new DateOnly(day.Year, day.Month, 1).AddMonths(-3 * back)));
}
