using System.ComponentModel.DataAnnotations;

namespace Checker.Host;

/// <summary>How the program runs without a Functions host. Bound from the <c>Checker</c> section.</summary>
internal sealed class CheckerOptions
{
    public const string Section = "Checker";

    /// <summary>Where standalone listens.</summary>
    /// <value><c>http://127.0.0.1:7071</c> if not set.</value>
    public string Urls { get; init; } = "http://127.0.0.1:7071";

    /// <summary>Messages of one queue worked on at a time in this process.</summary>
    /// <value>Between 1 and 256; 32 if not set: batchSize 16 and newBatchThreshold 16, as <c>host.json</c> has it.</value>
    [Range(1, 256)]
    public int Concurrency { get; init; } = HostTerms.Concurrency;
}
