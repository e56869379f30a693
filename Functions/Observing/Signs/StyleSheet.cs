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
        foreach (var style in page.Heads("style"))
        {
            if (style.InnerHtml is { Length: > 0 and <= LongestSheet } css)
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

    private void Read(string css)
    {
        for (var at = 0; at < css.Length && _rules.Count < MostRules;)
        {
            var open = css.IndexOf('{', at);
            if (open < 0)
                return;

            var selectors = css[at..open].Trim();
            if (selectors.LastIndexOf("*/", StringComparison.Ordinal) is var comment and >= 0)
                selectors = selectors[(comment + 2)..].Trim();
            if (selectors.StartsWith('@'))
            {
                at = Behind(css, open);
                continue;
            }

            var close = css.IndexOf('}', open);
            var body = close < 0 ? css[(open + 1)..] : css[(open + 1)..close];
            if (Declarations.MayHide(body))
                Add(selectors, body);
            at = close < 0 ? css.Length : close + 1;
        }
    }

    private void Add(string selectors, string body)
    {
        foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Selector.Parse(selector) is { } parsed)
                _rules.Add(new(parsed, body));
        }
    }

    /// <summary>The place behind a block with blocks in it.</summary>
    private static int Behind(string css, int open)
    {
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            depth += css[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return at + 1;
        }

        return css.Length;
    }

    private sealed record Rule(Selector Selector, string Body);
}
