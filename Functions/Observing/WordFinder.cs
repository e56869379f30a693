using System.Buffers;

namespace Checker.Observing;

/// <summary>
/// Where a text holds any of some words, in one pass: their first characters are looked for many at a time. Words in
/// Latin letters are whole words.
/// </summary>
/// <param name="words">Each with what is known of it.</param>
internal sealed class WordFinder<T>(IEnumerable<(string Word, T Known)> words)
{
    private readonly Dictionary<char, (string Word, T Known)[]> _words = words
        .GroupBy(word => word.Word[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Word.Length).ToArray());

    private SearchValues<char>? _starts;

    private SearchValues<char> Starts => _starts ??= SearchValues.Create([.. _words.Keys]);

    /// <summary>The longest word at each place, overlapping ones left out; at most so many.</summary>
    public List<(int At, string Word, T Known)> Find(ReadOnlySpan<char> text, int most)
    {
        List<(int At, string Word, T Known)> found = [];
        for (var at = 0; found.Count < most && text[at..].IndexOfAny(Starts) is var next and >= 0;)
        {
            at += next;
            var word = At(text, at);
            if (word is var (name, known))
                found.Add((at, name, known));
            at += word?.Word.Length ?? 1;
        }

        return found;
    }

    private (string Word, T Known)? At(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in _words[text[at]])
        {
            if (text[at..].StartsWith(word.Word) && IsWhole(text, at, word.Word))
                return word;
        }

        return null;
    }

    private static bool IsWhole(ReadOnlySpan<char> text, int at, string word) =>
        !(char.IsAsciiLetterOrDigit(word[0]) && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
        && !(char.IsAsciiLetterOrDigit(word[^1]) && at + word.Length < text.Length && char.IsAsciiLetterOrDigit(text[at + word.Length]));
}
