using Checker.Problems;

namespace Checker.Units;

/// <summary>How a problem stands, in a unit's and a county's words.</summary>
internal static class DeskWords
{
    public static string Word(this SubmissionState state) => state switch
    {
        SubmissionState.Drafted => "草稿",
        SubmissionState.Submitted => "报送",
        SubmissionState.Returned => "县区退回",
        SubmissionState.Signed => "县区签收上报",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Stage(this DeskProblem problem) => !problem.Now.State.IsOpen() ? problem.Now.State.Word() : problem.Last switch
    {
        { State: SubmissionState.Submitted, Delivered: false, County: not null } => "待县区审核",
        { State: SubmissionState.Submitted or SubmissionState.Signed, Delivered: false } => "上报未完成，请再次提交",
        { State: SubmissionState.Returned } => "县区退回，待重新报送",
        { State: SubmissionState.Drafted } => $"{problem.Now.State.Word()}（草稿未报送）",
        _ => problem.Now.State.Word(),
    };

    /// <summary>How long there is, the deadline's own day included; where the county has the report, how long it has had it; empty when nothing is waited for.</summary>
    public static string Left(this Problem problem, DateOnly today)
    {
        if (problem.Deadline is not { } deadline || problem.State is not (ProblemState.Notified or ProblemState.InRectification or ProblemState.StillOpen))
            return "";

        if (problem.DaysWithCounty(today) is { } waited && problem.Owed is null)
            return $"已按期报送，待县区审核{waited}天";

        var days = deadline.DayNumber - today.DayNumber;
        return days > 0 ? $"还有{days}天" : days == 0 ? "今日到期" : $"已逾期{-days}天";
    }
}
