namespace Checker.Access;

/// <summary>How long an account takes no further try, by how many failed in a row: five are free, then the waits double.</summary>
internal static class LockOut
{
    public const int Free = 5;

    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    public static TimeSpan Wait(int failures)
    {
        if (failures < Free)
            return TimeSpan.Zero;
        var doublings = Math.Min(failures - Free, 10);
        var wait = First * (1 << doublings);
        return wait < Longest ? wait : Longest;
    }

    /// <summary>Whether a try is looked at now.</summary>
    public static bool IsOpen(int failures, DateTimeOffset? last, DateTimeOffset now) => last is not { } at || now >= at + Wait(failures);
}
