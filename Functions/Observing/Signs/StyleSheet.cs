using Checker.Observing.Html;

namespace Checker.Observing.Signs;

/// <summary>
/// The page's own style sheets, in so far as they can keep an element from being seen: rules whose selectors are made of
/// tags, classes, ids and descent. What hangs on a state, a medium or an attribute is left out.
/// </summary>
internal sealed class StyleSheet
{
    private const int MostRules = 400;
    private const int LongestSheet = 100_000;

    private readonly List<Rule> _rules = [];

    public StyleSheet(HtmlPage page)
    {
        foreach (var css in page.Contents("style"))
        {
            if (css.Length is > 0 and <= LongestSheet)
                Read(css);
        }
    }

    /// <summary>The declarations that fit an element, the sheets' first, its own last.</summary>
    public Declarations Of(StyledElement element)
    {
        var declared = new Declarations();
        foreach (var rule in _rules)
        {
            if (rule.Selector.Fits(element))
                declared.Add(rule.Body);
        }

        declared.Add(element.Box.Attribute("style"));
        declared.AddAttributes(element.Box);
        return declared;
    }

    private void Read(ReadOnlySpan<char> css)
    {
        while (_rules.Count < MostRules && css.IndexOf('{') is var open and >= 0)
        {
            var selectors = css[..open].Trim();
            if (selectors.LastIndexOf("*/") is var comment and >= 0)
                selectors = selectors[(comment + 2)..].Trim();
            css = css[open..];
            if (selectors is ['@', ..])
            {
                css = css[Behind(css)..];
                continue;
            }

            var close = css.IndexOf('}');
            var body = close < 0 ? css[1..] : css[1..close];
            if (Declarations.MayHide(body))
                Add(selectors, body.ToString());
            css = close < 0 ? [] : css[(close + 1)..];
        }
    }

    private void Add(ReadOnlySpan<char> selectors, string body)
    {
        foreach (var range in selectors.Split(','))
        {
            if (Selector.Parse(selectors[range].Trim()) is { } parsed)
                _rules.Add(new(parsed, body));
        }
    }

    /// <summary>The place behind a block with blocks in it, which begins the text.</summary>
    private static int Behind(ReadOnlySpan<char> css)
    {
        var depth = 0;
        for (var at = 0; at < css.Length; at++)
        {
            depth += css[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return at + 1;
        }

        return css.Length;
    }

    private sealed record Rule(Selector Selector, string Body);
}
