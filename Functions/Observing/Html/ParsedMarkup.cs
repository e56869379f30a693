using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>The one place where markup is parsed.</summary>
internal static class ParsedMarkup
{
    /// <summary>The deepest real page met had 42 levels; deep nesting costs minutes and then the stack.</summary>
    private const int DeepestNesting = 512;

    /// <summary>Null when the page nests deeper, or has more tags out of order, than any real page.</summary>
    public static HtmlDocument? Of(string html)
    {
        if (Disorder.IsHopeless(html))
            return null;

        // Nobody asks the parser for its list of errors, for elements by id or for an encoding.
        var document = new HtmlDocument
        {
            OptionMaxNestedChildNodes = DeepestNesting,
            OptionFixNestedTags = true,
            OptionCheckSyntax = false,
            OptionUseIdAttribute = false,
            OptionReadEncoding = false,
        };
        try
        {
            document.LoadHtml(html);
        }
        catch (Exception refusal) when (refusal.GetType() == typeof(Exception))
        {
            // The parser's word for too deep a nesting; it has no type of its own.
            return null;
        }

        return document;
    }
}
