using System.Text.Json;
using System.Text.Json.Serialization;

namespace Checker.Problems;

/// <summary>A file of a report.</summary>
/// <param name="Id">Of the attachment that is kept; null where only a name was written down.</param>
[JsonConverter(typeof(ReportFileConverter))]
internal sealed record ReportFile(string Name, string? Id = null);

/// <summary>A name alone is a text, as it was before files were kept.</summary>
internal sealed class ReportFileConverter : JsonConverter<ReportFile>
{
    public override bool HandleNull => true;

    public override ReportFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return json.RootElement switch
        {
            { ValueKind: JsonValueKind.String } name => new ReportFile(name.GetString()!),
            { ValueKind: JsonValueKind.Object } file => new ReportFile(Text(file, "name") ?? "", Text(file, "id")),
            _ => throw new JsonException("A file is a name, or an object with id and name."),
        };
    }

    public override void Write(Utf8JsonWriter writer, ReportFile? value, JsonSerializerOptions options)
    {
        if (value?.Id is null)
        {
            writer.WriteStringValue(value?.Name);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteString("name", value.Name);
        writer.WriteEndObject();
    }

    private static string? Text(JsonElement file, string name) =>
        file.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;
}
