using System.Globalization;

namespace Checker.Sites;

/// <summary>The registry's own words for its closed sets: what the file says and the pages show.</summary>
internal static class SiteWords
{
    public static string Word(this SiteState state) => state switch
    {
        SiteState.Running => "正常",
        SiteState.ClosureRequested => "申请关停",
        SiteState.ClosureApproved => "关停获批",
        SiteState.OfflineForATime => "临时关停",
        SiteState.OfflineForGood => "永久关停",
        SiteState.Exempt => "例外",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Word(this SiteKind kind) => kind switch
    {
        SiteKind.Portal => "门户",
        SiteKind.Department => "部门",
        SiteKind.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Word(this ClosureKind kind) => kind switch
    {
        ClosureKind.ForATime => "临时",
        ClosureKind.ForGood => "永久",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Word(this FilingKind kind) => kind switch
    {
        FilingKind.Maintenance => "维护",
        FilingKind.Failure => "故障",
        FilingKind.Redesign => "改版",
        FilingKind.AddressChange => "网址变更",
        FilingKind.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>维护，2016年5月3日 08:00至2016年5月4日 18:00: the last minute is included.</summary>
    public static string Told(this Filing filing) => $"{filing.Kind.Word()}，{Minute(filing.From)}至{Minute(filing.Until.AddTicks(-1))}";

    private static string Minute(DateTimeOffset at) =>
        at.ToOffset(LocalDay.Offset).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    public static string Word(this ColumnClass @class) => @class switch
    {
        ColumnClass.News => "动态要闻",
        ColumnClass.Notices => "通知公告",
        ColumnClass.Policy => "政策文件",
        ColumnClass.Personnel => "人事信息",
        ColumnClass.Plans => "规划计划",
        ColumnClass.Consultation => "政务咨询",
        ColumnClass.Static => "静态",
        _ => throw new ArgumentOutOfRangeException(nameof(@class)),
    };
}
