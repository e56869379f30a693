using System.Buffers;

namespace Checker.Observing;

/// <summary>
/// Whether a text holds any of some words. It looks for their first characters many at a time; a
/// <see cref="SearchValues{T}"/> of strings does that for ASCII only.
/// </summary>
internal sealed class WordSearch
{
    private readonly SearchValues<char> _starts;
    private readonly Dictionary<char, string[]> _words;

    public WordSearch(params IEnumerable<string> words)
    {
        _words = words.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.ToArray());
        _starts = SearchValues.Create([.. _words.Keys]);
    }

    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOfAny(_starts) is var at and >= 0; rest = rest[(at + 1)..])
        {
            foreach (var word in _words[rest[at]])
            {
                if (rest[at..].StartsWith(word))
                    return true;
            }
        }

        return false;
    }
}
