using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Checker.Storage.Entities;

/// <summary>An entity as the service's JSON: a property whose type JSON cannot show has it in an annotation beside it.</summary>
internal static class EntityJson
{
    private const string Annotation = "@odata.type";
    private const string Timestamp = "Timestamp";

    /// <summary>
    /// In ASCII, though that doubles the room of Chinese text: the emulator spoils a character whose bytes come in two pieces.
    /// </summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<KeyValuePair<string, object?>> entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (name, value) in entity)
            if (value is not null && name is not Timestamp && !IsAnnotation(name))
                WriteProperty(json, name, value);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>The properties, without what the service says of them.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Read(JsonElement json) =>
        from property in json.EnumerateObject()
        where !IsAnnotation(property.Name)
        select KeyValuePair.Create(property.Name, ReadValue(property.Value, TypeOf(json, property.Name)));

    /// <summary>A property's own name has no dot.</summary>
    private static bool IsAnnotation(string name) => name.Contains('.', StringComparison.Ordinal);

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        if (AnnotatedType(value) is { } type) json.WriteString(name + Annotation, type);

        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case bool yes: json.WriteBoolean(name, yes); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: json.WriteString(name, number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: json.WriteNumber(name, number); break;
            case DateTimeOffset at: json.WriteString(name, at.UtcDateTime); break;
            case Guid id: json.WriteString(name, id); break;
            case byte[] bytes: json.WriteBase64String(name, bytes); break;
            case BinaryData bytes: json.WriteBase64String(name, bytes.ToMemory().Span); break;
            default: throw new NotSupportedException($"{name} is a {value.GetType()}, which no table can hold.");
        }
    }

    private static string? AnnotatedType(object value) => value switch
    {
        long => "Edm.Int64",
        double => "Edm.Double",
        DateTimeOffset => "Edm.DateTime",
        Guid => "Edm.Guid",
        byte[] or BinaryData => "Edm.Binary",
        _ => null,
    };

    private static string? TypeOf(JsonElement json, string name) =>
        name is Timestamp ? "Edm.DateTime"
        : json.TryGetProperty(name + Annotation, out var type) ? type.GetString()
        : null;

    private static object? ReadValue(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        ("Edm.Int64", _) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", _) => value.GetDouble(),
        ("Edm.DateTime", _) => value.GetDateTimeOffset(),
        ("Edm.Guid", _) => value.GetGuid(),
        ("Edm.Binary", _) => value.GetBytesFromBase64(),
        (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (_, JsonValueKind.Number) => value.TryGetInt32(out var whole) ? (object)whole : value.GetDouble(),
        _ => value.GetString(),
    };
}
