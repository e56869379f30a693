namespace Checker.Observing;

/// <summary>What a written date means, seen from a day: the step between facts and judging. Days are of UTC+8.</summary>
internal static class DateResolver
{
    /// <summary>
    /// The day meant. Without a year: the latest such day not after <paramref name="readOn"/>. With a month only: that
    /// month's last day, or <paramref name="readOn"/> within it, since doubt is the site's. Null when there is no such day.
    /// </summary>
    public static DateOnly? Resolve(this WrittenDate date, DateOnly readOn)
    {
        if (date.DaysAgo is { } ago)
            return readOn.AddDays(-ago);
        if (date.Month is not { } month)
            return null;
        if (date.Day is not { } day)
            return date.Year is { } ofYear ? EndOfMonth(ofYear, month, readOn) : null;
        if (date.Year is { } year)
            return Make(year, month, day);

        return Enumerable.Range(0, 9)
            .Select(back => Make(readOn.Year - back, month, day))
            .FirstOrDefault(candidate => candidate <= readOn);
    }

    private static DateOnly? EndOfMonth(int year, int month, DateOnly readOn)
    {
        if (Make(year, month, 1) is not { } first)
            return null;

        var last = first.AddMonths(1).AddDays(-1);
        return first <= readOn && readOn <= last ? readOn : last;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
