using System.Text.RegularExpressions;

namespace Checker.Notices;

/// <summary>Text with fields in braces: <c>{spot.selected}</c>.</summary>
internal static partial class NoticeText
{
    /// <summary>Fills every field once: what stands in a value is never read as a field.</summary>
    public static string Fill(string text, Func<string, string> valueOf) => Field().Replace(text, match => valueOf(match.Groups["name"].Value));

    public static IEnumerable<string> FieldsOf(string text) => Field().Matches(text).Select(match => match.Groups["name"].Value).Distinct();

    /// <summary>A brace that belongs to no field, or a figure that was typed; null when there is neither.</summary>
    public static string? MistakeIn(string text)
    {
        var rest = Field().Replace(text, "");
        return rest.AsSpan().IndexOfAny('{', '}') >= 0 ? "花括号不成对，或字段名不合要求"
            : Digits().IsMatch(rest) ? "数字须用字段填入，不得直接写在文中"
            : null;
    }

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)*(:[a-z-]+\.[a-zA-Z]+)?)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"[0-9０-９]", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
