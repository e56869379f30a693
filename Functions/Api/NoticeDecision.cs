using Checker.Notices;

namespace Checker.Api;

/// <summary>Who decided a thing and why, as forms and addresses send it.</summary>
internal static class NoticeDecision
{
    /// <summary>Null unless both are there.</summary>
    public static Decision? Read(string? reason, string? approver, TimeProvider clock) =>
        string.IsNullOrWhiteSpace(reason) || string.IsNullOrWhiteSpace(approver)
            ? null
            : new Decision(reason.Trim(), approver.Trim(), LocalDay.DayOf(clock.GetUtcNow()));
}
