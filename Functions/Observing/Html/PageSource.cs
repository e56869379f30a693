using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>
/// What a page was written as, and where in it each element's attributes are. The parser's own tree is some ten times as
/// large; it is let go of once the page is laid out.
/// </summary>
internal sealed class PageSource(string html)
{
    /// <summary>Of attributes or elements, what room is made for at once; a page can write more signs than it has of either.</summary>
    private const int MostExpected = 10_000;

    private readonly List<Attribute> _attributes = new(Expected(html, '='));

    public string Html => html;

    /// <summary>Takes an element's attributes in, and says which of all they are; the end is exclusive.</summary>
    public (int Start, int End) Add(HtmlNode node)
    {
        var start = _attributes.Count;
        if (node.HasAttributes)
        {
            foreach (var attribute in node.Attributes)
                _attributes.Add(new(attribute.StreamPosition, (attribute.OriginalName ?? "").Length, attribute.ValueStartIndex, attribute.ValueLength));
        }

        return (start, _attributes.Count);
    }

    /// <summary>The value of the last attribute of this name, as it was written; null when there is none.</summary>
    public string? Written(string name, (int Start, int End) among)
    {
        for (var i = among.End - 1; i >= among.Start; i--)
        {
            var attribute = _attributes[i];
            if (attribute.NameLength == name.Length && html.AsSpan(attribute.Name, attribute.NameLength).Equals(name, StringComparison.OrdinalIgnoreCase))
                return html.Substring(attribute.Value, attribute.ValueLength);
        }

        return null;
    }

    /// <summary>How many there may be of what a sign tells.</summary>
    public static int Expected(string html, char sign) => Math.Min(html.AsSpan().Count(sign), MostExpected);

    /// <summary>Places in the source, and lengths.</summary>
    private readonly record struct Attribute(int Name, int NameLength, int Value, int ValueLength);
}
