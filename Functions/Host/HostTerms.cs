namespace Checker.Host;

/// <summary>The numbers of <c>host.json</c>. Standalone keeps to the same, so that a program behaves alike in both.</summary>
internal static class HostTerms
{
    /// <summary>Messages of one queue fetched at a time.</summary>
    public const int BatchSize = 16;

    /// <summary>Another batch is fetched when no more than this many are being worked on.</summary>
    public const int NewBatchThreshold = 16;

    /// <summary>Messages of one queue worked on at a time in one instance.</summary>
    public const int Concurrency = BatchSize + NewBatchThreshold;

    /// <summary>A message that fails this many times goes to the poison queue.</summary>
    public const int MaxDequeueCount = 8;

    /// <summary>A failed message is seen again after this long.</summary>
    public static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(2);

    public static readonly TimeSpan MaxPollingInterval = TimeSpan.FromSeconds(2);

    /// <summary>At this the host kills the whole process, with every job in it.</summary>
    public static readonly TimeSpan FunctionTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Every job's own deadline, from its dispatch, so that the host's is never reached.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);
}
