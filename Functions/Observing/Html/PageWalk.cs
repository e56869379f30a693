using System.Net;
using System.Text;
using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>One pass over the parsed elements that lays out <see cref="HtmlPage.Text"/>.</summary>
internal sealed class PageWalk(Addresses addresses)
{
    private readonly StringBuilder _text = new();
    private readonly List<Link> _links = [];
    private readonly List<Box> _boxes = [];
    private char _last = '\n';
    private bool _atTag;

    public string Text => _text.ToString();

    public IReadOnlyList<Link> Links => _links;

    public IReadOnlyList<Box> Boxes => _boxes;

    public Box Walk(HtmlNode document)
    {
        var root = new Box(document, null, 1, 0, 0, hidden: false);
        Fill(root);
        return root;
    }

    private void Fill(Box box)
    {
        Dictionary<string, int>? ordinals = null;
        foreach (var node in box.Node.ChildNodes)
        {
            if (node is HtmlTextNode text)
                Write(text.Text);
            else if (node.NodeType == HtmlNodeType.Element)
                Enter(node, box, (ordinals ??= [])[node.Name] = ordinals.GetValueOrDefault(node.Name) + 1);
        }

        box.End = _text.Length;
        box.EndLink = _links.Count;
    }

    private void Enter(HtmlNode node, Box parent, int ordinal)
    {
        if (IsUnseen(node.Name))
            return;

        var apart = Separator(node.Name);
        Break(apart);
        _atTag = true;
        var box = new Box(node, parent, ordinal, _text.Length, _links.Count, parent.Hidden || IsHidden(node));
        parent.Children.Add(box);
        _boxes.Add(box);
        if (node.Name is "a" or "area")
            FillLink(box);
        else
            Fill(box);
        _atTag = true;
        Break(apart);
    }

    private void FillLink(Box box)
    {
        var index = _links.Count;
        Fill(box);
        if (box.Node.Attributes["href"] is not { } href)
            return;

        var words = PlainText.Collapse(_text.ToString(box.Start, box.Length));
        _links.Insert(index, new(box, addresses.Resolve(href.Value), words.Length > 0 ? words : Unsaid(box), words.Length == 0));
        box.EndLink = _links.Count;
    }

    private static string Unsaid(Box box) =>
        box.Descendants().Prepend(box)
            .SelectMany(inner => (string[])[inner.Attribute("title"), inner.Attribute("alt")])
            .Select(PlainText.Collapse)
            .FirstOrDefault(words => words.Length > 0, "");

    private void Write(string raw)
    {
        var text = raw.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(raw) : raw;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (!char.IsWhiteSpace(_last))
                    Append(' ');
                continue;
            }

            // Zero-width characters are no text; they only keep words from being found.
            if (c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')
                continue;

            // Two numbers in two elements are two numbers.
            if (_atTag && char.IsDigit(c) && char.IsDigit(_last))
                Append(' ');
            Append(c);
            _atTag = false;
        }
    }

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

    private static bool IsUnseen(string tag) => tag is
        "head" or "script" or "style" or "template" or "noscript" or "noframes" or "textarea" or "select" or "option" or "object"
        or "embed" or "applet" or "svg" or "iframe" or "title" or "meta" or "link" or "base";

    private static bool IsHidden(HtmlNode node) =>
        node.Attributes["hidden"] is not null
        || (node.Attributes["style"]?.Value is { } style
            && style.Replace(" ", "", StringComparison.Ordinal) is var tight
            && (tight.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || tight.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));
}
