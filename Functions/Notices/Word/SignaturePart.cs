using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>署名 and 成文日期: the office's name centred over the day, both with room for the seal, which is never drawn.</summary>
internal static class SignaturePart
{
    /// <summary>Characters from the right edge to the day's end.</summary>
    private const double DayIndent = 4;

    public static IEnumerable<OpenXmlElement> Of(string office, DateOnly? signed)
    {
        var day = signed?.Whole() ?? "　　年　月　日";
        var middle = DayIndent + (Width(day) / 2);
        yield return Lines.Of(
            StyleSheet.Signature,
            office,
            new KeepNext(),
            new SpacingBetweenLines { Before = (2 * Layout.Line).Text() },
            FromRight(Math.Max(0, middle - (Width(office) / 2))));
        yield return Lines.Of(StyleSheet.Signature, day, FromRight(DayIndent));
    }

    private static Indentation FromRight(double characters) => new() { Right = ((int)Math.Round(characters * Layout.Character)).Text() };

    /// <summary>In characters: a figure takes half of one.</summary>
    private static double Width(string text) => text.Sum(c => c < 0x80 ? 0.5 : 1);
}
