using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>An element that a visitor may see, with the stretch of the page's text that it covers.</summary>
internal sealed class Box(HtmlNode node, Box? parent, int ordinal, int start, int firstLink, bool hidden)
{
    public HtmlNode Node => node;

    public Box? Parent => parent;

    public string Tag => node.Name;

    public int Start => start;

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; set; }

    public int Length => End - start;

    /// <summary>Its links are those of the page from this index up to <see cref="EndLink"/>, exclusive.</summary>
    public int FirstLink => firstLink;

    public int EndLink { get; set; }

    /// <summary>Not shown at first, such as the second panel of a row of tabs.</summary>
    public bool Hidden => hidden;

    public List<Box> Children { get; } = [];

    public string Attribute(string name) => node.GetAttributeValue(name, "");

    public IEnumerable<Box> Ancestors()
    {
        for (var box = parent; box is not null; box = box.Parent)
            yield return box;
    }

    public IEnumerable<Box> Descendants() => Children.SelectMany(child => child.Descendants().Prepend(child));

    /// <summary>Its path, such as <c>/html[1]/body[1]/ul[2]/li[1]</c>.</summary>
    public string Place() => parent is null ? "" : $"{parent.Place()}/{Tag}[{ordinal}]";
}

/// <summary>A link that a visitor may follow.</summary>
/// <param name="Address">Null when it leads nowhere: no http address, or the place it stands in.</param>
/// <param name="Words">What it says: its text, else its title, else its picture's words.</param>
/// <param name="IsPicture">It carries no text of its own.</param>
internal sealed record Link(Box Box, Uri? Address, string Words, bool IsPicture);
