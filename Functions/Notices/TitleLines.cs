namespace Checker.Notices;

/// <summary>A title broken by sense: after the office's name, then where a phrase ends, never in a word that must stay whole.</summary>
internal static class TitleLines
{
    /// <summary>Characters of the title's size in a line.</summary>
    public const int Longest = 20;

    /// <summary>No line has fewer where a phrase's end does not say so.</summary>
    private const int Shortest = 4;

    private const string Ends = "、，的和及与）》”";

    public static IReadOnlyList<string> Of(string title, string office)
    {
        if (title.Length <= Longest)
            return [title];

        return office.Length is > 0 and <= Longest && title.Length > office.Length && title.StartsWith(office, StringComparison.Ordinal)
            ? [office, .. Broken(title[office.Length..])]
            : [.. Broken(title)];
    }

    private static IEnumerable<string> Broken(string text)
    {
        while (text.Length > Longest)
        {
            var end = BestEnd(text);
            yield return text[..end];
            text = text[end..];
        }

        if (text.Length > 0)
            yield return text;
    }

    /// <summary>The phrase's end that leaves the lines most alike; the line's end where there is none.</summary>
    private static int BestEnd(string text)
    {
        var lines = (text.Length + Longest - 1) / Longest;
        var wanted = (text.Length + lines - 1) / lines;
        var ends = Enumerable.Range(2, Longest - 1).Where(end => Ends.Contains(text[end - 1], StringComparison.Ordinal)).ToList();
        var best = ends.Count > 0 ? ends.MinBy(end => Math.Abs(end - wanted)) : Math.Min(Longest, text.Length - Shortest);
        return char.IsHighSurrogate(text[best - 1]) ? best - 1 : best;
    }
}
