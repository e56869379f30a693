using System.Globalization;

namespace Checker.Rounds;

/// <summary>A half hour of a day in UTC+8, which has one probe of each site.</summary>
/// <param name="Index">From 0, the half hour after midnight, to 47.</param>
internal readonly record struct ProbeSlot(DateOnly Day, int Index)
{
    public const int ADay = 48;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    public DateTimeOffset End => LocalDay.StartOf(Day) + ((Index + 1) * Length);

    public static ProbeSlot Of(DateTimeOffset at) =>
        new(LocalDay.DayOf(at), (int)(at.ToOffset(LocalDay.Offset).TimeOfDay / Length));

    /// <summary>Whether it is one of so many a day, evenly spread.</summary>
    public bool IsOneOf(int daily) => (Index + 1) * daily / ADay > Index * daily / ADay;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd} {Index:00}");
}
