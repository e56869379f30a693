namespace Checker.Notices.Papers;

/// <summary>The fields that every paper has: who writes, until when, and where to ask.</summary>
internal static class PaperHeadFields
{
    public static IReadOnlyList<PaperField<NoticeHead>> All { get; } =
    [
        PaperField<NoticeHead>.Text("office", "发文机关全称", head => head.Office),
        PaperField<NoticeHead>.Text("office.short", "发文机关简称", head => head.OfficeShort),
        PaperField<NoticeHead>.Text("contacts", "联系人", head => string.Join('　', head.Contacts)),
        PaperField<NoticeHead>.Text("phone", "联系电话", head => head.Phone),
        PaperField<NoticeHead>.Text("report.place", "报送地点，带括号", head => head.ReportPlace.Length > 0 ? $"（{head.ReportPlace}）" : ""),
        PaperField<NoticeHead>.Text("deadline", "截止日期", head => head.Deadline is { } day ? day.Within((head.Signed ?? day).Year) : ""),
    ];
}
