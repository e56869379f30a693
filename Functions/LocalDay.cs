namespace Checker;

/// <summary>
/// The offices' days: UTC+8, a fixed offset (the named zone had summer time until 1991). Instants are kept in UTC;
/// this is the edge.
/// </summary>
internal static class LocalDay
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).DateTime);

    /// <summary>Midnight, the day's first instant.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
