using System.Globalization;
using System.Text.RegularExpressions;

namespace Checker.Observing.Dates;

/// <summary>Finds everything in a plain text that has the form of a date.</summary>
internal static partial class DateGrammar
{
    private const string ChineseDigits = "零一二三四五六七八九";

    /// <summary>Year, month, day, hour, minute, second.</summary>
    private const int MostNumbers = 6;

    public static List<FoundDate> Find(string plain)
    {
        List<FoundDate> found = [];
        foreach (var match in Numeric().EnumerateMatches(plain))
            Add(found, Calendar(plain.AsSpan(match.Index, match.Length), match.Index));

        var numeric = found.Count;
        foreach (Match match in Relative().Matches(plain))
            Add(found, Ago(match));
        foreach (Match match in Chinese().Matches(plain))
            Add(found, Spelt(match));

        if (found.Count > numeric)
            found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <summary>A date whose parts stand in several blocks: a big day over a small year and month.</summary>
    public static FoundDate? FindSplit(string plain, int from, int to)
    {
        var match = Split().Match(plain, from, to - from);
        return match.Success
            ? Make(match.Index, match.Length, DateForm.Full, Number(match.Groups["y"]), Number(match.Groups["m"]), Number(match.Groups["d"]), null)
            : null;
    }

    private static void Add(List<FoundDate> found, FoundDate? date)
    {
        if (date is not null)
            found.Add(date);
    }

    /// <summary>Its numbers in their order say what they are: two without a year, three with one, and those of the clock.</summary>
    private static FoundDate? Calendar(ReadOnlySpan<char> written, int at)
    {
        Span<int> room = stackalloc int[MostNumbers];
        var numbers = room[..Numbers(written, room)];
        var day = numbers[..^ClockNumbers(written)];
        var time = TimeOf(numbers[day.Length..]);
        return day switch
        {
            [>= 1900 and var year, var month, var date] => Make(at, written.Length, written.Contains('年') ? DateForm.FullInWords : DateForm.Full, year, month, date, time),
            [var year, var month, var date] => Make(at, written.Length, DateForm.ShortYear, 2000 + year, month, date, time),
            [var month, var date] => Make(at, written.Length, DateForm.NoYear, null, month, date, time),
            _ => null,
        };
    }

    private static FoundDate? Make(int at, int length, DateForm form, int? year, int month, int day, TimeOnly? time) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month)
            ? new(at, at + length, form, year, month, day, time, null)
            : null;

    private static FoundDate Ago(Match match)
    {
        var number = match.Groups["n"];
        var days = number.Success
            ? match.Groups["u"].ValueSpan switch { "天" or "日" => Number(number), "小时" => Number(number) / 24, _ => 0 }
            : match.Groups["w"].ValueSpan switch { "昨天" or "昨日" => 1, "前天" => 2, _ => 0 };
        Span<int> clock = stackalloc int[MostNumbers];
        return new(
            number.Success ? number.Index : match.Index, match.Index + match.Length, DateForm.Relative, null, null, null,
            TimeOf(clock[..Numbers(match.ValueSpan, clock)]), days);
    }

    private static FoundDate? Spelt(Match match)
    {
        var year = match.Groups["y"].Value.Aggregate(0, (sum, digit) => (sum * 10) + Digit(digit));
        return Make(match.Index, match.Length, DateForm.FullInWords, year, Counted(match.Groups["m"].Value), Counted(match.Groups["d"].Value), null);
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

    private static int Numbers(ReadOnlySpan<char> text, Span<int> numbers)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;

            var number = 0;
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                number = number * 10 + text[i] - '0';
            numbers[count++] = number;
        }

        return count;
    }

    private static int ClockNumbers(ReadOnlySpan<char> text) => text.Count(':') is var colons and > 0 ? colons + 1 : 0;

    private static TimeOnly? TimeOf(ReadOnlySpan<int> clock) =>
        clock is [<= 23 and var hour, <= 59 and var minute, ..] ? new TimeOnly(hour, minute) : null;

    private const string Time = @"(?:[ \n\t]{1,3}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9]))?";

    [GeneratedRegex(
        @"(?<![0-9]|[0-9][-/.])(?:19|20)[0-9]{2} ?(?:(?<s>-{1,2}|/|\.) ?[0-9]{1,2} ?\k<s> ?[0-9]{1,2}(?![0-9])|年 ?[0-9]{1,2} ?月 ?[0-9]{1,2}(?![0-9]) ?[日号]?)" + Time
        + @"|(?<![0-9]|[-/.:])[0-4][0-9](?<s>[-/.])[0-9]{1,2}\k<s>[0-9]{1,2}(?![0-9]|[-/.:])" + Time
        + @"|(?<![0-9年]|[-/.:])[0-9]{1,2}(?:[-/.][0-9]{1,2}| ?月 ?[0-9]{1,2}(?![0-9]) ?日?)(?![0-9]|[-/.:%])" + Time,
        RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    /// <summary>Numbers are looked for from 前 backwards: a page has many more of them.</summary>
    [GeneratedRegex(
        @"(?:(?<w>今天|今日|昨天|昨日|前天|刚刚)|(?<=(?<![0-9月-])(?<n>[0-9]{1,3}) ?(?<u>分钟|小时|天|日))前)" + Time,
        RegexOptions.CultureInvariant)]
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
