using System.Text;
using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>
/// A page as a visitor reads it: its text in one string, and every element as a stretch of that string. Blocks are apart
/// by line breaks and cells by tabs, so that a date split over tags is one date and two cells are two.
/// </summary>
internal sealed class HtmlPage
{
    /// <summary>The deepest real page met had 42 levels; deep nesting costs minutes and then the stack.</summary>
    private const int DeepestNesting = 512;

    private readonly IReadOnlyList<HtmlNode> _heads;
    private IReadOnlyList<Script>? _scripts;
    private readonly string _html;

    private HtmlPage(HtmlDocument document, Uri address, Encoding encoding)
    {
        _html = document.Text;
        var walk = new PageWalk(_html);
        Root = walk.Walk(document.DocumentNode);
        _heads = walk.Heads;
        Addresses = new(address, encoding, Heads("base").Select(node => node.GetAttributeValue("href", "")).FirstOrDefault());
        Text = walk.Text;
        Plain = PlainText.Of(Text);
        Title = Heads("title").Select(node => PlainText.Collapse(node.InnerText)).FirstOrDefault(text => text.Length > 0);
        Links = [.. walk.Anchors.Select(AsLink)];
        Boxes = walk.Boxes;
        Comments = walk.Comments;
    }

    public Addresses Addresses { get; }

    public Box Root { get; }

    /// <summary>What is to be read, white space collapsed.</summary>
    public string Text { get; }

    /// <summary><see cref="Text"/> with full-width digits and signs made plain, character for character.</summary>
    public string Plain { get; }

    public string? Title { get; }

    public IReadOnlyList<Link> Links { get; }

    /// <summary>Every element, in page order.</summary>
    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>Comments in what a visitor sees, each with the element it stands in.</summary>
    public IReadOnlyList<(HtmlNode Node, Box Within)> Comments { get; }

    /// <summary>Where the source ends the page; its length where it does not.</summary>
    public int End => _html.LastIndexOf("</html", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at : _html.Length;

    /// <summary>Whether the source itself, entities aside, holds a character from one to the other.</summary>
    public bool IsWrittenIn(char first, char last) => _html.AsSpan().ContainsAnyInRange(first, last);

    /// <summary>Null when the page nests deeper, or has more tags out of order, than any real page.</summary>
    public static HtmlPage? Parse(string html, Uri address, Encoding encoding)
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

        return new(document, address, encoding);
    }

    public string TextOf(Box box) => Text[box.Start..box.End];

    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var meta in Heads("meta"))
        {
            var name = meta.GetAttributeValue("name", meta.GetAttributeValue("property", meta.GetAttributeValue("itemprop", "")));
            foreach (var wanted in names)
            {
                if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                    && PlainText.Collapse(meta.GetAttributeValue("content", "")) is { Length: > 0 } content)
                    return content;
            }
        }

        return null;
    }

    /// <summary>Elements that steer a page (meta, script, frame and their like), seen or not, in page order.</summary>
    public IEnumerable<HtmlNode> Heads(string tag) => _heads.Where(node => node.Name == tag);

    /// <summary>In page order. Many readers look at what scripts say.</summary>
    public IReadOnlyList<Script> Scripts => _scripts ??= [.. Heads("script").Select(node => new Script(node, node.Content))];

    /// <summary>The language that the page says it is in, such as <c>de</c>; empty when it says none.</summary>
    public string Language =>
        Boxes.FirstOrDefault(box => box.Tag == "html")?.Attribute("lang").Split('-', '_')[0].Trim().ToLowerInvariant() ?? "";

    private Link AsLink(Anchor anchor) =>
        new(anchor.Box, Addresses.Resolve(anchor.Href), anchor.Words.Length > 0 ? anchor.Words : Unsaid(anchor.Box), anchor.Words.Length == 0);

    /// <summary>What a link without text has to say: its own title, else the words of what it holds.</summary>
    private static string Unsaid(Box box)
    {
        foreach (var name in (ReadOnlySpan<string>)["title", "alt"])
        {
            if (PlainText.Collapse(box.Attribute(name)) is { Length: > 0 } words)
                return words;
        }

        foreach (var child in box.Children)
        {
            if (Unsaid(child) is { Length: > 0 } words)
                return words;
        }

        return "";
    }
}

/// <summary>A script of a page, and what it says.</summary>
internal sealed record Script(HtmlNode Node, string Text);
