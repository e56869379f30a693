namespace Checker.Tests.Samples;

/// <summary>How a site writes the dates of its lists.</summary>
internal enum DateForm
{
    /// <summary><c>2016-05-03</c>.</summary>
    Iso,

    /// <summary><c>[05-03]</c>; with the year when it is not of the last twelve months.</summary>
    MonthDay,

    /// <summary><c>2016年5月3日</c>.</summary>
    Chinese,

    /// <summary><c>(2016/5/3)</c>.</summary>
    Slashes,
}

internal static class DateForms
{
    public static string Write(this DateForm form, DateOnly day) => form switch
    {
        DateForm.Iso => $"{day:yyyy-MM-dd}",
        DateForm.MonthDay => day > SampleWeb.Today.AddYears(-1) ? $"[{day:MM-dd}]" : $"[{day:yyyy-MM-dd}]",
        DateForm.Chinese => $"{day.Year}年{day.Month}月{day.Day}日",
        DateForm.Slashes => $"({day.Year}/{day.Month}/{day.Day})",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}
