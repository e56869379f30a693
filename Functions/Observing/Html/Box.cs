using System.Runtime.InteropServices;
using Checker.Observing.Lists;
using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>An element that a visitor may see, with the stretch of the page's text that it covers.</summary>
/// <param name="index">Among its parent's children.</param>
internal sealed class Box(HtmlNode node, Box? parent, int index, int start, int firstLink, bool hidden)
{
    private List<Box>? _children;
    private string? _place;

    public HtmlNode Node => node;

    public Box? Parent => parent;

    public string Tag { get; } = node.Name;

    public int Start => start;

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; set; }

    public int Length => End - start;

    /// <summary>Its links are those of the page from this index up to <see cref="EndLink"/>, exclusive.</summary>
    public int FirstLink => firstLink;

    public int EndLink { get; set; }

    /// <summary>Not shown at first, such as the second panel of a row of tabs.</summary>
    public bool Hidden => hidden;

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

    public string Attribute(string name) => node.Written(name) ?? "";

    public IEnumerable<Box> Ancestors()
    {
        for (var box = parent; box is not null; box = box.Parent)
            yield return box;
    }

    /// <summary>Its path, such as <c>/html[1]/body[1]/ul[2]/li[1]</c>.</summary>
    public string Place() => _place ??= parent is null ? "" : $"{parent.Place()}/{Tag}[{OrdinalIn(parent)}]";

    private int OrdinalIn(Box above)
    {
        var ordinal = 1;
        foreach (var elder in above.Children[..index])
            ordinal += elder.Tag == Tag ? 1 : 0;
        return ordinal;
    }
}

/// <summary>A link that a visitor may follow.</summary>
/// <param name="address">Null when it leads nowhere: no http address, or the place it stands in.</param>
/// <param name="words">What it says: its text, else its title, else its picture's words.</param>
/// <param name="isPicture">It carries no text of its own.</param>
internal sealed class Link(Box box, Uri? address, string words, bool isPicture)
{
    private string? _key;
    private bool? _leadsToArticle;

    public Box Box => box;

    public Uri? Address => address;

    public string Words => words;

    public bool IsPicture => isPicture;

    /// <summary>What its address is compared by; empty where it leads nowhere.</summary>
    public string Key => _key ??= address?.Key ?? "";

    /// <summary>Its address is made like an article's.</summary>
    public bool LeadsToArticle => _leadsToArticle ??= ArticleAddress.Is(address);
}
