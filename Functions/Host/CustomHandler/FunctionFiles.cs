using System.Text.Json.Nodes;

namespace Checker.Host.CustomHandler;

/// <summary>
/// What the Functions host reads to run the program: <c>host.json</c>, and one folder a function with its
/// <c>function.json</c>. Made from the attributes and the terms, never written by hand.
/// </summary>
internal static class FunctionFiles
{
    private const string Connection = "AzureWebJobsStorage";

    /// <summary>Each file's path below the app's root, and its text.</summary>
    public static IReadOnlyDictionary<string, string> Of(FunctionTable functions) => new Dictionary<string, string>(
    [
        KeyValuePair.Create(HostJson.Name, HostJson.Write(Host())),
        .. functions.Timers.Select(timer => FileOf(timer.Name, Timer(timer))),
        .. functions.Queues.Select(queue => FileOf(queue.Name, Queue(queue))),
        .. functions.Https.Select(http => FileOf(http.Name, [.. Http(http)])),
    ]);

    private static JsonObject Host()
    {
        var host = HostJson.Terms();
        host.Insert(2, "extensionBundle", new JsonObject { ["id"] = "Microsoft.Azure.Functions.ExtensionBundle", ["version"] = "[4.*, 5.0.0)" });
        host["customHandler"] = new JsonObject
        {
            ["description"] = new JsonObject { ["defaultExecutablePath"] = "checker" },
            ["enableProxyingHttpRequest"] = true,
            ["enableForwardingHttpRequest"] = true,
        };
        return host;
    }

    private static JsonObject Timer(TimerFunction timer) => Trigger("timerTrigger", timer.Trigger, ("schedule", timer.Schedule));

    private static JsonObject Queue(QueueFunction queue) =>
        Trigger("queueTrigger", queue.Trigger, ("queueName", queue.Queue), ("connection", Connection));

    private static IEnumerable<JsonObject> Http(HttpFunction http)
    {
        yield return Trigger(
            "httpTrigger",
            http.Trigger,
            ("authLevel", http.Http.AuthLevel.ToString().ToLowerInvariant()),
            ("methods", new JsonArray([.. http.Http.Methods.Select(method => JsonValue.Create(method))])),
            ("route", http.Http.Route));
        yield return new JsonObject { ["type"] = "http", ["direction"] = "out", ["name"] = "res" };
    }

    private static JsonObject Trigger(string type, string name, params IEnumerable<(string Key, JsonNode? Value)> own)
    {
        var trigger = new JsonObject { ["type"] = type, ["direction"] = "in", ["name"] = name };
        foreach (var (key, value) in own)
            trigger[key] = value;
        return trigger;
    }

    private static KeyValuePair<string, string> FileOf(string function, params JsonNode[] bindings) =>
        KeyValuePair.Create($"{function}/function.json", HostJson.Write(new JsonObject { ["bindings"] = new JsonArray(bindings) }));
}
