using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Checker.Sites;

/// <summary>What is done to the text of any cell before it is believed or shown.</summary>
internal static class CellText
{
    private const int LongestShown = 40;

    /// <summary>Distance of the full-width forms ！ to ～ from their half-width twins.</summary>
    private const int FullWidth = '！' - '!';

    /// <summary>What a spreadsheet shows where a formula came to nothing.</summary>
    private static readonly FrozenSet<string> FormulaErrors =
        FrozenSet.Create("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    /// <summary>Text of strangers as a message may hold it: nothing invisible, not too much.</summary>
    public static string Shown(string text)
    {
        var visible = text.EnumerateRunes().Where(rune => !IsHidden(rune)).Take(LongestShown + 1).ToList();
        return visible.Count > LongestShown ? string.Concat(visible.Take(LongestShown)) + "…" : string.Concat(visible);
    }

    /// <summary>What of a text no registry can hold; null when there is nothing.</summary>
    public static string? Fault(string text)
    {
        if (FormulaErrors.Contains(text))
            return $"“{text}”是公式没有算出的结果，请改正这个单元格";

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return "含有无法识别的字符（文件编码可能已损坏），请重新填写";
            if (rune.Value is '\r' or '\n')
                return "不能换行，请改成一行";
            if (IsHidden(rune))
                return $"含有看不见的字符（U+{rune.Value:X4}），请删去后重新填写";
        }

        return null;
    }

    /// <summary>１２３ａｂｃ as 123abc: an input method left on full width.</summary>
    public static string HalfWidth(string text) =>
        string.Concat(text.Select(c => IsFullWidth(c) ? (char)(c - FullWidth) : c));

    public static bool IsFullWidth(char c) => c is >= '！' and <= '～';

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
