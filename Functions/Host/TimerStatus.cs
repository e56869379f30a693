namespace Checker.Host;

/// <summary>How a timer stands, kept in its blob.</summary>
/// <param name="Last">The instant up to which no tick is owed: the end of the last run; before the first, when the timer was first seen.</param>
/// <param name="Next">The first tick after it.</param>
internal sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset Next)
{
    public int V { get; init; } = 1;
}
