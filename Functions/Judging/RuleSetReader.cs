using System.Text.Json;
using System.Text.Json.Serialization;

namespace Checker.Judging;

/// <summary>A rule set as it was written.</summary>
internal sealed record RuleSetFile(string Name, string Json);

/// <summary>What came of reading an edition that somebody wrote: the edition, or every mistake in it at once.</summary>
/// <param name="Set">Null when there are mistakes.</param>
/// <param name="Mistakes">Each with its place and how to put it right.</param>
internal sealed record RuleSetReading(RuleSet? Set, IReadOnlyList<string> Mistakes);

/// <summary>Rule sets from JSON, by the published schema and then by what the rules need.</summary>
internal static class RuleSetReader
{
    public const int MostCharacters = 256 * 1024;

    private const int MostMistakes = 100;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 12, AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The program's own editions.</summary>
    /// <exception cref="InvalidDataException">A mistake in one of them.</exception>
    public static IReadOnlyList<RuleSet> Read(IEnumerable<RuleSetFile> files)
    {
        var parsed = files.Select(file => (file.Name, Reading: Parse(file.Json))).ToList();
        List<RuleSet> sets = [.. parsed.Select(file => file.Reading.Set).OfType<RuleSet>()];
        string[] mistakes =
        [
            .. parsed.SelectMany(file => file.Reading.Mistakes.Select(mistake => $"{file.Name} {mistake}")),
            .. sets.SelectMany(set => RuleSetCheck.Mistakes(set, [.. sets.Where(other => other != set)]).Select(mistake => $"{set.Id} {mistake}")),
        ];
        return mistakes is [] ? [.. sets.Select(set => Extend(set, sets))] : throw new InvalidDataException(string.Join('\n', mistakes));
    }

    /// <summary>An edition that the office wrote itself, beside those that are there.</summary>
    public static RuleSetReading ReadOwn(string json, IReadOnlyList<RuleSet> others)
    {
        var read = Parse(json);
        if (read.Set is not { } set)
            return read;

        string[] mistakes = [.. RuleSetCheck.Mistakes(set, others)];
        return mistakes is [] ? new(Extend(set, others), []) : Refuse(mistakes);
    }

    private static RuleSetReading Parse(string json)
    {
        if (json.Length > MostCharacters)
            return Refuse([$"/:文件过大，不得超过{MostCharacters / 1024}K字符。"]);

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            string[] mistakes = [.. RuleSetSchema.Published.Mistakes(document.RootElement)];
            return mistakes is [] ? new(document.Deserialize<RuleSet>(Json), []) : Refuse(mistakes);
        }
        catch (JsonException mistake)
        {
            var where = mistake.LineNumber is { } line ? $"第{line + 1}行附近有误，" : "";
            return Refuse([$"/:不是有效的JSON，{where}请检查引号、逗号和括号，同一名称不得重复出现。"]);
        }
    }

    private static RuleSetReading Refuse(string[] mistakes) => new(
        null,
        mistakes.Length <= MostMistakes ? mistakes : [.. mistakes.Take(MostMistakes), $"/:另有{mistakes.Length - MostMistakes}处错误未列出。"]);

    private static RuleSet Extend(RuleSet set, IReadOnlyList<RuleSet> all)
    {
        if (set.Extends is not { } older)
            return set;

        var taken = all.Single(other => other.Id == older).Indicators.Where(indicator => set.Find(indicator.Rule) is null);
        return set with { Indicators = [.. set.Indicators, .. taken] };
    }
}
