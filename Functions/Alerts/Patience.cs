namespace Checker.Alerts;

/// <summary>When a recipient whose channel failed is tried again: by a later turn of the timer, ever later, and not all in the same one.</summary>
/// <param name="Failures">In a row.</param>
/// <param name="NotBefore">The first instant of the next try.</param>
internal sealed record Patience(int Failures, DateTimeOffset NotBefore)
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <param name="before">Null after a success.</param>
    /// <param name="chance">From 0 to 1: up to half of the wait comes on top.</param>
    public static Patience After(Patience? before, DateTimeOffset now, double chance)
    {
        var failures = (before?.Failures ?? 0) + 1;
        var wait = TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures - 1, 10)));
        return new Patience(failures, now + (wait * (1 + (chance / 2))));
    }
}
