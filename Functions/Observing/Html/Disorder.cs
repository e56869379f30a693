using System.Buffers;
using System.Text;

namespace Checker.Observing.Html;

/// <summary>
/// Tags out of order, which the parser pays for with the square of their number (30,000 cells never closed cost 12 seconds,
/// 100,000 crossed pairs minutes): a page with more of them than any real one has is refused before it is parsed.
/// </summary>
internal static class Disorder
{
    private const int Most = 3000;
    private const int Reach = 16;
    private const int LongestName = 32;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static bool IsHopeless(string html)
    {
        Stack<int> open = [];
        var crossed = 0;
        var unclosed = 0;
        Span<char> room = stackalloc char[LongestName];
        for (var rest = html.AsSpan(); rest.IndexOf('<') is var at and >= 0;)
        {
            rest = rest[(at + 1)..];
            var closes = rest is ['/', ..];
            var name = Name(closes ? rest[1..] : rest, room);
            if (name.IsEmpty || StandsAlone(name))
                continue;

            unclosed += name is "td" or "tr" or "th" or "li" ? (closes ? -1 : 1) : 0;
            var key = string.GetHashCode(name);
            if (!closes)
                open.Push(key);
            else if (open.TryPeek(out var last) && last == key)
                open.Pop();
            else if (Crosses(open, key))
                crossed++;

            if (crossed > Most || unclosed > Most)
                return true;
        }

        return false;
    }

    /// <summary>The tag's name in small letters; empty where none begins.</summary>
    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text, Span<char> room)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
            return [];

        var near = text[..Math.Min(text.Length, LongestName)];
        var end = near.IndexOfAnyExcept(NameCharacters);
        var name = end < 0 ? near : near[..end];
        return Ascii.ToLower(name, room, out var length) == OperationStatus.Done ? room[..length] : [];
    }

    /// <summary>Never closed, or as often as not.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> name) => name is
        "br" or "hr" or "img" or "input" or "meta" or "link" or "base" or "area" or "col" or "param" or "embed" or "source" or "wbr"
        or "p" or "option";

    /// <summary>Ends what is open above the named one, if that is open nearby.</summary>
    private static bool Crosses(Stack<int> open, int key)
    {
        if (!open.Take(Reach).Contains(key))
            return true;

        var crossed = 0;
        while (open.Pop() != key)
            crossed++;
        return crossed > 0;
    }
}
