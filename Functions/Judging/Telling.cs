using System.Globalization;
using Checker.Observing;

namespace Checker.Judging;

/// <summary>Days, moments and pages in a clerk's words.</summary>
internal static class Telling
{
    public static string Told(this DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    public static string Told(this DateTimeOffset at) =>
        at.ToOffset(LocalDay.Offset).ToString("yyyy年M月d日HH:mm", CultureInfo.InvariantCulture);

    /// <summary>When a page was asked for, and what came.</summary>
    public static string Told(this PageFacts page)
    {
        var came = page switch
        {
            { Access: PageAccess.Opened, Kind: PageKind.DefaultServer } => "仅显示服务器默认页面",
            { Access: PageAccess.Opened, Kind: PageKind.SoftError } => "仅显示错误信息",
            { Access: PageAccess.Opened } when page.Address != page.Asked => $"转至 {page.Address} ",
            { Access: PageAccess.Opened } => "已打开",
            { Status: { } status } => $"{page.Access.Word()}({status})",
            _ => page.Access.Word(),
        };
        return $"{page.At.Told()}访问 {page.Asked} {came}";
    }
}
