using System.Text.RegularExpressions;

namespace Checker.Sites;

/// <summary>A contact's mobile number is for those who telephone; others see that there is one, and not which.</summary>
internal static partial class ContactPhone
{
    /// <summary>The text with the middle of each mobile number hidden; an office's own number stands in every directory and stays.</summary>
    public static string Masked(string text) => Mobile().Replace(text, found => $"{found.Groups["start"].Value}****{found.Groups["end"].Value}");

    /// <summary>Whether this is a number as <see cref="Masked"/> leaves it: no number, but a hidden one.</summary>
    public static bool IsMasked(string text) => Hidden().IsMatch(text);

    [GeneratedRegex(@"(?<![0-9])(?<start>(?:[+]?86[ -]?)?1[3-9][0-9])[ -]?[0-9]{4}[ -]?(?<end>[0-9]{4})(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"1[3-9][0-9]\*{4}[0-9]{4}")]
    private static partial Regex Hidden();
}
