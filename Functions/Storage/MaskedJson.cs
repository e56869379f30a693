using System.Text.Json;
using System.Text.Json.Serialization;
using Checker.Observing.Privacy;

namespace Checker.Storage;

/// <summary>As <see cref="Json"/>, with the numbers of persons masked in every text and address.</summary>
internal static class MaskedJson
{
    private static readonly JsonSerializerOptions Options = new(Json.Options)
    {
        Converters = { new MaskedText(), new MaskedAddress() },
    };

    /// <summary>Whether the writing that goes on in this thread has masked anything.</summary>
    [ThreadStatic]
    private static bool AnyMasked;

    /// <summary>Piece by piece: what a visit saw can be a megabyte, and more.</summary>
    /// <returns>Whether anything had to be masked.</returns>
    public static bool Write<T>(Stream to, T value)
    {
        AnyMasked = false;
        JsonSerializer.Serialize(to, value, Options);
        return AnyMasked;
    }

    private static string Masked(string text)
    {
        var masked = PrivateNumbers.Masked(text);
        AnyMasked |= !ReferenceEquals(masked, text);
        return masked;
    }

    private sealed class MaskedText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Masked(value));
    }

    private sealed class MaskedAddress : JsonConverter<Uri>
    {
        public override Uri? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text ? new Uri(text, UriKind.RelativeOrAbsolute) : null;

        public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Masked(value.OriginalString));
    }
}
