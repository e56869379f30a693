using System.Text;
using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>
/// A page as a visitor reads it: its text in one string, and every element as a stretch of that string. Blocks are apart
/// by line breaks and cells by tabs, so that a date split over tags is one date and two cells are two.
/// </summary>
internal sealed class HtmlPage
{
    private readonly PageSource _source;
    private readonly IReadOnlyList<Box> _all;
    private readonly IReadOnlyList<Head> _heads;
    private IReadOnlyList<Script>? _scripts;

    private HtmlPage(PageSource source, PageWalk walk, Box root, Uri address, Encoding encoding)
    {
        _source = source;
        _all = walk.All;
        _heads = walk.Heads;
        Root = root;
        Addresses = new(address, encoding, Heads("base").Select(element => element.Attribute("href")).FirstOrDefault());
        Text = walk.Text;
        Plain = PlainText.Of(Text);
        Title = Contents("title").Select(PlainText.Collapse).FirstOrDefault(text => text.Length > 0);
        Links = [.. walk.Anchors.Select(AsLink)];
        Boxes = walk.Boxes;
        Comments = walk.Comments;
        Unscripted = walk.Unscripted;
    }

    public Addresses Addresses { get; }

    public Box Root { get; }

    /// <summary>What is to be read, white space collapsed.</summary>
    public string Text { get; }

    /// <summary><see cref="Text"/> with full-width digits and signs made plain, character for character.</summary>
    public string Plain { get; }

    public string? Title { get; }

    public IReadOnlyList<Link> Links { get; }

    /// <summary>Every element that a visitor may see, in page order.</summary>
    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>Comments in what a visitor sees, each with the element it stands in.</summary>
    public IReadOnlyList<Comment> Comments { get; }

    public IReadOnlyList<UnscriptedLink> Unscripted { get; }

    /// <summary>Where the source ends the page; its length where it does not.</summary>
    public int End => _source.Html.LastIndexOf("</html", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at : _source.Html.Length;

    /// <summary>Null when the page nests deeper, or has more tags out of order, than any real page.</summary>
    public static HtmlPage? Parse(string html, Uri address, Encoding encoding) =>
        ParsedMarkup.Of(html) is { } document ? Of(document, address, encoding) : null;

    public static HtmlPage Of(HtmlDocument document, Uri address, Encoding encoding)
    {
        var source = new PageSource(document.Text);
        var walk = new PageWalk(source);
        return new(source, walk, walk.Walk(document.DocumentNode), address, encoding);
    }

    /// <summary>Whether the source itself, entities aside, holds a character from one to the other.</summary>
    public bool IsWrittenIn(char first, char last) => _source.Html.AsSpan().ContainsAnyInRange(first, last);

    public ReadOnlySpan<char> Written(Range place) => _source.Html.AsSpan(place);

    public string TextOf(Box box) => Text[box.Start..box.End];

    /// <summary>What an element holds, seen or not.</summary>
    public IEnumerable<Box> Inner(Box box) => _all.Take(box.FirstInner..box.EndInner);

    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var meta in Heads("meta"))
        {
            var name = meta.Written("name") ?? meta.Written("property") ?? meta.Attribute("itemprop");
            foreach (var wanted in names)
            {
                if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                    && PlainText.Collapse(meta.Attribute("content")) is { Length: > 0 } content)
                    return content;
            }
        }

        return null;
    }

    /// <summary>Elements that steer a page (meta, script, frame and their like), seen or not, in page order.</summary>
    public IEnumerable<Box> Heads(string tag) => _heads.Where(head => head.Box.Tag == tag).Select(head => head.Box);

    /// <summary>What scripts, styles or titles hold, as it was written, in page order.</summary>
    public IEnumerable<string> Contents(string tag) => _heads.Where(head => head.Box.Tag == tag).Select(head => _source.Html[head.Content]);

    /// <summary>In page order. Many readers look at what scripts say.</summary>
    public IReadOnlyList<Script> Scripts => _scripts ??= [.. Heads("script").Zip(Contents("script"), (box, text) => new Script(box, text))];

    /// <summary>The language that the page says it is in, such as <c>de</c>; empty when it says none.</summary>
    public string Language =>
        Boxes.FirstOrDefault(box => box.Tag == "html")?.Attribute("lang").Split('-', '_')[0].Trim().ToLowerInvariant() ?? "";

    private Link AsLink(Anchor anchor) =>
        new(anchor.Box, Addresses.Resolve(anchor.Href), anchor.Words.Length > 0 ? anchor.Words : Unsaid(anchor.Box), anchor.Words.Length == 0, Addresses);

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
internal sealed record Script(Box Box, string Text);
