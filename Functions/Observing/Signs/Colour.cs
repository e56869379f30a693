using System.Globalization;

namespace Checker.Observing.Signs;

/// <summary>Colours as style sheets write them.</summary>
internal static class Colour
{
    /// <summary>Of all three channels together: what no eye tells apart.</summary>
    private const int Alike = 24;

    private static readonly Dictionary<string, int> Names = new()
    {
        ["white"] = 0xFFFFFF,
        ["black"] = 0,
        ["red"] = 0xFF0000,
        ["blue"] = 0x0000FF,
        ["green"] = 0x008000,
        ["gray"] = 0x808080,
        ["grey"] = 0x808080,
        ["silver"] = 0xC0C0C0,
        ["yellow"] = 0xFFFF00,
        ["snow"] = 0xFFFAFA,
        ["ivory"] = 0xFFFFF0,
        ["whitesmoke"] = 0xF5F5F5,
        ["navy"] = 0x000080,
    };

    /// <summary>Whether text of the one cannot be told from a ground of the other; false where either is no known colour.</summary>
    public static bool AreAlike(string text, string ground)
    {
        if (IsClear(text))
            return true;
        if (Read(text) is not { } one || Read(ground) is not { } other)
            return false;

        return Math.Abs((one >> 16) - (other >> 16)) + Math.Abs(((one >> 8) & 255) - ((other >> 8) & 255)) + Math.Abs((one & 255) - (other & 255)) <= Alike;
    }

    private static bool IsClear(string colour) =>
        colour is "transparent" || (colour.StartsWith("rgba(", StringComparison.Ordinal) && Parts(colour) is [_, _, _, var alpha] && alpha <= 0.05);

    private static int? Read(string colour)
    {
        if (Names.TryGetValue(colour, out var named))
            return named;
        if (colour.StartsWith("rgb", StringComparison.Ordinal))
            return Parts(colour) is [var r, var g, var b, ..] ? ((int)r << 16) | ((int)g << 8) | (int)b : null;

        var hex = colour.TrimStart('#');
        if (hex.Length is 3 or 4)
            hex = string.Concat(hex.Take(3).Select(c => $"{c}{c}"));
        return hex.Length is 6 or 8 && int.TryParse(hex.AsSpan(0, 6), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static double[]? Parts(string colour)
    {
        var open = colour.IndexOf('(', StringComparison.Ordinal);
        double[] parts = [.. colour[(open + 1)..].TrimEnd(')').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value, 0, 255) : -1)];
        return Array.TrueForAll(parts, part => part >= 0) ? parts : null;
    }
}
