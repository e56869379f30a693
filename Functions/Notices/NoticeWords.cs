using System.Globalization;

namespace Checker.Notices;

/// <summary>Days, numbers and lists as official documents write them.</summary>
internal static class NoticeWords
{
    /// <summary>What stands where the text of the criteria has still to be read.</summary>
    public const string Gap = "〔标准待核对〕";

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>More names than this are not told one by one in running text.</summary>
    private const int MostNames = 10;

    /// <summary>2016年5月18日.</summary>
    public static string Whole(this DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>5月31日, where the year is plain.</summary>
    public static string Within(this DateOnly day, int year) =>
        day.ToString(day.Year == year ? "M月d日" : "yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2016年5月3日—17日.</summary>
    public static string Period(DateOnly from, DateOnly to) => from.Whole() + (from == to ? "" : "—" + to.ToString(
        from.Year != to.Year ? "yyyy年M月d日" : from.Month != to.Month ? "M月d日" : "d日", CultureInfo.InvariantCulture));

    /// <summary>5.3—5.17.</summary>
    public static string ShortPeriod(DateOnly from, DateOnly to)
    {
        var format = from.Year == to.Year ? "M.d" : "yyyy.M.d";
        var first = from.ToString(format, CultureInfo.InvariantCulture);
        return from == to ? first : $"{first}—{to.ToString(format, CultureInfo.InvariantCulture)}";
    }

    /// <summary>一 to 九十九, as headings are numbered.</summary>
    public static string Chinese(int number) => number switch
    {
        < 1 or > 99 => throw new ArgumentOutOfRangeException(nameof(number)),
        < 10 => Digits[number].ToString(),
        _ => $"{(number < 20 ? "" : Digits[number / 10])}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
    };

    /// <summary>甲、乙和丙; of many, the first, and how many they are.</summary>
    public static string Join(IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var one] => one,
        { Count: > MostNames } => $"{string.Join('、', names.Take(MostNames))}等{names.Count}个",
        _ => $"{string.Join('、', names.SkipLast(1))}和{names[^1]}",
    };
}
