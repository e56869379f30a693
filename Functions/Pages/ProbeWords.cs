using Checker.Judging;

namespace Checker.Pages;

/// <summary>Probes as staff see them: a mark each, which prints without colours too.</summary>
internal static class ProbeWords
{
    public static string Of(char code) => code switch
    {
        ProbeCode.Opened => "打开",
        ProbeCode.Late => "超过15秒打开",
        ProbeCode.Failed => "未能打开",
        ProbeCode.Blocked => "访问拦截",
        ProbeCode.Reported => "已报备",
        _ => "属本方原因",
    };

    public static string Mark(char code) => ProbeCode.HasFailed(code) ? "●" : ProbeCode.Counts(code) ? "○" : "－";

    public static string Class(char code) => ProbeCode.HasFailed(code) ? "failed-word" : ProbeCode.Counts(code) ? "passed-word" : "note";
}
