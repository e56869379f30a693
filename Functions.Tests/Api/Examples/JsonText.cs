using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Checker.Tests.Api.Examples;

/// <summary>JSON as people read it: short things on one line, long lists cut to their first members, long texts to their beginning.</summary>
internal static class JsonText
{
    private const int Width = 116;
    private const int LongestText = 120;
    private const string More = "…";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode? node) => Of(node, "", 2);

    /// <param name="most">How many members a list shows; inside others it shows fewer.</param>
    private static string Of(JsonNode? node, string indent, int most) => node switch
    {
        JsonObject members => Bracketed('{', '}', [.. members.Select(member => $"{Quoted(member.Key)}:{Of(member.Value, indent + "  ", most)}")], indent),
        JsonArray list => Bracketed('[', ']', [.. list.Take(most).Select(each => Of(each, indent + "  ", 1)), .. list.Count > most ? [More] : Array.Empty<string>()], indent),
        JsonValue value when value.TryGetValue<string>(out var text) => Quoted(text.Length > LongestText ? text[..LongestText] + More : text),
        null => "null",
        _ => node.ToJsonString(Plain),
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);

    private static string Bracketed(char open, char close, IReadOnlyList<string> parts, string indent)
    {
        var line = $"{open}{string.Join(',', parts)}{close}";
        if (indent.Length + line.Length <= Width && !line.Contains('\n', StringComparison.Ordinal))
            return line;

        var text = new StringBuilder().Append(open);
        var room = 0;
        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at] + (at + 1 < parts.Count ? "," : "");
            var fits = part.Length <= room && !part.Contains('\n', StringComparison.Ordinal);
            if (!fits)
                text.Append('\n').Append(indent).Append("  ");
            room = part.Contains('\n', StringComparison.Ordinal) ? 0 : (fits ? room : Width - indent.Length - 2) - part.Length;
            text.Append(part);
        }

        return text.Append('\n').Append(indent).Append(close).ToString();
    }
}
