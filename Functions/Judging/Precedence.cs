namespace Checker.Judging;

/// <summary>Which finding leaves which rules nothing to say.</summary>
internal static class Precedence
{
    private static readonly string[] Content = ["stale-home", "blank-column", "blank-home-block", "stale-column", "missing-mark"];

    /// <summary>A grave rule and those that it silences. A hijacked site may run on after its closure all the same.</summary>
    public static IReadOnlyDictionary<string, string[]> Silenced { get; } = new Dictionary<string, string[]>
    {
        ["hijacked-page"] = [.. Content, "missing-closure-notice", "uncancelled-mark", "hidden-link", "illicit-link"],
        ["unreachable-home"] = Content,
        ["running-after-closure"] = [.. Content, "missing-closure-notice", "overdue-closure"],
    };

    /// <summary>Whether a finding of the one rule leaves the other nothing to say.</summary>
    public static bool Silences(string graver, string lesser) =>
        Silenced.TryGetValue(graver, out var silenced) && silenced.Contains(lesser);
}
