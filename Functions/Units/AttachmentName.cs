using System.Text;
using static System.Globalization.UnicodeCategory;

namespace Checker.Units;

/// <summary>
/// An attachment's name as it may be kept and given back: the last part of what was given, one line, nothing that a file
/// system takes for more than a name or that turns round what is seen, with an ending of its kind.
/// </summary>
internal static class AttachmentName
{
    public const int Longest = 200;

    private const string Special = "<>:\"|?*";

    public static string Of(string given, AttachmentKind kind)
    {
        var name = new StringBuilder();
        foreach (var rune in given.Split('/', '\\')[^1].EnumerateRunes())
            name.Append(IsPlain(rune) ? rune.ToString() : "_");

        var clean = name.ToString().Trim(' ', '.', '_') is { Length: > 0 } said ? said : "附件";
        var ending = kind.Endings.FirstOrDefault(each => clean.Length > each.Length && clean.EndsWith(each, StringComparison.OrdinalIgnoreCase));
        return Cut(ending is null ? clean : clean[..^ending.Length], Longest - (ending ?? kind.Endings[0]).Length) + (ending ?? kind.Endings[0]);
    }

    /// <summary>No half of a character stays.</summary>
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static bool IsPlain(Rune rune) =>
        rune != Rune.ReplacementChar
        && !(rune.IsAscii && Special.Contains((char)rune.Value, StringComparison.Ordinal))
        && Rune.GetUnicodeCategory(rune) is not (Control or Format or LineSeparator or ParagraphSeparator or PrivateUse or OtherNotAssigned);
}
