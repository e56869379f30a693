using System.Globalization;

namespace Checker.Sites;

/// <summary>A day as offices and their spreadsheets write it.</summary>
internal static class RegistryDate
{
    public const string Form = "请写成 2016-05-03 的样子";

    private static readonly string[] Forms = ["yyyy-M-d", "yyyy.M.d", "yyyy/M/d", "yyyy年M月d日"];

    /// <summary>Day 0 of a spreadsheet's serial numbers, from March 1900 on.</summary>
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>Null when it is no date, or none that a government website could have.</summary>
    public static DateOnly? Read(string text)
    {
        var half = CellText.HalfWidth(text);
        if (half is { Length: 5 } && int.TryParse(half, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
            return Plausible(SerialZero.AddDays(serial));

        return DateOnly.TryParseExact(half, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Plausible(day)
            : null;
    }

    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Plausible(DateOnly day) => day.Year is >= 1990 and < 2100 ? day : null;
}
