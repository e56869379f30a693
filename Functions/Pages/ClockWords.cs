using Checker.Judging;

namespace Checker.Pages;

internal static class ClockWords
{
    /// <summary>A clock as a sentence for staff.</summary>
    public static string Told(ClosureClock clock)
    {
        var span = $"{clock.Name}：自{clock.From.Day()}起，至{clock.LastDay.Day()}";
        return clock switch
        {
            { IsMinimum: true, IsOver: true } => $"{span}，已满。",
            { IsMinimum: true } => $"{span}，还须悬挂{clock.Left}天。",
            { IsOver: true } => $"{span}，已超期{-clock.Left}天。",
            { Left: 0 } => $"{span}，今天到期。",
            _ => $"{span}，还剩{clock.Left}天。",
        };
    }
}
