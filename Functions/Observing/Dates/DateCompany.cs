using System.Text.RegularExpressions;

namespace Checker.Observing.Dates;

/// <summary>What stands beside a date and takes it out of question as a day of publication.</summary>
internal static partial class DateCompany
{
    private const int Reach = 16;

    /// <summary>Whether the words from <paramref name="from"/> up to the date, and from it up to <paramref name="to"/>, make it another day.</summary>
    public static bool IsOfSomethingElse(string plain, FoundDate date, int from, int to)
    {
        var before = LineBefore(plain.AsSpan(Math.Max(from, date.Start - Reach)..date.Start));
        var after = LineAfter(plain.AsSpan(date.End..Math.Max(date.End, Math.Min(to, date.End + Reach))));
        return (!before.IsWhiteSpace() && Before().IsMatch(before)) || (!after.IsWhiteSpace() && After().IsMatch(after));
    }

    private static ReadOnlySpan<char> LineBefore(ReadOnlySpan<char> text) => text[(text.LastIndexOf('\n') + 1)..];

    private static ReadOnlySpan<char> LineAfter(ReadOnlySpan<char> text) => text.IndexOf('\n') is var end and >= 0 ? text[..end] : text;

    [GeneratedRegex(
        @"(?:今天是?|今日是?|现在是|现在时间|当前时间|当前日期|系统时间|系统日期|北京时间|农历|截止|截至|截稿|有效期|到期|失效|版权所有|copyright|©|至|到|~)(?:时间|日期|日)?[::]?(?:为|至|是)?[:: \t(\[]*$"
        + @"|(?:报名|开标|投标|开庭|活动|会议|考试|举办|召开|施行|实施|生效|起始|开始|结束|施工|停水|停电|成立|出生|公示)(?:时间|日期|日)[::]? *$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^ ?(?:前|止|截止|截至|之前|以前|起|至|到|~|-{1,2} ?[0-9]|开标|开庭|施行|实施|\(?(?:星期|周)[一二三四五六日天])",
        RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
