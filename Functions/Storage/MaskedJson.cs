using System.Text.Json;
using System.Text.Json.Serialization;
using Checker.Observing.Privacy;

namespace Checker.Storage;

/// <summary>As <see cref="Json"/>, with the numbers of persons masked in every text and address.</summary>
internal static class MaskedJson
{
    public static readonly JsonSerializerOptions Options = new(Json.Options)
    {
        Converters = { new MaskedText(), new MaskedAddress() },
    };

    /// <summary>Whether something in what was written may have been masked: every mask has as many stars, and hardly any text has.</summary>
    public static bool MayBeMasked(ReadOnlySpan<byte> json) => json.IndexOf("****"u8) >= 0;

    private sealed class MaskedText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(PrivateNumbers.Masked(value));
    }

    private sealed class MaskedAddress : JsonConverter<Uri>
    {
        public override Uri? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text ? new Uri(text, UriKind.RelativeOrAbsolute) : null;

        public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) =>
            writer.WriteStringValue(PrivateNumbers.Masked(value.OriginalString));
    }
}
