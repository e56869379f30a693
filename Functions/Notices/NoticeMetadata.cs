namespace Checker.Notices;

/// <summary>What stands above a published document, for whoever looks it up.</summary>
internal static class NoticeMetadata
{
    public static IReadOnlyList<(string Name, string Value)> Of(Notice notice) =>
    [
        ("索引号", notice.Head.IndexNumber),
        ("主题分类", notice.Head.Topic),
        ("发文机关", notice.Head.Office),
        ("成文日期", notice.Head.Signed?.Whole() ?? ""),
        ("发文字号", notice.Head.Number()),
        ("发布日期", notice.Head.Published?.Whole() ?? ""),
        ("标题", notice.Title),
        ("公开属性", "主动公开"),
    ];
}
