namespace Checker.Observing;

/// <summary>
/// Where a text holds any of some words, in one pass: the first two characters of each tell most places apart from all
/// words. Words in Latin letters are whole words.
/// </summary>
internal sealed class WordFinder<T>
{
    private const int Pairs = 4096;

    private readonly Dictionary<char, (string Word, T Known)[]> _words;

    private readonly bool[] _begun = new bool[Pairs];

    /// <param name="words">Each of two characters or more, with what is known of it.</param>
    public WordFinder(IEnumerable<(string Word, T Known)> words)
    {
        _words = words.GroupBy(word => word.Word[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Word.Length).ToArray());
        foreach (var (word, _) in _words.Values.SelectMany(group => group))
            _begun[Pair(word[0], word[1])] = true;
    }

    /// <summary>The longest word at each place, overlapping ones left out; at most so many.</summary>
    public List<(int At, string Word, T Known)> Find(ReadOnlySpan<char> text, int most)
    {
        List<(int At, string Word, T Known)> found = [];
        for (var at = 0; at < text.Length - 1 && found.Count < most; at++)
        {
            if (!_begun[Pair(text[at], text[at + 1])] || At(text, at) is not var (word, known))
                continue;

            found.Add((at, word, known));
            at += word.Length - 1;
        }

        return found;
    }

    private static int Pair(char first, char second) => ((first * 31) + second) & (Pairs - 1);

    private (string Word, T Known)? At(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in _words.GetValueOrDefault(text[at]) ?? [])
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
