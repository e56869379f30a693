namespace Checker.Judging;

/// <summary>What the numbers of editions are called on pages.</summary>
internal static class NumberNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["all"] = "应更新未更新的栏目（个）",
        ["cards"] = "银行卡号（个）",
        ["citizens"] = "公民身份号码（个）",
        ["closure"] = "永久关停时限",
        ["dailyVisits"] = "每日访问（次）",
        ["days"] = "连续无法打开（天）",
        ["deductPercent"] = "扣分比例（%）",
        ["elements"] = "缺失要素（类）",
        ["grace"] = "悬挂公告宽限",
        ["guides"] = "事项（个）",
        ["home"] = "首页更新期限",
        ["lookback"] = "检查时段",
        ["mobiles"] = "手机号码（个）",
        ["news"] = "动态要闻类更新期限",
        ["newsAndNotices"] = "动态要闻、通知公告、政策文件类合计（个）",
        ["notice"] = "公告悬挂时间",
        ["notices"] = "通知公告类更新期限",
        ["pause"] = "临时关停时限",
        ["personnel"] = "人事信息类更新期限",
        ["places"] = "出现处数（处）",
        ["plans"] = "规划计划类更新期限",
        ["policy"] = "政策文件类更新期限",
        ["timeoutSeconds"] = "打开限时（秒）",
        ["unanswered"] = "回应期限",
        ["vetoPercent"] = "单项否决比例（%）",
        ["vetoes"] = "单项否决（个）",
        ["visits"] = "一次检查内访问（次）",
        ["week"] = "监测时段",
        ["words"] = "不同词语（个）",
    };

    /// <summary>The name itself where an office's own edition has one that is not ours.</summary>
    public static string Of(string name) => Names.GetValueOrDefault(name, name);
}
