using System.Globalization;

namespace Checker.Pages;

/// <summary>Instants as staff read them: UTC+8.</summary>
internal static class Times
{
    public static string Minute(this DateTimeOffset at) => Local(at, "yyyy年M月d日 HH:mm");

    public static string Second(this DateTimeOffset at) => Local(at, "yyyy-MM-dd HH:mm:ss");

    public static string Day(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Local(DateTimeOffset at, string format) =>
        at.ToOffset(LocalDay.Offset).ToString(format, CultureInfo.InvariantCulture);
}
