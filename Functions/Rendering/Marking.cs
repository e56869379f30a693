using System.Text;

namespace Checker.Rendering;

/// <summary>Finds what is sought in a page made anew. Words may run over elements of a line, never over a line's or a cell's end.</summary>
internal sealed class Marking
{
    private const int MostEach = 50;

    private readonly StringBuilder _stream = new();

    /// <summary>Of each character of the stream, its place among all words.</summary>
    private readonly List<int> _places = [];

    private readonly List<(string Leads, Stretch At)> _links = [];

    public Marking(IReadOnlyList<Token> tokens)
    {
        var at = 0;
        var open = new Stack<(string? Leads, int At)>();
        foreach (var token in tokens)
        {
            if (token is Token.Words words)
                at = Take(words.Text, at);
            else if (token is Token.Opening opening)
                open.Push((opening.Leads, at));
            else if (token is Token.Closing && open.TryPop(out var link) && link is { Leads: { } leads } && at > link.At)
                _links.Add((leads, new(link.At, at)));

            if (token is not Token.Words && SafeElements.IsBlock(TagOf(token)))
                Break();
        }
    }

    /// <summary>Where a phrase or a link stands, in page order; empty where it does not.</summary>
    public IReadOnlyList<Stretch> Find(Sought sought)
    {
        var stream = _stream.ToString();
        return
        [
            .. sought.Phrases.SelectMany(phrase => Find(stream, Bare(phrase)))
                .Concat(_links.Where(link => sought.Leads.Contains(link.Leads)).Select(link => link.At).Take(MostEach))
                .Distinct()
                .OrderBy(stretch => stretch.Start),
        ];
    }

    private IEnumerable<Stretch> Find(string stream, string phrase)
    {
        if (phrase.Length == 0)
            yield break;

        var found = 0;
        for (var at = stream.IndexOf(phrase, StringComparison.Ordinal); at >= 0 && found < MostEach; found++)
        {
            yield return new(_places[at], _places[at + phrase.Length - 1] + 1);
            at = stream.IndexOf(phrase, at + phrase.Length, StringComparison.Ordinal);
        }
    }

    private int Take(string text, int at)
    {
        foreach (var c in text)
        {
            if (IsInk(c))
            {
                _stream.Append(c);
                _places.Add(at);
            }

            at++;
        }

        return at;
    }

    private void Break()
    {
        _stream.Append('\n');
        _places.Add(-1);
    }

    private static string TagOf(Token token) => token switch
    {
        Token.Opening opening => opening.Tag,
        Token.Closing closing => closing.Tag,
        _ => "br",
    };

    private static string Bare(string phrase) => string.Concat(phrase.Where(IsInk));

    /// <summary>White space and what is not seen is laid out, not said.</summary>
    private static bool IsInk(char c) => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF');
}

/// <summary>Characters among all words of a page, the end excluded.</summary>
internal readonly record struct Stretch(int Start, int End);
