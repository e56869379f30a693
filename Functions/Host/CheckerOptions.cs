using System.ComponentModel.DataAnnotations;

namespace Checker.Host;

/// <summary>How the program runs without a Functions host. Bound from the <c>Checker</c> section.</summary>
internal sealed class CheckerOptions
{
    public const string Section = "Checker";

    /// <summary>Where standalone listens.</summary>
    /// <value><c>http://127.0.0.1:7071</c> if not set.</value>
    public string Urls { get; init; } = "http://127.0.0.1:7071";

    /// <summary>
    /// The deployment lies outside the mainland: for demonstration with invented data, which is said at every start and on
    /// the first page. A region that Azure itself names and that is none of China counts as abroad in any case.
    /// </summary>
    /// <value>False if not set.</value>
    public bool Abroad { get; init; }

    /// <summary>Messages of one queue worked on at a time in this process.</summary>
    /// <value>Between 1 and 256; 32 if not set: batchSize 16 and newBatchThreshold 16, as <c>host.json</c> has it.</value>
    [Range(1, 256)]
    public int Concurrency { get; init; } = HostTerms.Concurrency;

    /// <summary>How long a message that was taken stays unseen by others without renewal: a killed process's come back after at most this long.</summary>
    /// <value>Between 2 seconds and 10 minutes; 45 seconds if not set.</value>
    [Range(typeof(TimeSpan), "00:00:02", "00:10:00")]
    public TimeSpan Hold { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How long until a message whose work failed is tried again; the host's is the <c>visibilityTimeout</c> of <c>host.json</c>.</summary>
    /// <value>Between 1 second and 10 minutes; 2 minutes if not set, as <c>host.json</c> has it.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan RetryPause { get; init; } = HostTerms.RetryPause;

    /// <summary>How long running checks may go on after a stop; then they are given up and their messages given back.</summary>
    /// <value>Between 0 and 5 minutes; 5 seconds if not set.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);
}
