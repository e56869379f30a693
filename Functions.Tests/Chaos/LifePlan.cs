namespace Checker.Tests.Chaos;

/// <summary>What happens in one life of the program, drawn by lot before it begins.</summary>
internal sealed record LifePlan
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);
    private const int MostWrites = 150;

    public required Death Death { get; init; }

    public required Weather Weather { get; init; }

    public required Blow Blow { get; init; }

    /// <summary>The weather is there before the program is; else it sets in once that is ready.</summary>
    public bool FoulStart { get; init; }

    /// <summary>How wrong its clock is; null for a life with the machine's.</summary>
    public TimeSpan? Skew { get; init; }

    /// <summary>How wrong it becomes in the middle of its life.</summary>
    public TimeSpan Jump { get; init; }

    /// <summary>A second program works on the same storage meanwhile, with the right clock.</summary>
    public bool Two { get; init; }

    /// <summary>The folder for temporary files lies on a full disk.</summary>
    public bool NoTemporaryFiles { get; init; }

    public int Doubles { get; init; }

    public int Poison { get; init; }

    public TimeSpan Pause { get; init; }

    public static LifePlan Draw(Random random)
    {
        var isWrong = random.Next(4) == 0;
        return new()
        {
            Death = random.Next(10) switch
            {
                0 => new Death.InStart(LongestStart * random.NextDouble()),
                < 5 => new Death.After(LongestLife * random.NextDouble()),
                var kind => new Death.AtWrite(random.Next(1, MostWrites), kind < 8),
            },
            Weather = random.Next(20) switch
            {
                < 9 => Weather.Clear,
                < 15 => Weather.Showers,
                < 18 => Weather.Storm,
                18 => Weather.Throttling,
                _ => Weather.DiskFull,
            },
            Blow = random.Next(16) switch { 0 => Blow.Killed, 1 => Blow.Restarted, 2 => Blow.Paused, _ => Blow.None },
            Skew = isWrong ? Skewed(random) : null,
            Jump = Skewed(random),
            FoulStart = random.Next(4) == 0,
            Two = random.Next(4) == 0,
            NoTemporaryFiles = random.Next(10) == 0,
            Doubles = random.Next(2) == 0 ? random.Next(1, 8) : 0,
            Poison = random.Next(3) == 0 ? random.Next(1, 4) : 0,
            Pause = LongestPause * random.NextDouble(),
        };
    }

    /// <summary>Up to three hours, either way.</summary>
    private static TimeSpan Skewed(Random random) => TimeSpan.FromMinutes(random.Next(-180, 181));
}

/// <summary>When SIGKILL comes.</summary>
internal abstract record Death
{
    /// <summary>So long after the process was started, ready or not.</summary>
    public sealed record InStart(TimeSpan Time) : Death;

    /// <summary>So long after it was ready.</summary>
    public sealed record After(TimeSpan Time) : Death;

    /// <summary>At its n-th write to storage: before that was done, or after.</summary>
    public sealed record AtWrite(int Write, bool Done) : Death;
}

/// <summary>What befalls storage.</summary>
internal enum Blow
{
    None,

    /// <summary>SIGKILL, and a new start on the same folder.</summary>
    Killed,

    /// <summary>An orderly end, and a new start.</summary>
    Restarted,

    /// <summary>SIGSTOP, and SIGCONT seconds later.</summary>
    Paused,
}
