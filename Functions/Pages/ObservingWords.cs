using Checker.Observing;

namespace Checker.Pages;

/// <summary>The trade's words for facts.</summary>
internal static class ObservingWords
{
    public static string Word(this PageRole role) => role switch
    {
        PageRole.Home => "首页",
        PageRole.Forwarded => "首页所转页面",
        PageRole.Column => "栏目页",
        PageRole.Article => "内容页",
        PageRole.SiteMap => "网站地图",
        PageRole.Attachment => "附件",
        PageRole.Picture => "标志图片",
        PageRole.AsEngine => "首页（以搜索引擎身份访问）",
        PageRole.FromEngine => "首页（经搜索引擎访问）",
        PageRole.Tried => "首页其他网址",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Word(this ClassSource source) => source switch
    {
        ClassSource.None => "无依据",
        ClassSource.Name => "凭名称推断",
        ClassSource.Tag => "网页标签",
        ClassSource.Registry => "名录登记（人工认定）",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    public static string Word(this ListState list) => list switch
    {
        ListState.Unknown => "列表情况未知",
        ListState.Filled => "有信息",
        ListState.Article => "单篇内容",
        ListState.Empty => "列表无内容",
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    public static string Word(this DateSource source) => source switch
    {
        DateSource.Address => "见于网址",
        DateSource.Title => "见于标题",
        DateSource.Item => "见于列表",
        DateSource.Line => "见于正文说明",
        DateSource.Tag => "见于页面标签",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
