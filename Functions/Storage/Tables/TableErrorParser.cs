using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Checker.Storage.Tables;

/// <summary>Reads code and message out of <c>{"odata.error": {"code": …, "message": {"value": …}}}</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = Parse(response.Content.ToMemory().Span);
        return error is not null;
    }

    /// <summary>The error that the text begins with; null when it is none, as of a proxy on the way.</summary>
    public static ResponseError? Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            var error = JsonElement.ParseValue(ref reader).GetProperty("odata.error");
            var message = error.GetProperty("message").GetProperty("value");
            return new ResponseError(error.GetProperty("code").GetString(), message.GetString());
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
