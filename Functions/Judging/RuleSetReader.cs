using System.Text.Json;
using System.Text.Json.Serialization;

namespace Checker.Judging;

/// <summary>A rule set as it was written.</summary>
internal sealed record RuleSetFile(string Name, string Json);

/// <summary>Rule sets from JSON: whole, or refused with every mistake at once.</summary>
internal static class RuleSetReader
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static IReadOnlyList<RuleSet> Read(IEnumerable<RuleSetFile> files)
    {
        List<string> mistakes = [];
        List<RuleSet> read = [];
        foreach (var file in files)
        {
            if (Parse(file, mistakes) is { } set)
                read.Add(set);
        }

        mistakes.AddRange(RuleSetCheck.Mistakes(read));
        if (mistakes.Count > 0)
            throw new InvalidDataException(string.Join('\n', mistakes));

        return [.. read.Select(set => Extend(set, read))];
    }

    private static RuleSet? Parse(RuleSetFile file, List<string> mistakes)
    {
        try
        {
            var set = JsonSerializer.Deserialize<RuleSet>(file.Json, Json);
            if (set is null)
                mistakes.Add($"{file.Name}: no rule set");
            return set;
        }
        catch (JsonException mistake)
        {
            mistakes.Add($"{file.Name}: {mistake.Message}");
            return null;
        }
    }

    private static RuleSet Extend(RuleSet set, List<RuleSet> all)
    {
        if (set.Extends is not { } older)
            return set;

        var taken = all.Single(other => other.Id == older).Indicators.Where(indicator => set.Find(indicator.Rule) is null);
        return set with { Indicators = [.. set.Indicators, .. taken] };
    }
}
