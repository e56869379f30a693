using System.Globalization;
using System.Text.Json;

namespace Checker.Host.CustomHandler;

/// <summary>
/// What the host sends with a call: <c>Data</c>, one entry a trigger, and <c>Metadata</c>, of which nothing is relied on,
/// since a message's own properties stand there, too.
/// </summary>
internal sealed class InvocationRequest
{
    private readonly JsonElement _data;
    private readonly JsonElement _metadata;

    private InvocationRequest(JsonElement root)
    {
        _data = Member(root, "Data");
        _metadata = Member(root, "Metadata");
    }

    /// <summary>Which attempt this is, as far as the host tells; for the log alone.</summary>
    public int? Attempt =>
        Number(Member(Member(_metadata, "RetryContext"), "RetryCount")) + 1 ?? Number(Member(_metadata, "DequeueCount"));

    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static async Task<InvocationRequest> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancellationToken);
        if (bytes.Length == 0)
            return new InvocationRequest(default);

        bytes.Position = 0;
        using var document = JsonDocument.Parse(bytes);
        return new InvocationRequest(document.RootElement.Clone());
    }

    /// <summary>
    /// The text of a queue's message; null when there is none. The host wraps it in one more layer of JSON string; a text
    /// that comes without that layer is taken as it is.
    /// </summary>
    public string? TextOf(string trigger) => Member(_data, trigger) switch
    {
        { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => Unwrap(StringOf(text)),
        var other => other.GetRawText(),
    };

    /// <summary>What a timer is told; without monitoring the host sends no status, and a call by hand may send nothing.</summary>
    public TimerInfo TimerOf(string trigger) =>
        new() { IsPastDue = Member(Member(_data, trigger), nameof(TimerInfo.IsPastDue)).ValueKind == JsonValueKind.True };

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static string? Unwrap(string text)
    {
        try
        {
            using var inner = JsonDocument.Parse(text);
            return inner.RootElement.ValueKind switch
            {
                JsonValueKind.String => StringOf(inner.RootElement),
                JsonValueKind.Null => null,
                _ => text,
            };
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <exception cref="JsonException">The string holds half a character.</exception>
    private static string StringOf(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A string holds half a character.", e);
        }
    }

    /// <summary>The host writes numbers as strings.</summary>
    private static int? Number(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.TryGetInt32(out var number) ? number : null,
        JsonValueKind.String => int.TryParse(StringOf(element), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };
}
