using System.Globalization;
using System.Net;
using Checker.Observing;
using Checker.Observing.Html;
using HtmlAgilityPack;

namespace Checker.Rendering;

/// <summary>
/// Walks a stored page and makes it anew from elements that do nothing. What the page says of looks, addresses and doings
/// stays behind; what it hides is shown, and said to be hidden: that is what hidden links are about.
/// </summary>
internal sealed class Rebuilding
{
    /// <summary>Deeper, only the words go on.</summary>
    private const int Deepest = 100;

    private const int MostSpan = 50;
    private const int MostChoices = 20;

    /// <summary>Characters; a page of a hundred sheets.</summary>
    private const int Longest = 400_000;

    private readonly List<Token> _tokens = [];
    private readonly HtmlPage _page;
    private readonly HashSet<int> _hidden;
    private int _depth;
    private int _length;

    private Rebuilding(HtmlPage page)
    {
        _page = page;
        _hidden = [.. page.Boxes.Where(box => box.Hidden && box.Parent?.Hidden != true).Select(box => box.At)];
    }

    /// <param name="isCut">True when there was more than is shown.</param>
    public static IReadOnlyList<Token> Of(HtmlDocument document, HtmlPage page, out bool isCut)
    {
        var rebuilding = new Rebuilding(page);
        rebuilding.Say("网页标题：", page.Title);
        rebuilding.Say("网页关键词：", page.Meta("keywords"));
        rebuilding.Say("网页描述：", page.Meta("description"));
        rebuilding.Fill(document.DocumentNode);
        isCut = rebuilding._length >= Longest;
        return rebuilding._tokens;
    }

    /// <summary>What no visitor sees on the page itself, but search engines and title bars show.</summary>
    private void Say(string name, string? text)
    {
        if (text is { Length: > 0 })
            Put("p", "said", () => Write(name + text));
    }

    private void Fill(HtmlNode node)
    {
        for (var child = node.FirstChild; child is not null && _length < Longest; child = child.NextSibling)
        {
            if (child is HtmlTextNode text)
                Write(WebUtility.HtmlDecode(text.Text));
            else if (child.NodeType == HtmlNodeType.Element)
                Enter(child);
        }
    }

    private void Enter(HtmlNode node)
    {
        var tag = node.Name;
        if (SafeElements.IsDropped(tag))
            return;

        if (SafeElements.Placeholder(tag) is { } box)
        {
            // What such an element holds is shown too: one that is never closed would hide the rest of the page.
            Put("span", "box", () => Write($"〔{box}〕"));
            Fill(node);
        }
        else if (tag is "img" || (tag is "input" && Is(node, "type", "image")))
            Put("span", "box", () => Write(Told("图片", node.Written("alt") ?? node.Written("title"))));
        else if (tag is "input")
            EnterInput(node);
        else if (tag is "select")
            Put("span", "box", () => Write(Told("选择", Choices(node))));
        else if (tag is "br" or "hr")
            _tokens.Add(new Token.Alone(tag));
        else
            EnterPlain(node, SafeElements.Of(tag) ?? (_hidden.Contains(node.OuterStartIndex) || tag is "button" ? "span" : null));
    }

    private void EnterPlain(HtmlNode node, string? tag)
    {
        if (tag is null || _depth >= Deepest)
        {
            Fill(node);
            return;
        }

        var @class = _hidden.Contains(node.OuterStartIndex) ? "unseen" : node.Name switch { "a" => "link", "form" or "fieldset" => "form", "button" or "textarea" => "box", _ => null };
        var opening = new Token.Opening(tag, @class)
        {
            Columns = tag is "td" or "th" ? Span(node, "colspan") : 0,
            Rows = tag is "td" or "th" ? Span(node, "rowspan") : 0,
            Leads = node.Name is "a" ? _page.Addresses.Resolve(node.Written("href"))?.Key : null,
        };
        Put(opening, () => Fill(node));
    }

    private void EnterInput(HtmlNode node)
    {
        if (!Is(node, "type", "hidden"))
            Put("span", "box", () => Write(Told("输入", node.Written("value") is { Length: > 0 } value ? value : node.Written("placeholder"))));
    }

    private void Put(string tag, string @class, Action fill) => Put(new Token.Opening(tag, @class), fill);

    private void Put(Token.Opening opening, Action fill)
    {
        _tokens.Add(opening);
        _depth++;
        fill();
        _depth--;
        _tokens.Add(new Token.Closing(opening.Tag));
    }

    private void Write(string text)
    {
        var words = text.Length > Longest - _length ? text[..(Longest - _length)] : text;
        _length += words.Length;
        if (words.Length > 0)
            _tokens.Add(new Token.Words(words));
    }

    private static string Choices(HtmlNode select) =>
        string.Join(" / ", select.Descendants("option").Take(MostChoices).Select(option => PlainText.Collapse(option.InnerText)).Where(text => text.Length > 0));

    private static string Told(string kind, string? words) =>
        PlainText.Collapse(words ?? "") is { Length: > 0 } said ? $"〔{kind}：{said}〕" : $"〔{kind}〕";

    private static bool Is(HtmlNode node, string attribute, string value) =>
        value.Equals(node.Written(attribute)?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static int Span(HtmlNode cell, string attribute) =>
        int.TryParse(cell.Written(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 1 ? Math.Min(span, MostSpan) : 0;
}
