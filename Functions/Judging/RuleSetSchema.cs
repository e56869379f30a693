using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Checker.Judging;

/// <summary>
/// The published schema of rule sets (docs/rule-set.schema.json), read and applied: the words of JSON Schema that it uses,
/// and no others. Every mistake comes with its place and, in the schema's own description, how to put it right.
/// </summary>
internal sealed class RuleSetSchema
{
    private readonly JsonElement _root;

    internal RuleSetSchema(string text) => _root = JsonSerializer.Deserialize<JsonElement>(text);

    /// <summary>The same text that stands in the documentation.</summary>
    public static string Text { get; } = ReadAll();

    public static RuleSetSchema Published { get; } = new(Text);

    public IEnumerable<string> Mistakes(JsonElement value) => Of(value, _root, "");

    private IEnumerable<string> Of(JsonElement value, JsonElement schema, string place)
    {
        schema = Resolve(schema);
        if (!HasType(value, schema))
            return [Told(place, schema)];

        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(value, schema, place),
            JsonValueKind.Array => OfArray(value, schema, place),
            JsonValueKind.String => IsText(value.GetString()!, schema) ? [] : [Told(place, schema)],
            JsonValueKind.Number => IsNumber(value, schema) ? [] : [Told(place, schema)],
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string place)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{place}/{name}:缺少此项。{Description(Resolve(known.GetProperty(name)))}";
        }

        foreach (var property in value.EnumerateObject())
        {
            var inner = $"{place}/{Escape(property.Name)}";
            foreach (var mistake in OfProperty(property, schema, known, inner))
                yield return mistake;
        }
    }

    private IEnumerable<string> OfProperty(JsonProperty property, JsonElement schema, JsonElement known, string place)
    {
        if (known.ValueKind is JsonValueKind.Object && known.TryGetProperty(property.Name, out var own))
            return Of(property.Value, own, place);
        if (schema.GetProperty("additionalProperties") is not { ValueKind: JsonValueKind.Object } others)
            return [$"{place}:没有这一项，请删去，或检查拼写。"];

        return schema.TryGetProperty("propertyNames", out var names) && !IsText(property.Name, Resolve(names))
            ? [Told(place, Resolve(names))]
            : Of(property.Value, others, place);
    }

    private IEnumerable<string> OfArray(JsonElement value, JsonElement schema, string place)
    {
        if (value.GetArrayLength() < Number(schema, "minItems", 0) || value.GetArrayLength() > Number(schema, "maxItems", int.MaxValue))
            return [Told(place, schema)];

        return value.EnumerateArray().Index().SelectMany(each => Of(each.Item, schema.GetProperty("items"), $"{place}/{each.Index}"));
    }

    private JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? _root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]) : schema;

    private static bool HasType(JsonElement value, JsonElement schema)
    {
        var name = value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => "number",
            var kind => kind.ToString().ToLowerInvariant(),
        };
        var type = schema.GetProperty("type");
        IEnumerable<string?> types = type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()) : [type.GetString()];
        return types.Any(known => known == name || (known is "integer" && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out _)));
    }

    private static bool IsText(string text, JsonElement schema) =>
        text.Length >= Number(schema, "minLength", 0)
        && text.Length <= Number(schema, "maxLength", int.MaxValue)
        && (!schema.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking))
        && (!schema.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(word => word.ValueEquals(text)))
        && (!schema.TryGetProperty("format", out _) || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static bool IsNumber(JsonElement value, JsonElement schema) =>
        value.TryGetDecimal(out var number) && number >= Number(schema, "minimum", int.MinValue) && number <= Number(schema, "maximum", int.MaxValue);

    private static int Number(JsonElement schema, string name, int otherwise) =>
        schema.TryGetProperty(name, out var number) ? number.GetInt32() : otherwise;

    private static string Told(string place, JsonElement schema) => $"{(place is "" ? "/" : place)}:{Description(schema)}";

    private static string Description(JsonElement schema) => schema.GetProperty("description").GetString()!;

    /// <summary>As JSON Pointer does it; and a name may be as long as it likes.</summary>
    private static string Escape(string name) =>
        (name.Length > 60 ? name[..60] + "…" : name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string ReadAll()
    {
        using var stream = typeof(RuleSetSchema).Assembly.GetManifestResourceStream("rule-set.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
