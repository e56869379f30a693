namespace Checker.Problems;

/// <summary>Where a problem stands in its life.</summary>
internal enum ProblemState
{
    /// <summary>检出: found by a round or entered by a person; nobody has confirmed it.</summary>
    Found,

    /// <summary>待复核: confirmed by one person, and a second one has to look.</summary>
    AwaitingReview,

    /// <summary>已确认.</summary>
    Confirmed,

    /// <summary>误报排除.</summary>
    Dismissed,

    /// <summary>消失: no longer there before anybody confirmed it.</summary>
    Gone,

    /// <summary>已通报.</summary>
    Notified,

    /// <summary>整改中.</summary>
    InRectification,

    /// <summary>已报送待复查: the unit says that it is done.</summary>
    Reported,

    /// <summary>已整改.</summary>
    Rectified,

    /// <summary>未整改到位: a recheck still found it.</summary>
    StillOpen,

    /// <summary>反弹: found again after it had been rectified; to be confirmed like a new one.</summary>
    Relapsed,
}

internal static class ProblemStates
{
    public static string Word(this ProblemState state) => state switch
    {
        ProblemState.Found => "检出",
        ProblemState.AwaitingReview => "待复核",
        ProblemState.Confirmed => "已确认",
        ProblemState.Dismissed => "误报排除",
        ProblemState.Gone => "消失",
        ProblemState.Notified => "已通报",
        ProblemState.InRectification => "整改中",
        ProblemState.Reported => "已报送待复查",
        ProblemState.Rectified => "已整改",
        ProblemState.StillOpen => "未整改到位",
        ProblemState.Relapsed => "反弹",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>With how long the county has had the report, where it has one.</summary>
    public static string Word(this Problem problem, DateOnly day) =>
        problem.State.Word() + (problem.DaysWithCounty(day) is { } days ? $"，待县区审核{days}天" : "");

    /// <summary>It was named in a notice, and nobody has yet found it put right.</summary>
    public static bool IsOpen(this ProblemState state) => state is ProblemState.Notified or ProblemState.InRectification
        or ProblemState.Reported or ProblemState.StillOpen;

    /// <summary>It is to be put right, and the unit has not reported.</summary>
    public static bool CanBeOverdue(this ProblemState state) =>
        state is ProblemState.Notified or ProblemState.InRectification or ProblemState.StillOpen;
}
