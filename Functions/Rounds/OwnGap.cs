using System.Globalization;

namespace Checker.Rounds;

/// <summary>A time in which the program itself did not run: what sites did then nobody knows.</summary>
internal sealed record OwnGap(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Timers go off every five minutes: three in a row that did not are no delay.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(15);

    /// <param name="last">The last sign of life.</param>
    /// <returns>Null for no gap.</returns>
    public static OwnGap? Between(DateTimeOffset last, DateTimeOffset now) => now - last > Silence ? new(last, now) : null;

    /// <summary>Whether some of this half hour lies in it.</summary>
    public bool Touches(ProbeSlot slot) => slot.End > From && slot.End - ProbeSlot.Length < To;

    /// <summary>In a clerk's words.</summary>
    public string Told() => string.Create(
        CultureInfo.InvariantCulture,
        $"{From.ToOffset(LocalDay.Offset):yyyy年M月d日HH:mm}至{To.ToOffset(LocalDay.Offset):M月d日HH:mm}（{(long)(To - From).TotalHours}小时{(To - From).Minutes}分钟）程序没有运行，期间没有监测网站");
}
