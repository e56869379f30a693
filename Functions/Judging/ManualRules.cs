namespace Checker.Judging;

/// <summary>
/// Indicators that editions hold and no rule here judges, or none to the end: a person does. Their ids are for ever, in the data and the API.
/// </summary>
internal static class ManualRules
{
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["unregistered-site"] = "漏报网站",
        ["dead-link"] = "链接不可用",
        ["broken-attachment"] = "附件无法下载",
        ["unanswered-message"] = "互动回应差",
        ["missing-consultation"] = "未提供咨询渠道",
        ["no-service"] = "未提供办事服务",
        ["incomplete-guide"] = "办事指南要素缺失",
        ["unusable-service"] = "在线系统无法使用",
        ["commercial-ad"] = "存在商业广告",
        ["classified-mark"] = "泄露国家秘密",
        ["serious-wording"] = "严重错误",
        ["forged-date"] = "弄虚作假",
    };
}
