using Checker.Sites;

namespace Checker.Rounds;

/// <summary>How a quarter's spot checks reach the share of the watched sites that the office has set itself (季度抽查计划).</summary>
/// <param name="Wanted">How many sites of the watched are to be drawn in the quarter, each counted once.</param>
/// <param name="Drawn">How many have been.</param>
/// <param name="Months">The quarter's, in order.</param>
/// <param name="Next">The draw of the quarter's next open month; null where none is needed, or no month is open.</param>
internal sealed record QuarterPlan(Quarter Quarter, decimal Percent, int Watched, int Wanted, int Drawn, IReadOnlyList<MonthPlan> Months, DrawDraft? Next)
{
    public int Left => Math.Max(0, Wanted - Drawn);

    /// <param name="percent">Above 0, up to 100.</param>
    /// <param name="begins">A day of the quarter: months before its own are over.</param>
    /// <param name="draws">Of the last year.</param>
    public static QuarterPlan Of(IEnumerable<Site> registry, IReadOnlyList<Draw> draws, DateOnly begins, decimal percent)
    {
        var quarter = Quarter.Of(begins);
        var coverage = Coverage.Of(registry, draws, begins);
        var watched = coverage.Sites.Select(each => each.Site.Id).ToHashSet();
        var ofQuarter = draws.Where(draw => Quarter.Of(LocalDay.DayOf(draw.At)) == quarter).ToList();
        var reached = ofQuarter.SelectMany(draw => draw.Chosen).Where(watched.Contains).ToHashSet();
        var wanted = (int)Math.Ceiling(watched.Count * percent / 100);

        var months = Enumerable.Range(0, 3).Select(month => new DateOnly(quarter.Year, ((quarter.Number - 1) * 3) + 1 + month, 1)).ToList();
        var open = months.Where(month => month.Month >= begins.Month && ofQuarter.All(draw => LocalDay.DayOf(draw.At).Month != month.Month)).ToList();
        var sizes = Shared(Math.Max(0, wanted - reached.Count), open);
        var size = open is [var first, ..] ? sizes[first] : 0;
        return new(
            quarter, percent, watched.Count, wanted, reached.Count,
            [.. months.Select(month => new MonthPlan(month, DrawnIn(month, ofQuarter), sizes.GetValueOrDefault(month)))],
            size == 0 ? null : Draft(size, coverage, reached));
    }

    /// <summary>
    /// As long as there are enough sites that no draw of a year held, the lots are drawn among them; once there are too few,
    /// all of these are checked, and the others drawn from those that this quarter has not reached.
    /// </summary>
    private static DrawDraft Draft(int size, Coverage coverage, HashSet<SiteId> reached)
    {
        SiteId[] never = [.. coverage.NotDrawn.Select(site => site.Id)];
        return never.Length >= size
            ? new(size, [.. coverage.Sites.Select(each => each.Site.Id).Except(never)], [])
            : new(size, [.. coverage.Sites.Select(each => each.Site.Id).Where(reached.Contains)], never);
    }

    /// <summary>In equal parts, or by one more in the earlier months.</summary>
    private static Dictionary<DateOnly, int> Shared(int left, List<DateOnly> open) => open.Index()
        .ToDictionary(month => month.Item, month => (left / open.Count) + (month.Index < left % open.Count ? 1 : 0));

    private static int DrawnIn(DateOnly month, IEnumerable<Draw> draws) =>
        draws.Where(draw => LocalDay.DayOf(draw.At).Month == month.Month).SelectMany(draw => draw.Chosen).Distinct().Count();
}

/// <param name="First">The month's first day.</param>
/// <param name="Drawn">How many sites it has drawn.</param>
/// <param name="Size">How many it is to draw; 0 for a month that is over, or has had its draw.</param>
internal sealed record MonthPlan(DateOnly First, int Drawn, int Size);

/// <summary>What an order of a draw would say.</summary>
internal sealed record DrawDraft(int Size, IReadOnlyList<SiteId> LeaveOut, IReadOnlyList<SiteId> PutIn);
