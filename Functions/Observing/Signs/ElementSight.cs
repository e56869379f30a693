using Checker.Observing.Html;

namespace Checker.Observing.Signs;

/// <summary>How elements are kept out of sight by style, theirs or that of what they stand in.</summary>
internal sealed class ElementSight(StyleSheet sheet)
{
    private const double Nothing = 1;
    private const double FarAway = -200;
    private const double Faint = 0.05;

    private readonly Dictionary<Box, (Hiding? Hidden, string? Ground)> _known = [];

    /// <summary>Null for an element in view.</summary>
    public Hiding? Of(Box box) => Read(box).Hidden;

    /// <summary>The ground is null where it is a picture, whose colours nobody knows.</summary>
    private (Hiding? Hidden, string? Ground) Read(Box box)
    {
        if (_known.TryGetValue(box, out var known))
            return known;

        var (hidden, ground) = box.Parent is { } parent ? Read(parent) : (null, "white");
        if (hidden is null && box.Parent is not null)
        {
            var style = sheet.Of(box);
            var own = style.HasPicture ? null : style.Ground() ?? ground;
            hidden = ByStyle(style, box.Tag) ?? (own is not null && style["color"] is { Length: > 0 } text && Colour.AreAlike(text, own) ? Hiding.Colour : null);
            ground = own is "transparent" or "none" or "inherit" ? ground : own;
        }

        return _known[box] = (hidden, ground);
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
        var digits = text.AsSpan()[Math.Max(0, text.AsSpan().IndexOfAny("-0123456789"))..];
        var end = digits.IndexOfAnyExcept("-.0123456789");
        return double.TryParse(end < 0 ? digits : digits[..end], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
