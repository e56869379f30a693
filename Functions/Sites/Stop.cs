using System.Globalization;

namespace Checker.Sites;

/// <summary>Staff have stopped the checks of a site, or of all.</summary>
/// <param name="Site">Null for all.</param>
/// <param name="By">Who pressed the button.</param>
/// <param name="Why">As entered; empty when nothing was.</param>
internal sealed record Stop(SiteId? Site, DateTimeOffset At, string By, string Why)
{
    public const int LongestWhy = 200;

    /// <summary>As a sentence for staff.</summary>
    public string Told() => string.Create(
        CultureInfo.InvariantCulture,
        $"{At.ToOffset(LocalDay.Offset):yyyy年M月d日 HH:mm}，{By}停止了{(Site is null ? "全部网站" : "该网站")}的检查{(Why is "" ? "" : $"（{Why}）")}。");
}
