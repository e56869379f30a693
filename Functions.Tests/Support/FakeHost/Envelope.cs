using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Queues.Models;

namespace Checker.Tests.Support.FakeHost;

/// <summary>
/// What the host says of an invocation: <c>Data</c> and <c>Metadata</c>, where every string is encoded twice, and numbers
/// are strings.
/// </summary>
internal static class Envelope
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Timer(string function, string binding, bool pastDue, TimeProvider clock) => Write(
        new JsonObject
        {
            [binding] = new JsonObject
            {
                ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                ["ScheduleStatus"] = new JsonObject
                {
                    ["Last"] = "0001-01-01T00:00:00+00:00",
                    ["Next"] = Time(clock.GetUtcNow()),
                    ["LastUpdated"] = "0001-01-01T00:00:00+00:00",
                },
                ["IsPastDue"] = pastDue,
            },
        },
        new JsonObject { ["sys"] = Sys(function, clock) });

    public static string Message(string function, string binding, string text, QueueMessage message, TimeProvider clock)
    {
        var metadata = new JsonObject
        {
            ["DequeueCount"] = $"{message.DequeueCount}",
            ["ExpirationTime"] = Time(message.ExpiresOn!.Value),
            ["Id"] = Twice(message.MessageId),
            ["InsertionTime"] = Time(message.InsertedOn!.Value),
            ["NextVisibleTime"] = Time(message.NextVisibleOn!.Value),
            ["PopReceipt"] = Twice(message.PopReceipt),
            ["sys"] = Sys(function, clock),
        };
        foreach (var (name, value) in PropertiesOf(text))
            metadata[name] = value;
        return Message(binding, text, metadata);
    }

    public static string Message(string binding, string text, JsonObject? metadata = null) =>
        Write(new JsonObject { [binding] = Twice(text) }, metadata ?? []);

    private static string Write(JsonObject data, JsonObject metadata) =>
        new JsonObject { ["Data"] = data, ["Metadata"] = metadata }.ToJsonString(Form);

    /// <summary>A message's own properties hide the host's where the names are the same.</summary>
    private static IEnumerable<(string Name, JsonNode Value)> PropertiesOf(string text)
    {
        if (!text.StartsWith('{'))
            yield break;

        using var document = JsonDocument.Parse(text);
        foreach (var property in document.RootElement.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
        {
            yield return (property.Name, property.Value.ValueKind == JsonValueKind.Object
                ? JsonNode.Parse(property.Value.GetRawText())!
                : Twice(property.Value.ToString()));
        }
    }

    private static JsonObject Sys(string function, TimeProvider clock) => new()
    {
        ["MethodName"] = function,
        ["UtcNow"] = Time(clock.GetUtcNow()),
        ["RandGuid"] = $"{Guid.NewGuid()}",
    };

    private static string Twice(string text) => JsonSerializer.Serialize(text, Form);

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
