using System.Buffers;
using System.Globalization;
using Checker.Observing.Html;

namespace Checker.Observing.Signs;

/// <summary>How elements are kept out of sight by style, theirs or that of what they stand in.</summary>
internal sealed class ElementSight(StyleSheet sheet)
{
    private const double Nothing = 1;
    private const double FarAway = -200;
    private const double Faint = 0.05;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("-.0123456789");

    private readonly Dictionary<Box, Seen> _known = [];
    private readonly Dictionary<Named, Seen> _alike = [];

    /// <summary>Null for an element in view.</summary>
    public Hiding? Of(Box box) => Find(box).Hidden;

    private Seen Find(Box box)
    {
        if (_known.TryGetValue(box, out var known))
            return known;

        var above = box.Parent is { } parent ? Find(parent) : null;
        return _known[box] = Declarations.AreAttributesOf(box) ? Read(box, above) : Alike(box, above);
    }

    /// <summary>The rows of a page share their names: what is named alike, in what is seen alike, is seen alike.</summary>
    private Seen Alike(Box box, Seen? above)
    {
        var named = new Named(above, box.Tag, box.Attribute("id"), box.Attribute("class"), box.Attribute("style"));
        if (!_alike.TryGetValue(named, out var seen))
            _alike[named] = seen = Read(box, above);
        return seen;
    }

    private Seen Read(Box box, Seen? above)
    {
        if (above is null)
            return new(new(box, null), null, "white");

        var element = new StyledElement(box, above.Element);
        if (above.Hidden is { } already)
            return new(element, already, null);

        var style = sheet.Of(element);
        var ground = style.HasPicture ? null : style.Ground() is { Length: > 0 } own and not ("transparent" or "none" or "inherit") ? own : above.Ground;
        var isSame = ground is not null && style["color"] is { Length: > 0 } text && Colour.AreAlike(text, ground);
        return new(element, ByStyle(style, box.Tag) ?? (isSame ? Hiding.Colour : null), ground);
    }

    private static Hiding? ByStyle(Declarations style, string tag)
    {
        if (style["display"] == "none")
            return Hiding.Display;
        if (style["visibility"] is "hidden" or "collapse")
            return Hiding.Visibility;
        if (style["opacity"] is { Length: > 0 } && style.Pixels("opacity") <= Faint || style["filter"].Contains("opacity=0", StringComparison.Ordinal) || style["filter"].Contains("opacity(0", StringComparison.Ordinal))
            return Hiding.Opacity;
        if (tag == "marquee" && (style.Pixels("width") <= 5 || style.Pixels("height") <= 5))
            return Hiding.Marquee;
        if (style.Pixels("font-size") <= Nothing || style["transform"].Contains("scale(0", StringComparison.Ordinal))
            return Hiding.Size;
        if (style.Pixels("text-indent") <= FarAway / 2)
            return Hiding.Indent;
        if (IsClipped(style["clip"]) || IsClipped(style["clip-path"]))
            return Hiding.Clip;
        if (IsFarAway(style))
            return Hiding.Position;
        if (style["overflow"] is "hidden" or "clip" && (style.Pixels("height") <= 5 || style.Pixels("width") <= Nothing || style.Pixels("max-height") <= 5))
            return Hiding.Overflow;

        return style["position"] is "absolute" or "fixed" or "relative" && style["z-index"].StartsWith('-') ? Hiding.ZOrder : null;
    }

    private static bool IsFarAway(Declarations style) =>
        (style["position"] is "absolute" or "fixed" or "relative" && (style.Pixels("left") <= FarAway || style.Pixels("top") <= FarAway || style.Pixels("right") <= FarAway || style.Pixels("bottom") <= FarAway))
        || style.Pixels("margin-left") <= FarAway || style.Pixels("margin-top") <= FarAway
        || (style["transform"].IndexOf("translate", StringComparison.Ordinal) is var at and >= 0 && FirstNumber(style["transform"][at..]) <= FarAway);

    private static bool IsClipped(string clip) =>
        clip.Replace(" ", "", StringComparison.Ordinal) is var bare
        && (bare.StartsWith("rect(0,0,0,0", StringComparison.Ordinal) || bare.StartsWith("rect(0px,0px,0px,0", StringComparison.Ordinal) || bare.StartsWith("rect(0000", StringComparison.Ordinal)
            || bare.StartsWith("rect(1px,1px,1px,1px", StringComparison.Ordinal) || bare.StartsWith("inset(50%", StringComparison.Ordinal) || bare.StartsWith("inset(100%", StringComparison.Ordinal)
            || bare.StartsWith("circle(0", StringComparison.Ordinal) || bare.StartsWith("polygon(00,00,00", StringComparison.Ordinal));

    private static double? FirstNumber(string text)
    {
        var digits = text.AsSpan()[Math.Max(0, text.AsSpan().IndexOfAny(OfNumbers))..];
        var end = digits.IndexOfAnyExcept(OfNumbers);
        return double.TryParse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <param name="ground">Null where it is a picture, whose colours nobody knows.</param>
    private sealed class Seen(StyledElement element, Hiding? hidden, string? ground)
    {
        public StyledElement Element => element;

        public Hiding? Hidden => hidden;

        public string? Ground => ground;
    }

    private readonly record struct Named(Seen? Above, string Tag, string Id, string Class, string Style);
}
