using System.Buffers;
using System.Globalization;
using Checker.Observing.Html;

namespace Checker.Observing.Signs;

/// <summary>What an element's style says, so far as it bears on being seen; what is said later holds.</summary>
internal sealed class Declarations
{
    private const int Most = 60;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("+-.0123456789");

    private static readonly SearchValues<string> Hiding = SearchValues.Create(
        ["display", "visibility", "opacity", "font", "width", "height", "overflow", "indent", "position", "left", "top", "margin", "clip", "color", "background", "z-index", "transform"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Attributes = ["hidden", "color", "size", "bgcolor", "text", "width", "height"];

    private readonly Dictionary<string, string> _values = [];

    public static bool MayHide(ReadOnlySpan<char> body) => body.ContainsAny(Hiding);

    public string this[string name] => _values.GetValueOrDefault(name, "");

    public void Add(string body)
    {
        foreach (var part in body.Split(';', Most + 1))
        {
            if (part.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                _values[part[..colon].Trim().ToLowerInvariant()] = part[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
        }
    }

    /// <summary>Whether an element may have what <see cref="AddAttributes"/> adds.</summary>
    public static bool AreAttributesOf(Box box)
    {
        foreach (var name in Attributes)
        {
            if (box.Written(name) is not null)
                return true;
        }

        return false;
    }

    /// <summary>What old pages write as attributes.</summary>
    public void AddAttributes(Box box)
    {
        if (box.Written("hidden") is not null)
            _values.TryAdd("display", "none");
        if (box.Tag == "font" && box.Attribute("color") is { Length: > 0 } colour)
            _values.TryAdd("color", colour.Trim().ToLowerInvariant());
        if (box.Tag == "font" && box.Attribute("size") is "0")
            _values.TryAdd("font-size", "0");
        if (box.Attribute("bgcolor") is { Length: > 0 } ground)
            _values.TryAdd("background-color", ground.Trim().ToLowerInvariant());
        if (box.Tag == "body" && box.Attribute("text") is { Length: > 0 } text)
            _values.TryAdd("color", text.Trim().ToLowerInvariant());
        if (box.Tag is "marquee" or "iframe" or "table" or "td" or "div")
        {
            foreach (var side in (string[])["width", "height"])
            {
                if (box.Attribute(side) is { Length: > 0 } length)
                    _values.TryAdd(side, length.Trim().ToLowerInvariant());
            }
        }
    }

    /// <summary>A length in pixels or what stands for as much; null where none is given, or in parts of something.</summary>
    public double? Pixels(string name)
    {
        var value = this[name];
        var digits = value.AsSpan().IndexOfAnyExcept(OfNumbers);
        var number = digits < 0 ? value.AsSpan() : value.AsSpan(0, digits);
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length))
            return null;

        return (digits < 0 ? "px" : value[digits..].TrimEnd()) switch
        {
            "px" => length,
            "em" or "rem" => length * 16,
            "pt" => length * 4 / 3,
            _ => length is 0 ? 0 : null,
        };
    }

    /// <summary>The element's own ground; null where it has none, or a picture.</summary>
    public string? Ground() => this["background-color"] is { Length: > 0 } own ? own
        : this["background"] is { Length: > 0 } whole && !whole.Contains("url(", StringComparison.Ordinal) ? whole.Split(' ')[0] : null;

    public bool HasPicture => this["background"].Contains("url(", StringComparison.Ordinal) || this["background-image"].Contains("url(", StringComparison.Ordinal)
        || this["background"].Contains("gradient", StringComparison.Ordinal) || this["background-image"].Contains("gradient", StringComparison.Ordinal);
}
