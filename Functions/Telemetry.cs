using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace Checker;

/// <summary>
/// What the program tells of itself to whoever measures it. Metrics bear words of closed sets alone: never a site, an address
/// or anything that a page says. Without a listener nothing is made of it.
/// </summary>
internal static class Telemetry
{
    public const string Name = "Checker";

    public const string FetchTimes = "checker.fetch.duration";

    public const string StorageTimes = "checker.storage.duration";

    /// <summary>Spans of a job and of its parts: visit, fetch, observe, judge, save.</summary>
    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>By kind.</summary>
    public static readonly Counter<long> RoundsBegun = Meter.CreateCounter<long>("checker.rounds.begun", "{round}", "Rounds planned");

    /// <summary>By kind.</summary>
    public static readonly Counter<long> RoundsClosed = Meter.CreateCounter<long>("checker.rounds.closed", "{round}", "Rounds closed");

    /// <summary>By what they came to.</summary>
    public static readonly Counter<long> Checks = Meter.CreateCounter<long>("checker.checks", "{check}", "Checks concluded");

    /// <summary>By rule and outcome.</summary>
    public static readonly Counter<long> Verdicts = Meter.CreateCounter<long>("checker.verdicts", "{verdict}", "Verdicts of concluded checks");

    /// <summary>By what came: a class of status, or why there was no answer.</summary>
    public static readonly Counter<long> Outcomes = Meter.CreateCounter<long>("checker.outcomes", "{request}", "Pages asked for");

    public static readonly Histogram<double> FetchTime = Meter.CreateHistogram<double>(FetchTimes, "s", "What a page took, redirects and body included");

    /// <summary>By service, method and status.</summary>
    public static readonly Histogram<double> StorageTime = Meter.CreateHistogram<double>(StorageTimes, "s", "Calls of storage, each attempt by itself");

    /// <summary>By service.</summary>
    public static readonly Counter<long> StorageThrottled = Meter.CreateCounter<long>("checker.storage.throttled", "{call}", "Calls that storage was too busy for");

    /// <summary>By queue; nothing in it is 0.</summary>
    public static readonly Gauge<double> QueueAge = Meter.CreateGauge<double>("checker.queue.age", "s", "How long the oldest message that can be seen has waited");

    /// <summary>By queue.</summary>
    public static readonly Gauge<int> QueueMessages = Meter.CreateGauge<int>("checker.queue.messages", "{message}", "Messages that wait or are worked on");

    /// <summary>By queue.</summary>
    public static readonly Gauge<int> QueuePoison = Meter.CreateGauge<int>("checker.queue.poison", "{message}", "Messages that were given up");

    /// <summary>The trace under way, in hexadecimal; null outside of any.</summary>
    public static string? TraceId => Activity.Current?.TraceId.ToHexString();

    /// <summary>A tag of a closed set.</summary>
    public static KeyValuePair<string, object?> Tag<T>(string name, T value)
        where T : struct, Enum => new(name, JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    public static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
