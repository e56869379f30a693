namespace Checker.Problems;

/// <summary>States as addresses name them: by the API's word or the trade's.</summary>
internal static class FilterWords
{
    /// <summary>Null for a word that names none; an empty text names all.</summary>
    public static IReadOnlyList<ProblemState>? States(string? text)
    {
        var words = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var found = words.Select(Find).ToList();
        return found.Contains(null) ? null : found is [] ? Enum.GetValues<ProblemState>() : [.. found.Select(state => state!.Value)];
    }

    /// <summary>As the API writes it: <c>in-rectification</c>.</summary>
    public static string Id<T>(this T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static ProblemState? Find(string word) =>
        Enum.GetValues<ProblemState>().Cast<ProblemState?>().FirstOrDefault(state => state!.Value.Id() == word || state.Value.Word() == word);
}
