using System.Globalization;
using System.Text.Json;

namespace Checker.Judging;

/// <summary>
/// The days off of the State Council's yearly notices, weekends beside them included. No edition excuses them: they only
/// stand beside a verdict, for a person to weigh. Of years whose notice is not here nothing is said.
/// </summary>
internal static class Holidays
{
    /// <summary>How long after the Spring Festival a finding is to be looked at twice.</summary>
    private const int DaysAfterFestival = 10;

    private static readonly Dictionary<int, Year> Years = Read().ToDictionary(year => year.Number);

    /// <summary>What stands behind a finding on a window, as a clause of its own; empty when there is nothing to say.</summary>
    /// <param name="first">The window's first day.</param>
    /// <param name="reading">The day that it runs back from, included.</param>
    public static string Beside(DateOnly first, DateOnly reading)
    {
        if (!Years.TryGetValue(first.Year, out var from) || !Years.TryGetValue(reading.Year, out var to))
            return "";

        var days = from.Off.Union(to.Off).Count(day => day >= first && day <= reading);
        var since = reading.DayNumber - to.FestivalEnd.DayNumber;
        return (days > 0 ? $"；窗口含法定节假日{days}天" : "")
            + (since is > 0 and <= DaysAfterFestival ? $"；春节假期结束{since}天，宜复核" : "");
    }

    /// <summary>What kind of day it is; null of a year whose notice is not here, except for its weekends.</summary>
    public static DayKind? KindOf(DateOnly day)
    {
        var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (!Years.TryGetValue(day.Year, out var year))
            return isWeekend ? DayKind.Weekend : null;

        return year.Off.Contains(day) ? DayKind.Holiday : isWeekend && !year.Work.Contains(day) ? DayKind.Weekend : DayKind.Working;
    }

    /// <summary>How many days off lie between two days, both included; null of years whose notice is not here.</summary>
    public static int? Between(DateOnly first, DateOnly last) =>
        Years.TryGetValue(first.Year, out var from) && Years.TryGetValue(last.Year, out var to)
            ? from.Off.Union(to.Off).Count(day => day >= first && day <= last)
            : null;

    private static IEnumerable<Year> Read()
    {
        using var data = typeof(Holidays).Assembly.GetManifestResourceStream("holidays.json")!;
        using var notices = JsonDocument.Parse(data);
        foreach (var notice in notices.RootElement.EnumerateArray())
        {
            var year = notice.GetProperty("year").GetInt32();
            var off = notice.GetProperty("off").EnumerateArray().SelectMany(span => Span(year, span.GetString()!));
            var work = notice.GetProperty("work").EnumerateArray().Select(day => Day(year, day.GetString()!));
            yield return new Year(year, [.. off], [.. work], Day(year, notice.GetProperty("springFestivalEnds").GetString()!));
        }
    }

    private static IEnumerable<DateOnly> Span(int year, string span)
    {
        var last = Day(year, span[^5..]);
        for (var day = Day(year, span[..5]); day <= last; day = day.AddDays(1))
            yield return day;
    }

    private static DateOnly Day(int year, string monthAndDay) =>
        DateOnly.ParseExact($"{year}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="Work">Weekend days that are worked.</param>
    private sealed record Year(int Number, HashSet<DateOnly> Off, HashSet<DateOnly> Work, DateOnly FestivalEnd);
}

internal enum DayKind
{
    Working,

    Weekend,

    /// <summary>A day off by the State Council's notice, a weekend beside it included.</summary>
    Holiday,
}
