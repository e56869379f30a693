using System.Text.Json;
using System.Text.Json.Nodes;

namespace Checker.Storage;

/// <summary>What differs between two records, by the places of their JSON.</summary>
internal static class JsonChange
{
    private const int LongestValue = 300;

    /// <returns>The differing places as they were and as they are; empty for a side that has none of them.</returns>
    public static (string Before, string After) Between<T>(T? before, T? after)
        where T : class
    {
        var (old, now) = (Leaves(before), Leaves(after));
        var places = old.Keys.Union(now.Keys).Where(place => old.GetValueOrDefault(place) != now.GetValueOrDefault(place)).ToList();
        return (Side(places, old), Side(places, now));
    }

    private static string Side(IEnumerable<string> places, Dictionary<string, string> leaves) =>
        string.Join("；", places.Where(leaves.ContainsKey).Select(place => $"{place}={leaves[place]}"));

    private static Dictionary<string, string> Leaves<T>(T? record)
    {
        var leaves = new Dictionary<string, string>();
        if (record is not null)
            Walk(JsonSerializer.SerializeToNode(record, Json.Options), "", leaves);
        return leaves;
    }

    private static void Walk(JsonNode? node, string place, Dictionary<string, string> leaves)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                    Walk(value, place is "" ? name : $"{place}.{name}", leaves);
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                    Walk(items[i], $"{place}[{i}]", leaves);
                break;
            case not null:
                leaves[place] = Cut(node.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString());
                break;
        }
    }

    private static string Cut(string text) => text.Length > LongestValue ? string.Concat(text.AsSpan(0, LongestValue), "…") : text;
}
