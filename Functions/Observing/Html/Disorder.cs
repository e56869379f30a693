using System.Text.RegularExpressions;

namespace Checker.Observing.Html;

/// <summary>
/// Tags out of order, which the parser pays for with the square of their number (30,000 cells never closed cost 12 seconds,
/// 100,000 crossed pairs minutes): a page with more of them than any real one has is refused before it is parsed.
/// </summary>
internal static partial class Disorder
{
    private const int Most = 3000;
    private const int Reach = 16;

    public static bool IsHopeless(string html)
    {
        Stack<int> open = [];
        var crossed = 0;
        var unclosed = 0;
        foreach (var match in Tag().EnumerateMatches(html))
        {
            var tag = html.AsSpan(match.Index + 1, match.Length - 1);
            var closes = tag[0] == '/';
            var name = closes ? tag[1..] : tag;
            if (name.Length == 2)
                unclosed += IsRow(name) ? (closes ? -1 : 1) : 0;

            var key = string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);
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

    private static bool IsRow(ReadOnlySpan<char> name) =>
        name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("tr", StringComparison.OrdinalIgnoreCase)
        || name.Equals("th", StringComparison.OrdinalIgnoreCase) || name.Equals("li", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"</?(?!(?:br|hr|img|input|meta|link|base|area|col|param|embed|source|wbr|p|option)\b)[a-z][a-z0-9]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
