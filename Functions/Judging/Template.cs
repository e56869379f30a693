using System.Text.RegularExpressions;

namespace Checker.Judging;

/// <summary>A sentence with named places: <c>首页栏目{window}内未更新</c>.</summary>
internal static partial class Template
{
    /// <summary>Fills every place once: what a site wrote into a value is never read as a place.</summary>
    public static string Fill(string template, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var known = new Dictionary<string, string>(values.Length);
        foreach (var (place, value) in values)
            known.Add(place, value);
        return Place().Replace(template, match => known[match.Groups["name"].Value]);
    }

    public static IEnumerable<string> PlacesOf(string template) => Place().Matches(template).Select(match => match.Groups["name"].Value).Distinct();

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
