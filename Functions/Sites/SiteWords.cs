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
