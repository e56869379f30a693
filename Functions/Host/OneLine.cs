using System.Globalization;

namespace Checker.Host;

/// <summary>Text as it may stand in a log: no break of the line, no sign that a terminal obeys, no turn of the direction of reading.</summary>
internal static class OneLine
{
    public static string Of(string text) => string.Create(text.Length, text, (characters, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            characters[i] = IsInert(from[i]) ? from[i] : ' ';
    });

    private static bool IsInert(char character) => char.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
