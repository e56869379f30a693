namespace Checker.Tests.Chaos;

/// <summary>What storage does to one request.</summary>
internal enum Fault
{
    None,

    /// <summary>Answers after a while.</summary>
    Slow,

    /// <summary>503 ServerBusy: throttled, not done.</summary>
    Throttled,

    /// <summary>500, not done.</summary>
    Failed,

    /// <summary>The connection breaks before anything was done.</summary>
    Broken,

    /// <summary>No answer for seconds, then the connection breaks; nothing was done.</summary>
    Silent,

    /// <summary>Done; the connection breaks before the answer.</summary>
    DoneAndBroken,

    /// <summary>Done, and answered with 500.</summary>
    DoneAndFailed,

    /// <summary>Done; no answer for seconds, then the connection breaks.</summary>
    DoneAndSilent,

    /// <summary>A write to a disk that is full, answered as Azurite does on one: 500 without a word.</summary>
    DiskFull,
}

/// <summary>How often which fault happens, for a while.</summary>
internal enum Weather
{
    Clear,

    /// <summary>One request in thirty.</summary>
    Showers,

    /// <summary>One request in six.</summary>
    Storm,

    /// <summary>Half of all requests are throttled.</summary>
    Throttling,

    /// <summary>No write is taken.</summary>
    DiskFull,
}
