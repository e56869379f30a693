using System.Globalization;

namespace Checker;

/// <summary>Hours of the day, in UTC+8: those in which no check begins, those in which offices work.</summary>
internal sealed class HoursOfDay(IReadOnlyList<int> hours)
{
    public bool IsEmpty => hours.Count == 0;

    public bool Contains(DateTimeOffset at) => hours.Contains(Local(at).Hour);

    /// <summary>Whether it is one of them, from Monday to Friday.</summary>
    public bool IsAtWork(DateTimeOffset at) => Contains(at) && Local(at).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The first instant from this one on that is in none of them; itself when it is in none.</summary>
    public DateTimeOffset EndFrom(DateTimeOffset at) => First(at, moment => !Contains(moment));

    /// <summary>The first instant from this one on that is at work; itself when it is. There must be hours.</summary>
    public DateTimeOffset WorkFrom(DateTimeOffset at) => First(at, IsAtWork);

    /// <returns>Null when the list is none of hours, or leaves none of the day's.</returns>
    public static HoursOfDay? TryRead(string list)
    {
        var parts = list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int[] hours = [.. parts.Select(Hour).OfType<int>().Distinct()];
        return hours.Length < 24 && parts.All(part => Hour(part) is not null) ? new HoursOfDay(hours) : null;
    }

    private static DateTimeOffset First(DateTimeOffset at, Func<DateTimeOffset, bool> holds)
    {
        while (!holds(at))
        {
            var local = Local(at);
            at = new DateTimeOffset(local.Year, local.Month, local.Day, local.Hour, 0, 0, LocalDay.Offset).AddHours(1);
        }

        return at;
    }

    private static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(LocalDay.Offset);

    private static int? Hour(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 23 ? hour : null;
}
