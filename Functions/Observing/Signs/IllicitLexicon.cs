using System.Buffers;

namespace Checker.Observing.Signs;

/// <summary>
/// Words of trades that take over other people's sites. A sentence that fights or punishes them is clean, so sentences are
/// judged, not words; and what a lottery office says of draws is its own business.
/// </summary>
internal static class IllicitLexicon
{
    private const int MostFound = 500;

    /// <summary>Before and behind a word: what is further off says nothing of it.</summary>
    private const int LongestSentence = 2000;

    /// <summary>Of a name that others bear as well: it counts only with what such sites put behind it.</summary>
    private const string Ambiguous = "ambiguous";

    private const string Lottery = "lottery";

    /// <summary>Short words that longer ones contain: they count only by themselves.</summary>
    private const string Whole = "whole";

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("\n\t。!?;");

    private static readonly WordLists Lists = EmbeddedWords.Read<WordLists>("illicit");

    private static readonly WordFinder<Entry> Words = new(
        from kind in Lists.Kinds
        from set in kind.Value
        from word in set.Value
        select (word, new Entry(kind.Key, set.Key)));

    private static readonly WordSearch Friends = new(Lists.Friends);

    private static readonly WordSearch LotteryFriends = new(Lists.Lottery);

    /// <summary>What a text that is plain already says of such trades, in its order; what a friendly sentence says is left out.</summary>
    /// <param name="lottery">Whether the page is of those that may speak of draws.</param>
    public static IEnumerable<IllicitWord> In(string plain, bool lottery)
    {
        foreach (var (at, word, known) in Words.Find(plain, MostFound))
        {
            var named = known.Class switch
            {
                Ambiguous => WithSuffix(plain, at, word),
                Lottery when lottery => null,
                Whole when !StandsAlone(plain, at, word.Length) => null,
                _ => word,
            };
            if (named is not null && !Friends.IsIn(Sentence(plain, at)))
                yield return new(known.Category, new(known.Class is Ambiguous ? "name" : known.Class, named), at);
        }
    }

    public static bool SpeaksOfLottery(string plain) => LotteryFriends.IsIn(plain);

    private static string? WithSuffix(string plain, int at, string word)
    {
        var behind = plain.AsSpan(at + word.Length).TrimStart(' ');
        foreach (var suffix in Lists.Bare.Suffixes)
        {
            if (behind.StartsWith(suffix))
                return word + suffix;
        }

        return null;
    }

    private static bool StandsAlone(string plain, int at, int length) =>
        !(at > 0 && SignText.IsHan(plain[at - 1])) && !(at + length < plain.Length && SignText.IsHan(plain[at + length]));

    private static ReadOnlySpan<char> Sentence(string plain, int at)
    {
        var before = plain.AsSpan(0, at)[^Math.Min(at, LongestSentence)..];
        var behind = plain.AsSpan(at, Math.Min(plain.Length - at, LongestSentence));
        var start = at - before.Length + before.LastIndexOfAny(SentenceEnds) + 1;
        var end = behind.IndexOfAny(SentenceEnds);
        return plain.AsSpan(start, at - start + (end < 0 ? behind.Length : end));
    }

    private sealed record Entry(string Category, string Class);

    private sealed record WordLists(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Kinds, Suffixed Bare, IReadOnlyList<string> Friends, IReadOnlyList<string> Lottery);

    private sealed record Suffixed(IReadOnlyList<string> Suffixes);
}

/// <param name="At">In the text looked through.</param>
internal readonly record struct IllicitWord(string Category, FoundWord Found, int At);
