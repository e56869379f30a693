using System.Buffers;
using System.Net;
using System.Text;
using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>One pass over the parsed elements that lays out <see cref="HtmlPage.Text"/>.</summary>
internal sealed class PageWalk(PageSource source)
{
    /// <summary>Of one element for those without scripts.</summary>
    private const int MostUnscripted = 1000;

    /// <summary>What ends a run of characters that are taken as they are.</summary>
    private static readonly SearchValues<char> Seams = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(c => char.IsWhiteSpace(c) || IsInvisible(c))]);

    private readonly StringBuilder _text = new(source.Html.Length / 4);
    private readonly List<Anchor> _anchors = [];
    private readonly List<Box> _boxes = new(PageSource.Expected(source.Html, '<') / 2);
    private readonly List<Box> _all = new(PageSource.Expected(source.Html, '<') / 2);
    private readonly List<Head> _heads = [];
    private readonly List<Comment> _comments = [];
    private readonly List<UnscriptedLink> _unscripted = [];
    private char _last = '\n';
    private bool _atTag;
    private bool _inNoScript;

    public string Text => _text.ToString();

    /// <summary>Elements with an address, in the order in which they begin.</summary>
    public IReadOnlyList<Anchor> Anchors => _anchors;

    /// <summary>What a visitor sees, in page order.</summary>
    public IReadOnlyList<Box> Boxes => _boxes;

    /// <summary>Every element, seen or not, in page order.</summary>
    public IReadOnlyList<Box> All => _all;

    /// <summary>Elements that steer a page, seen or not.</summary>
    public IReadOnlyList<Head> Heads => _heads;

    public IReadOnlyList<Comment> Comments => _comments;

    public IReadOnlyList<UnscriptedLink> Unscripted => _unscripted;

    public Box Walk(HtmlNode document)
    {
        var root = new Box(source, document, null, null);
        Fill(root, document);
        return root;
    }

    private void Fill(Box box, HtmlNode node)
    {
        Box? elder = null;
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.NodeType == HtmlNodeType.Text)
                Write(source.Html.AsSpan(child.OuterStartIndex, child.OriginalOuterLength));
            else if (child.NodeType == HtmlNodeType.Element)
                elder = IsUnseen(child.Name) ? Collect(child, box, elder) : Enter(child, box, elder);
            else if (child.NodeType == HtmlNodeType.Comment)
                _comments.Add(new(PlaceOf(child), box));
        }

        Close(box);
    }

    private Box Enter(HtmlNode node, Box parent, Box? elder)
    {
        var apart = Separator(node.Name);
        Break(apart);
        _atTag = true;
        var box = Open(node, parent, elder);
        box.Hidden |= IsHidden(box);
        parent.Add(box);
        _boxes.Add(box);
        if (box.Tag is "a" or "area" && box.Written("href") is { } href)
            FillLink(box, node, href);
        else
            Fill(box, node);
        _atTag = true;
        Break(apart);
        return box;
    }

    /// <summary>What no visitor sees says nothing, but it may steer the page.</summary>
    private Box Collect(HtmlNode node, Box parent, Box? elder)
    {
        var box = Open(node, parent, elder);
        if (box.Tag is "noscript" && !_inNoScript)
            _unscripted.AddRange(node.Descendants("a").Take(MostUnscripted).Select(anchor => UnscriptedLink.Of(box, anchor)));
        var outer = _inNoScript;
        _inNoScript |= box.Tag is "noscript";
        Box? inner = null;
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.NodeType == HtmlNodeType.Element)
                inner = Collect(child, box, inner);
        }

        _inNoScript = outer;
        Close(box);
        return box;
    }

    private Box Open(HtmlNode node, Box parent, Box? elder)
    {
        var box = new Box(source, node, parent, elder) { Start = _text.Length, FirstLink = _anchors.Count, FirstInner = _all.Count + 1 };
        _all.Add(box);
        if (IsHead(box.Tag))
            _heads.Add(new(box, node.FirstChild is HtmlTextNode { NextSibling: null } text ? PlaceOf(text) : default));
        return box;
    }

    private void Close(Box box)
    {
        box.End = _text.Length;
        box.EndLink = _anchors.Count;
        box.EndInner = _all.Count;
    }

    private void FillLink(Box box, HtmlNode node, string href)
    {
        var index = _anchors.Count;
        _anchors.Add(new(box, href, ""));
        Fill(box, node);
        var words = _text.ToString(box.Start, box.Length).Replace('\n', ' ').Replace('\t', ' ').Trim();
        _anchors[index] = new(box, href, words);
    }

    private void Write(ReadOnlySpan<char> raw)
    {
        var rest = raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw;
        while (!rest.IsEmpty)
        {
            var seam = rest.IndexOfAny(Seams);
            if (seam != 0)
                WriteRun(seam < 0 ? rest : rest[..seam]);
            if (seam < 0)
                return;

            if (!IsInvisible(rest[seam]) && !char.IsWhiteSpace(_last))
                Append(' ');
            rest = rest[(seam + 1)..];
        }
    }

    private void WriteRun(ReadOnlySpan<char> run)
    {
        // Two numbers in two elements are two numbers.
        if (_atTag && char.IsDigit(run[0]) && char.IsDigit(_last))
            Append(' ');
        _text.Append(run);
        _last = run[^1];
        _atTag = false;
    }

    /// <summary>Zero-width characters are no text; they only keep words from being found.</summary>
    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private void Append(char c)
    {
        _text.Append(c);
        _last = c;
    }

    /// <summary>Ends a line or a cell; the stronger of two neighbouring breaks stays.</summary>
    private void Break(char? apart)
    {
        if (apart is not { } mark || _last == '\n' || _last == mark)
            return;

        if (_last is ' ' or '\t')
            _text.Length--;
        Append(mark);
    }

    private static Range PlaceOf(HtmlNode node) => node.OuterStartIndex..(node.OuterStartIndex + node.OriginalOuterLength);

    private static char? Separator(string tag) => tag switch
    {
        "td" or "th" => '\t',
        "a" or "span" or "b" or "i" or "u" or "em" or "strong" or "font" or "small" or "big" or "label" or "time" or "img"
            or "sup" or "sub" or "s" or "cite" or "code" or "abbr" or "input" or "ins" or "del" or "mark" or "nobr" or "wbr"
            or "o:p" => null,
        _ => '\n',
    };

    private static bool IsHead(string tag) => tag is "base" or "title" or "meta" or "link" or "script" or "frame" or "iframe" or "time"
        or "style" or "noscript" or "embed";

    private static bool IsUnseen(string tag) => tag is
        "head" or "script" or "style" or "template" or "noscript" or "noframes" or "textarea" or "select" or "option" or "object"
        or "embed" or "applet" or "svg" or "iframe" or "title" or "meta" or "link" or "base";

    private static bool IsHidden(Box box) =>
        box.Written("hidden") is not null || (box.Written("style") is { } style && Hides(style.Replace(" ", "", StringComparison.Ordinal)));

    private static bool Hides(string style) =>
        style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A link as it was written.</summary>
/// <param name="Words">Empty where it carries no text.</param>
internal readonly record struct Anchor(Box Box, string Href, string Words);

/// <summary>An element that steers a page.</summary>
/// <param name="Content">Of the source: the text that it holds; empty where it holds elements.</param>
internal readonly record struct Head(Box Box, Range Content);

/// <summary>A comment in what a visitor sees.</summary>
/// <param name="Place">In the source, its marks included.</param>
internal readonly record struct Comment(Range Place, Box Within);

/// <summary>A link for those whose browser runs no scripts.</summary>
/// <param name="Within">The element that only they see.</param>
internal readonly record struct UnscriptedLink(Box Within, string? Href, string Words)
{
    private const int LongestWords = 500;

    public static UnscriptedLink Of(Box within, HtmlNode anchor)
    {
        var text = anchor.InnerText;
        return new(within, anchor.Written("href"), text[..Math.Min(text.Length, LongestWords)]);
    }
}
