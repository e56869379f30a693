using Checker.Observing;

namespace Checker.Judging;

/// <summary>The trade's words for what judging says: as pages show them.</summary>
internal static class Words
{
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Passed => "未发现",
        Outcome.Failed => "存在问题",
        Outcome.Inconclusive => "未能判定",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Word(this SiteVerdict verdict) => verdict switch
    {
        SiteVerdict.Passed => "未发现问题",
        SiteVerdict.Failed => "存在问题",
        SiteVerdict.Inconclusive => "未能判定",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static string Word(this Strength strength) => strength switch
    {
        Strength.Suspected => "疑似",
        Strength.Definite => "确定",
        _ => throw new ArgumentOutOfRangeException(nameof(strength)),
    };

    public static string Word(this IndicatorRole role) => role switch
    {
        IndicatorRole.Hint => "提示",
        IndicatorRole.Notice => "一般问题",
        IndicatorRole.Deduction => "扣分指标",
        IndicatorRole.Veto => "单项否决",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Word(this Sureness sureness) => sureness switch
    {
        Sureness.Unconfirmed => "标准待核对",
        Sureness.Secondary => "据转述",
        Sureness.Confirmed => "已核对",
        _ => throw new ArgumentOutOfRangeException(nameof(sureness)),
    };

    public static string Word(this StandingKind kind) => kind switch
    {
        StandingKind.Unqualified => "不合格",
        StandingKind.Qualified => "合格",
        StandingKind.NoVeto => "未发现单项否决问题",
        StandingKind.Open => "未能判定",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Word(this Reason reason) => reason switch
    {
        Reason.Blocked => "遇访问拦截或登录限制",
        Reason.ScriptOnly => "页面须由脚本生成",
        Reason.OwnNetwork => "本方网络故障",
        Reason.Correlated => "多个网站同时异常",
        Reason.TooFewVisits => "访问次数不足",
        Reason.TimeUp => "检查时间用尽",
        Reason.Budget => "所需页面未读取",
        Reason.Unreadable => "页面无法解读",
        Reason.UnconfirmedCriterion => "标准待核对",
        Reason.Unclassified => "栏目类别待确认",
        Reason.Unsupported => "网络或加密方式不支持",
        Reason.SingleVantage => "仅由单一地点访问",
        Reason.Reported => "报备期内",
        Reason.Suppressed => "已有更严重问题",
        Reason.CouldNotComplete => "检查未能完成",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static string Word(this PageAccess access) => access switch
    {
        PageAccess.Opened => "已打开",
        PageAccess.Missing => "页面不存在",
        PageAccess.ServerError => "服务器返回错误",
        PageAccess.NoAnswer => "无应答",
        PageAccess.NameGone => "域名不存在",
        PageAccess.Blocked => "遇访问拦截或登录限制",
        PageAccess.Unsupported => "网络或加密方式不支持",
        PageAccess.Unreadable => "内容无法解读",
        PageAccess.Withheld => "内容未读取",
        PageAccess.Ours => "本方未能访问",
        _ => throw new ArgumentOutOfRangeException(nameof(access)),
    };
}
