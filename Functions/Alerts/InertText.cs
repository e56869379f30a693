using System.Globalization;
using System.Text;

namespace Checker.Alerts;

/// <summary>
/// A line of text that nothing on a telephone makes into a link, a mention or a form: it may quote a page. What stands for
/// something there becomes its full-width twin, which reads the same.
/// </summary>
internal static class InertText
{
    private const string Active = "<>[]()*_`~#@\\|!&=+{}\"'^$%";

    private const int FullWidth = 0xFEE0;

    /// <param name="most">Characters; what is cut is told by an ellipsis.</param>
    public static string Of(string text, int most)
    {
        var inert = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (inert.Length >= most)
                return inert.Append('…').ToString();
            Add(inert, rune);
        }

        return inert.ToString();
    }

    private static void Add(StringBuilder inert, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator:
                inert.Append(' ');
                break;
            case UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                break; // what is not seen, and what turns the direction
            default:
                // A colon before slashes and a dot within a name are what clients find addresses by.
                if (rune.IsAscii && (Active.Contains((char)rune.Value, StringComparison.Ordinal) || rune.Value is '/' or ':' or '.'))
                    inert.Append((char)(rune.Value + FullWidth));
                else
                    inert.Append(rune);
                break;
        }
    }
}
