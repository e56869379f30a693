using System.Text.Json;
using Checker.Tests.Support;

namespace Checker.Tests.Api.Examples;

/// <summary>Holds an answer against what the API's document says of it: status, kind of file, and every member of its JSON.</summary>
internal static class Told
{
    /// <summary>A line for each thing that is not as told.</summary>
    public static IEnumerable<string> Against(RecordedExample recorded, JsonElement document)
    {
        var call = document.GetProperty("paths").GetProperty(recorded.Example.Path).GetProperty(recorded.Example.Method.ToLowerInvariant());
        var name = $"{recorded.Example.Method} {recorded.Example.Path}";
        if (!call.GetProperty("responses").TryGetProperty($"{(int)recorded.Answer.StatusCode}", out var answer))
            return [$"{name}: {(int)recorded.Answer.StatusCode} is not told."];
        answer = Resolved(answer, document);
        if (recorded.Content is [])
            return [];
        if (!answer.TryGetProperty("content", out var kinds) || !kinds.TryGetProperty(recorded.MediaType, out var kind))
            return [$"{name}: {recorded.MediaType} is not told."];

        using var json = recorded.IsJson ? JsonDocument.Parse(recorded.Content) : null;
        return json is null || recorded.Example.Refused is not null ? [] : [.. Differences(json.RootElement, kind.GetProperty("schema"), document, name)];
    }

    private static IEnumerable<string> Differences(JsonElement value, JsonElement schema, JsonElement document, string place)
    {
        schema = Resolved(schema, document);
        if (schema.TryGetProperty("type", out var types) && !Fits(KindOf(value), Kinds(types)))
            return [$"{place}: {value.ValueKind} where {types} is told."];

        return value.ValueKind switch
        {
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                value.EnumerateArray().SelectMany(each => Differences(each, items, document, place + "[]")),
            JsonValueKind.Object when schema.TryGetProperty("properties", out var members) =>
            [
                .. Required(schema).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{place}.{name} is told, but not there."),
                .. value.EnumerateObject().SelectMany(member => members.TryGetProperty(member.Name, out var told)
                    ? Differences(member.Value, told, document, $"{place}.{member.Name}")
                    : [$"{place}.{member.Name} is not told."]),
            ],
            _ => [],
        };
    }

    private static IEnumerable<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];

    private static string[] Kinds(JsonElement types) =>
        types.ValueKind is JsonValueKind.Array ? [.. types.EnumerateArray().Select(type => type.GetString()!)] : [types.GetString()!];

    /// <summary>A whole number is a number, too.</summary>
    private static bool Fits(string kind, string[] told) => told.Contains(kind) || (kind is "integer" && told.Contains("number"));

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>References are followed; of what may be null, the other.</summary>
    private static JsonElement Resolved(JsonElement schema, JsonElement document)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Resolved(reference.GetString()!.Split('/')[1..].Aggregate(document, (place, step) => place.GetProperty(step)), document);

        return schema.TryGetProperty("oneOf", out var either) ? Resolved(either.EnumerateArray().First(each => each.Text("type") is not "null"), document) : schema;
    }
}
