using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Checker.Host;

/// <summary>The Functions host's own settings, <c>host.json</c>, made from the terms; each hosting adds what it alone needs.</summary>
internal static class HostJson
{
    public const string Name = "host.json";

    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonObject Terms() => new()
    {
        ["version"] = "2.0",
        ["functionTimeout"] = Time(HostTerms.FunctionTimeout),
        ["extensions"] = new JsonObject
        {
            ["http"] = new JsonObject { ["routePrefix"] = "" },
            ["queues"] = new JsonObject
            {
                ["batchSize"] = HostTerms.BatchSize,
                ["newBatchThreshold"] = HostTerms.NewBatchThreshold,
                ["visibilityTimeout"] = Time(HostTerms.RetryPause),
                ["maxDequeueCount"] = HostTerms.MaxDequeueCount,
                ["maxPollingInterval"] = Time(HostTerms.MaxPollingInterval),
                ["messageEncoding"] = "base64",
            },
        },
        // Alerts count lines of the log: none may be left out as a sample.
        ["logging"] = new JsonObject { ["applicationInsights"] = new JsonObject { ["samplingSettings"] = new JsonObject { ["isEnabled"] = false } } },
    };

    public static string Write(JsonObject json) => json.ToJsonString(Form) + "\n";

    private static string Time(TimeSpan span) => span.ToString("c");
}
