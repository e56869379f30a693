using System.Globalization;
using System.Text.RegularExpressions;

namespace Checker.Observing.Dates;

/// <summary>Finds everything in a plain text that has the form of a date.</summary>
internal static partial class DateGrammar
{
    private const string ChineseDigits = "零一二三四五六七八九";

    public static List<FoundDate> Find(string plain)
    {
        List<FoundDate> found = [];
        foreach (Match match in Numeric().Matches(plain))
            Add(found, Calendar(match, FormOf(match)));
        foreach (Match match in Relative().Matches(plain))
            Add(found, Ago(match));
        foreach (Match match in Chinese().Matches(plain))
            Add(found, Spelt(match));

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <summary>A date whose parts stand in several blocks: a big day over a small year and month.</summary>
    public static FoundDate? FindSplit(string plain, int from, int to)
    {
        var match = Split().Match(plain, from, to - from);
        return match.Success ? Calendar(match, DateForm.Full) : null;
    }

    private static void Add(List<FoundDate> found, FoundDate? date)
    {
        if (date is not null)
            found.Add(date);
    }

    private static DateForm FormOf(Match match) =>
        match.Groups["y"].Success ? match.Groups["s"].Success ? DateForm.Full : DateForm.FullInWords
        : match.Groups["y2"].Success ? DateForm.ShortYear
        : DateForm.NoYear;

    private static FoundDate? Calendar(Match match, DateForm form)
    {
        int? year = match.Groups["y"].Success ? Number(match.Groups["y"])
            : match.Groups["y2"].Success ? 2000 + Number(match.Groups["y2"])
            : null;
        return Make(match, form, year, Number(match.Groups["m"]), Number(match.Groups["d"]), TimeOf(match));
    }

    private static FoundDate? Make(Match match, DateForm form, int? year, int month, int day, TimeOnly? time) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month)
            ? new(match.Index, match.Index + match.Length, form, year, month, day, time, null)
            : null;

    private static FoundDate Ago(Match match)
    {
        var days = match.Groups["n"].Success
            ? match.Groups["u"].Value switch { "天" or "日" => Number(match.Groups["n"]), "小时" => Number(match.Groups["n"]) / 24, _ => 0 }
            : match.Groups["w"].Value switch { "昨天" or "昨日" => 1, "前天" => 2, _ => 0 };
        return new(match.Index, match.Index + match.Length, DateForm.Relative, null, null, null, TimeOf(match), days);
    }

    private static FoundDate? Spelt(Match match)
    {
        var year = match.Groups["y"].Value.Aggregate(0, (sum, digit) => (sum * 10) + Digit(digit));
        return Make(match, DateForm.FullInWords, year, Counted(match.Groups["m"].Value), Counted(match.Groups["d"].Value), null);
    }

    private static int Digit(char c) =>
        c is '〇' or '○' or 'O' or '0' ? 0 : ChineseDigits.IndexOf(c, StringComparison.Ordinal);

    /// <summary>三, 十, 十三, 二十, 二十三.</summary>
    private static int Counted(string words)
    {
        var ten = words.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return words.Length == 1 ? Digit(words[0]) : 0;

        return ((ten == 0 ? 1 : Digit(words[0])) * 10) + (ten == words.Length - 1 ? 0 : Digit(words[^1]));
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static TimeOnly? TimeOf(Match match) =>
        match.Groups["h"].Success && Number(match.Groups["h"]) is <= 23 and var hour && Number(match.Groups["min"]) is <= 59 and var minute
            ? new TimeOnly(hour, minute)
            : null;

    private const string Time = @"(?:[ \n\t]{1,3}(?<h>[0-9]{1,2}):(?<min>[0-9]{2})(?::[0-9]{2})?(?![0-9]))?";

    [GeneratedRegex(
        @"(?<![0-9]|[0-9][-/.])(?<y>(?:19|20)[0-9]{2}) ?(?:(?<s>-{1,2}|/|\.) ?(?<m>[0-9]{1,2}) ?\k<s> ?(?<d>[0-9]{1,2})(?![0-9])|年 ?(?<m>[0-9]{1,2}) ?月 ?(?<d>[0-9]{1,2})(?![0-9]) ?[日号]?)" + Time
        + @"|(?<![0-9]|[-/.:])(?<y2>[0-4][0-9])(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})(?![0-9]|[-/.:])" + Time
        + @"|(?<![0-9年]|[-/.:])(?<m>[0-9]{1,2})(?:(?<s>[-/.])(?<d>[0-9]{1,2})| ?月 ?(?<d>[0-9]{1,2})(?![0-9]) ?日?)(?![0-9]|[-/.:%])" + Time,
        RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?:(?<w>今天|今日|昨天|昨日|前天|刚刚)|(?<![0-9月-])(?<n>[0-9]{1,3}) ?(?<u>分钟|小时|天|日)前)" + Time, RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(
        @"(?<y>[一二][〇○零O0一二三四五六七八九]{3})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日",
        RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"(?<![0-9:.-])(?<d>[0-9]{1,2})日?[ \n\t/]+(?<y>(?:19|20)[0-9]{2}) ?[-/.年] ?(?<m>[0-9]{1,2})月?(?![0-9]|[-/.:])"
        + @"|(?<![0-9])(?<y>(?:19|20)[0-9]{2}) ?[-/.年] ?(?<m>[0-9]{1,2})月?[ \n\t]+(?<d>[0-9]{1,2})日?(?![0-9]|[-/.:])"
        + @"|(?<![0-9:.-])(?<m>[0-9]{1,2})[-/.月](?<d>[0-9]{1,2})日?[ \n\t]+(?<y>(?:19|20)[0-9]{2})年?(?![0-9]|[-/.:])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Split();
}

/// <summary>Something that has the form of a date, and where.</summary>
/// <param name="End">Exclusive.</param>
internal sealed record FoundDate(
    int Start, int End, DateForm Form, int? Year, int? Month, int? Day, TimeOnly? Time, int? DaysAgo)
{
    public WrittenDate Written(string text, DateSource source) =>
        new(text[Start..End].Trim(), source, Year, Month, Day, Time, DaysAgo);
}

/// <summary>How a date is written, the plainest first.</summary>
internal enum DateForm
{
    /// <summary>2016-05-03.</summary>
    Full,

    /// <summary>2016年5月3日: also the form of dates in sentences.</summary>
    FullInWords,

    /// <summary>16-05-03.</summary>
    ShortYear,

    /// <summary>05-03, 5月3日.</summary>
    NoYear,

    /// <summary>昨天.</summary>
    Relative,
}
