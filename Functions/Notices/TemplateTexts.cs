using System.Text.Json;
using System.Text.Json.Nodes;

namespace Checker.Notices;

/// <summary>One text of a template that the office may word as it likes.</summary>
/// <param name="Place">As mistakes name it: <c>paragraphs[2].sentences[0]</c>.</param>
internal sealed record TemplateText(string Place, string Text);

/// <summary>A template's texts by their places, and the template with others in theirs.</summary>
internal static class TemplateTexts
{
    private static readonly string[] Worded =
    [
        "title", "note", "above", "below", "lead", "say", "allOpen", "someOpen", "eachAllOpen", "eachSomeOpen",
        "opening", "closing", "stillOpen", "stillOpenAdvice", "sheetTitle", "reportTitle",
    ];

    /// <summary>In the order of the template.</summary>
    public static IReadOnlyList<TemplateText> Of<T>(T template) =>
        [.. Leaves(ToJson(template), "").Select(leaf => new TemplateText(leaf.Place, leaf.Value.GetValue<string>()))];

    /// <param name="texts">By place; a place that is not there is left alone.</param>
    /// <returns>As JSON, so that it is read like any other: with all its mistakes.</returns>
    public static byte[] With<T>(T template, IReadOnlyDictionary<string, string> texts)
    {
        var json = ToJson(template);
        foreach (var (place, value) in Leaves(json, "").ToList())
        {
            if (texts.TryGetValue(place, out var text))
                value.ReplaceWith(text);
        }

        return JsonSerializer.SerializeToUtf8Bytes(json, NoticeMaterialReader.Json);
    }

    private static JsonNode ToJson<T>(T template) => JsonSerializer.SerializeToNode(template, NoticeMaterialReader.Json)!;

    private static IEnumerable<(string Place, JsonValue Value)> Leaves(JsonNode? node, string place) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Value is JsonValue value
            ? Worded.Contains(member.Key) && value.GetValueKind() is JsonValueKind.String ? [(member.Key == "say" ? place : Below(place, member.Key), value)] : []
            : member.Key is "facts" ? [] : Leaves(member.Value, Below(place, member.Key))),
        JsonArray items => items.SelectMany((item, index) => Leaves(item, $"{place}[{index}]")),
        _ => [],
    };

    private static string Below(string place, string member) => place.Length == 0 ? member : $"{place}.{member}";
}
