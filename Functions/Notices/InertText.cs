using System.Globalization;
using System.Text;

namespace Checker.Notices;

/// <summary>
/// Text from outside as a file can hold it: one line, nothing that controls or turns round what is seen, no half of a
/// character. What was there comes out as �, so that a reader sees that something was.
/// </summary>
internal static class InertText
{
    public static string Of(string text) => text.EnumerateRunes().All(IsPlain) && IsWhole(text) ? text : Cleaned(text);

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or 0x85 or 0x2028 or 0x2029)
                clean.Append(' ');
            else
                clean.Append((IsPlain(rune) ? rune : Rune.ReplacementChar).ToString());
        }

        return clean.ToString();
    }

    /// <summary>A half of a character is enumerated as if it were whole.</summary>
    private static bool IsWhole(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || Cleaned(text) == text;

    private static bool IsPlain(Rune rune) =>
        (rune.Value & 0xFFFE) != 0xFFFE && Rune.GetUnicodeCategory(rune) is not
            (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
