using System.Buffers;
using System.Net;
using System.Text;
using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>One pass over the parsed elements that lays out <see cref="HtmlPage.Text"/>.</summary>
internal sealed class PageWalk(string html)
{
    /// <summary>What ends a run of characters that are taken as they are.</summary>
    private static readonly SearchValues<char> Seams = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(c => char.IsWhiteSpace(c) || IsInvisible(c))]);

    private readonly StringBuilder _text = new(html.Length / 4);
    private readonly List<Anchor> _anchors = [];
    private readonly List<Box> _boxes = new(html.AsSpan().Count('<') / 2);
    private readonly List<HtmlNode> _heads = [];
    private readonly List<(HtmlNode Node, Box Within)> _comments = [];
    private char _last = '\n';
    private bool _atTag;

    public string Text => _text.ToString();

    /// <summary>Elements with an address, in the order in which they begin.</summary>
    public IReadOnlyList<Anchor> Anchors => _anchors;

    public IReadOnlyList<Box> Boxes => _boxes;

    /// <summary>Elements that steer a page, seen or not.</summary>
    public IReadOnlyList<HtmlNode> Heads => _heads;

    /// <summary>Comments in what a visitor sees, each with the element it stands in.</summary>
    public IReadOnlyList<(HtmlNode Node, Box Within)> Comments => _comments;

    public Box Walk(HtmlNode document)
    {
        var root = new Box(document, null, 1, 0, 0, hidden: false);
        Fill(root);
        return root;
    }

    private void Fill(Box box)
    {
        for (var node = box.Node.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is HtmlTextNode)
                Write(html.AsSpan(node.OuterStartIndex, node.OriginalOuterLength));
            else if (node.NodeType == HtmlNodeType.Element)
                Enter(node, box);
            else if (node.NodeType == HtmlNodeType.Comment)
                _comments.Add((node, box));
        }

        box.End = _text.Length;
        box.EndLink = _anchors.Count;
    }

    private void Enter(HtmlNode node, Box parent)
    {
        var tag = node.Name;
        if (IsUnseen(tag))
        {
            Collect(node);
            return;
        }

        if (IsHead(tag))
            _heads.Add(node);
        var apart = Separator(tag);
        Break(apart);
        _atTag = true;
        var box = new Box(node, parent, parent.Children.Length, _text.Length, _anchors.Count, parent.Hidden || IsHidden(node));
        parent.Add(box);
        _boxes.Add(box);
        if (tag is "a" or "area" && node.Written("href") is { } href)
            FillLink(box, href);
        else
            Fill(box);
        _atTag = true;
        Break(apart);
    }

    private void Collect(HtmlNode node)
    {
        if (IsHead(node.Name))
            _heads.Add(node);
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.NodeType == HtmlNodeType.Element)
                Collect(child);
        }
    }

    private void FillLink(Box box, string href)
    {
        var index = _anchors.Count;
        _anchors.Add(new(box, href, ""));
        Fill(box);
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

    private static char? Separator(string tag) => tag switch
    {
        "td" or "th" => '\t',
        "a" or "span" or "b" or "i" or "u" or "em" or "strong" or "font" or "small" or "big" or "label" or "time" or "img"
            or "sup" or "sub" or "s" or "cite" or "code" or "abbr" or "input" or "ins" or "del" or "mark" or "nobr" or "wbr"
            or "o:p" => null,
        _ => '\n',
    };

    private static bool IsHead(string tag) => tag is "base" or "title" or "meta" or "script" or "frame" or "iframe" or "time"
        or "style" or "noscript" or "embed";

    private static bool IsUnseen(string tag) => tag is
        "head" or "script" or "style" or "template" or "noscript" or "noframes" or "textarea" or "select" or "option" or "object"
        or "embed" or "applet" or "svg" or "iframe" or "title" or "meta" or "link" or "base";

    private static bool IsHidden(HtmlNode node) =>
        node.Written("hidden") is not null || (node.Written("style") is { } style && Hides(style.Replace(" ", "", StringComparison.Ordinal)));

    private static bool Hides(string style) =>
        style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A link as it was written.</summary>
/// <param name="Words">Empty where it carries no text.</param>
internal readonly record struct Anchor(Box Box, string Href, string Words);
