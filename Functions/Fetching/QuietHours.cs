using System.Globalization;

namespace Checker.Fetching;

/// <summary>The hours of the day, in UTC+8, in which no check begins.</summary>
internal sealed class QuietHours(IReadOnlyList<int> hours)
{
    public bool Contains(DateTimeOffset at) => hours.Contains(at.ToOffset(LocalDay.Offset).Hour);

    /// <summary>The first instant from this one on at which checks may begin; itself when they may now.</summary>
    public DateTimeOffset EndFrom(DateTimeOffset at)
    {
        // A day has an hour that is not quiet: settings are refused otherwise.
        while (Contains(at))
        {
            var local = at.ToOffset(LocalDay.Offset);
            at = new DateTimeOffset(local.Year, local.Month, local.Day, local.Hour, 0, 0, LocalDay.Offset).AddHours(1);
        }

        return at;
    }

    /// <returns>Null when the list is none of hours, or leaves none.</returns>
    public static QuietHours? TryRead(string list)
    {
        var parts = FetchOptions.Parts(list);
        int[] hours = [.. parts.Select(Hour).OfType<int>().Distinct()];
        return hours.Length < 24 && parts.All(part => Hour(part) is not null) ? new QuietHours(hours) : null;
    }

    private static int? Hour(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 23 ? hour : null;
}
