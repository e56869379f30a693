using System.Globalization;

namespace Checker.Judging;

/// <summary>What the probes of the edition's days say: how many visits count, how many of them failed, and what is lacking.</summary>
/// <param name="Days">The days that had enough visits, out of <paramref name="Wanted"/>.</param>
/// <param name="Short">The days that had visits, but too few.</param>
/// <param name="LeftOut">Visits that do not count: blocked, reported beforehand, or our own fault.</param>
internal sealed record Availability(
    DateOnly First, DateOnly Last, int Wanted, int Days, IReadOnlyList<ProbeDay> Short, int DailyVisits, int Counted, int Failed, int LeftOut)
{
    public const string Rule = "unreachable-home";

    /// <summary>Whether there are enough visits to judge by.</summary>
    public bool IsFull => Days == Wanted;

    /// <summary>As the edition counts; null where it does not, or there is none.</summary>
    public static Availability? Of(IReadOnlyList<ProbeDay> probes, DateOnly today, RuleSet? edition) =>
        edition?.Find(Rule) is { Enabled: true } indicator && indicator.Windows.GetValueOrDefault("week") is not null ? Of(probes, today, indicator) : null;

    /// <summary>The days end with today once it has had its visits, else with yesterday.</summary>
    public static Availability Of(IReadOnlyList<ProbeDay> probes, DateOnly today, Indicator indicator)
    {
        var daily = indicator.Bound("dailyVisits");
        var last = probes.Any(day => day.Day == today && day.Counted >= daily) ? today : today.AddDays(-1);
        var first = indicator.Window("week").FirstDay(last).AddDays(1);
        ProbeDay[] within = [.. probes.Where(day => day.Day >= first && day.Day <= last).OrderBy(day => day.Day)];
        return new(
            first,
            last,
            last.DayNumber - first.DayNumber + 1,
            within.Count(day => day.Counted >= daily),
            [.. within.Where(day => day.Counted < daily)],
            daily,
            within.Sum(day => day.Counted),
            within.Sum(day => day.Failed),
            within.Sum(day => day.Outcomes.Length - day.Counted));
    }

    /// <summary>Whether the share of failed visits reaches a bound, the bound included.</summary>
    public bool Reaches(int percent) => Failed * 100L >= (long)percent * Counted;

    /// <summary>Cut, not rounded: what reads as the bound has reached it.</summary>
    public string Share => Counted == 0
        ? "0.00"
        : (Failed * 10_000L / Counted / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public string Told()
    {
        var leftOut = LeftOut == 0 ? "" : $"，另有{LeftOut}次遇访问拦截、已报备或属本方原因，不计入";
        return $"{First.Told()}至{Last.Told()}监测，计入{Counted}次访问，其中{Failed}次未能打开，占{Share}%{leftOut}";
    }

    /// <summary>How far it is.</summary>
    public string ToldLack()
    {
        var days = Short is [] ? "" : $"，{string.Join('、', Short.Select(day => $"{day.Day.Told()}仅{day.Counted}次"))}不足";
        return $"{Told()}；每日满{DailyVisits}次访问的已有{Days}天，须{Wanted}天{days}";
    }
}
