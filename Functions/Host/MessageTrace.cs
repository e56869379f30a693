using System.Diagnostics;
using System.Text.Json;

namespace Checker.Host;

/// <summary>The sender's W3C traceparent, which our own messages carry.</summary>
internal static class MessageTrace
{
    /// <summary>Null when the text is no object, or carries none that is well formed.</summary>
    public static string? Of(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("trace", out var trace)
                && trace.ValueKind == JsonValueKind.String
                && ActivityContext.TryParse(trace.GetString(), null, out _)
                    ? trace.GetString()
                    : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // the second for text that is half a character
        }
    }
}
