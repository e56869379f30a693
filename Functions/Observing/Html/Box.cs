using System.Runtime.InteropServices;
using Checker.Observing.Lists;
using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>
/// An element, with the stretch of the page's text that it covers. One that no visitor sees covers none and is no child of
/// another.
/// </summary>
/// <param name="elder">What its parent holds before it; null when it is the first.</param>
internal sealed class Box(PageSource source, HtmlNode node, Box? parent, Box? elder)
{
    private readonly (int Start, int End) _attributes = source.Add(node);
    private readonly Box? _elder = elder;
    private List<Box>? _children;
    private string? _place;
    private int _ordinal;

    public Box? Parent => parent;

    public string Tag { get; } = node.Name;

    /// <summary>Where it begins in the source.</summary>
    public int At { get; } = node.OuterStartIndex;

    public int Start { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; set; }

    public int Length => End - Start;

    /// <summary>Its links are those of the page from this index up to <see cref="EndLink"/>, exclusive.</summary>
    public int FirstLink { get; init; }

    public int EndLink { get; set; }

    /// <summary>What it holds, seen or not, is what the page holds from this index up to <see cref="EndInner"/>, exclusive.</summary>
    public int FirstInner { get; init; }

    public int EndInner { get; set; }

    /// <summary>Not shown at first, such as the second panel of a row of tabs, or within what is not.</summary>
    public bool Hidden { get; set; } = parent is { Hidden: true };

    public ReadOnlySpan<Box> Children => CollectionsMarshal.AsSpan(_children);

    /// <summary>The child that covers a stretch of the page's text; null when none does.</summary>
    public Box? ChildOver(int start, int end)
    {
        foreach (var child in Children)
        {
            if (child.Start <= start && child.End >= end)
                return child;
        }

        return null;
    }

    public void Add(Box child) => (_children ??= []).Add(child);

    /// <summary>As it was written; null when it is not there.</summary>
    public string? Written(string name) => source.Written(name, _attributes);

    /// <summary>As it was written; empty when it is not there.</summary>
    public string Attribute(string name) => Written(name) ?? "";

    public IEnumerable<Box> Ancestors()
    {
        for (var box = parent; box is not null; box = box.Parent)
            yield return box;
    }

    /// <summary>Its path, such as <c>/html[1]/body[1]/ul[2]/li[1]</c>.</summary>
    public string Place() => _place ??= parent is null ? "" : $"{parent.Place()}/{Tag}[{Ordinal()}]";

    /// <summary>Among those of its name, from 1; counted on from the last one whose place was asked for.</summary>
    private int Ordinal()
    {
        _ordinal = 1;
        for (var before = _elder; before is not null; before = before._elder)
        {
            if (before.Tag != Tag)
                continue;

            _ordinal += Math.Max(1, before._ordinal);
            if (before._ordinal > 0)
                break;
        }

        return _ordinal;
    }
}

/// <summary>A link that a visitor may follow.</summary>
/// <param name="address">Null when it leads nowhere: no http address, or the place it stands in.</param>
/// <param name="words">What it says: its text, else its title, else its picture's words.</param>
/// <param name="isPicture">It carries no text of its own.</param>
/// <param name="page">The page's, which make most addresses' keys without asking the address.</param>
internal sealed class Link(Box box, Uri? address, string words, bool isPicture, Addresses page)
{
    private string? _key;
    private bool? _leadsToArticle;

    public Box Box => box;

    public Uri? Address => address;

    public string Words => words;

    public bool IsPicture => isPicture;

    /// <summary>What its address is compared by; empty where it leads nowhere.</summary>
    public string Key => _key ??= address is null ? "" : page.KeyOf(address);

    /// <summary>Its address is made like an article's.</summary>
    public bool LeadsToArticle => _leadsToArticle ??= ArticleAddress.Is(address);
}
