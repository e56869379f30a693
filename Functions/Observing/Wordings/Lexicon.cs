using System.Buffers;

namespace Checker.Observing.Wordings;

/// <summary>The approved entries, made ready to be looked for in one pass.</summary>
/// <param name="approved">Of two forms that begin alike the longer one is meant.</param>
internal sealed class Lexicon(IReadOnlyList<LexiconEntry> approved)
{
    public static readonly Lexicon None = new([]);

    /// <summary>Quotation marks behind these words quote the wrong form to speak of it.</summary>
    private static readonly string[] Quoting = ["误写", "错写", "写成", "写为", "误为", "误作", "原为", "更名", "改名", "改为", "原名", "前身", "应为", "原"];

    private const int QuoteReach = 8;
    private const int Around = 20;

    private readonly SearchValues<string> _words = SearchValues.Create([.. approved.Select(entry => entry.Wrong)], StringComparison.Ordinal);

    private readonly Dictionary<char, LexiconEntry[]> _byFirst =
        approved.GroupBy(entry => entry.Wrong[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Wrong.Length).ToArray());

    public IReadOnlyList<LexiconEntry> Approved => approved;

    public int Count { get; } = approved.Count;

    /// <summary>Every place where a wrong form stands and nothing excuses it.</summary>
    public IEnumerable<(LexiconEntry Entry, string Around)> Find(string text)
    {
        for (var from = 0; Count > 0 && from < text.Length;)
        {
            var at = text.AsSpan(from).IndexOfAny(_words);
            if (at < 0)
                yield break;

            at += from;
            var entry = _byFirst[text[at]].First(entry => string.CompareOrdinal(text, at, entry.Wrong, 0, entry.Wrong.Length) == 0);
            if (!IsExcused(text, at, entry))
                yield return (entry, Near(text, at, entry.Wrong.Length));
            from = at + entry.Wrong.Length;
        }
    }

    private static bool IsExcused(string text, int at, LexiconEntry entry) =>
        IsInside(text, at, entry.Wrong, entry.Right)
        || entry.Excuses.Any(excuse => IsInside(text, at, entry.Wrong, excuse))
        || IsPartOfWord(text, at, entry.Wrong.Length)
        || IsTitleOrQuoted(text, at, entry.Wrong.Length);

    /// <summary>Whether the form here is a part of a longer text that stands here.</summary>
    private static bool IsInside(string text, int at, string wrong, string whole)
    {
        for (var inner = whole.IndexOf(wrong, StringComparison.Ordinal); inner >= 0; inner = whole.IndexOf(wrong, inner + 1, StringComparison.Ordinal))
        {
            if (at >= inner && string.CompareOrdinal(text, at - inner, whole, 0, whole.Length) == 0)
                return true;
        }

        return false;
    }

    /// <summary>Latin letters and digits have word boundaries; Chinese has none.</summary>
    private static bool IsPartOfWord(string text, int at, int length) =>
        (char.IsAsciiLetterOrDigit(text[at]) && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
        || (char.IsAsciiLetterOrDigit(text[at + length - 1]) && at + length < text.Length && char.IsAsciiLetterOrDigit(text[at + length]));

    /// <summary>A document's title has its form for ever, and who speaks of a mistake or of a former name quotes it.</summary>
    private static bool IsTitleOrQuoted(string text, int at, int length)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var open = at > 0 ? text.LastIndexOfAny(['《', '》'], at - 1, at - line) : -1;
        if (open >= 0 && text[open] == '《' && text.IndexOf('》', at + length) is var close && close >= 0 && text.IndexOf('\n', at, close - at) < 0)
            return true;

        var before = text[Math.Max(line, at - QuoteReach)..at];
        return Quoting.Any(word => before.TrimEnd('“', '"', '：', ':', '（', '(', '是', '为').EndsWith(word, StringComparison.Ordinal));
    }

    private static string Near(string text, int at, int length)
    {
        var from = Math.Max(0, at - Around);
        return text[from..Math.Min(text.Length, at + length + Around)].ReplaceLineEndings(" ").Replace('\t', ' ');
    }
}
