using Checker.Sites;

namespace Checker.Problems.Talks;

/// <summary>约谈建议: a unit whose head a leader may want to speak to, with the reasons. Computed anew each time; it decides nothing.</summary>
/// <param name="Unit">主管单位, else the one that notices name.</param>
internal sealed record TalkSuggestion(string Unit, IReadOnlyList<TalkReason> Reasons)
{
    /// <summary>
    /// In protocol order. What is a false alarm, does not count, or awaits an answer to the unit's objection is no reason.
    /// </summary>
    public static IReadOnlyList<TalkSuggestion> Of(IEnumerable<SitedProblem> problems, DateOnly day)
    {
        var named = problems.Where(each => IsReason(each.Problem, day)).ToList();
        var notices = new NoticeSequence(named.Select(each => each.Problem));
        return
        [
            .. named.OrderBy(each => each.Site.Order)
                .GroupBy(each => UnitOf(each.Site))
                .Select(unit => new TalkSuggestion(unit.Key, [.. ReasonsOf([.. unit.Select(each => each.Problem)], notices, day)]))
                .Where(suggestion => suggestion.Reasons is not []),
        ];
    }

    public static string UnitOf(Site site) => site.Supervisor ?? site.Unit;

    public IEnumerable<ProblemId> Problems => Reasons.SelectMany(reason => reason.Problems).Distinct();

    private static bool IsReason(Problem problem, DateOnly day) =>
        problem.Notices is not [] && problem.State is not ProblemState.Dismissed && problem.Objection is null && !problem.IsExcluded(day);

    private static IEnumerable<TalkReason> ReasonsOf(IReadOnlyList<Problem> problems, NoticeSequence notices, DateOnly day)
    {
        if (notices.CurrentRun(problems) is { Count: > 1 } run)
            yield return Reason(TalkGround.Consecutive, $"连续{run.Count}次被通报（{string.Join("、", run)}）", problems.Where(problem => problem.Notices.Any(naming => run.Contains(naming.Notice))));
        if (notices.InBothParts(problems) is [.., var both])
            yield return Reason(TalkGround.BothParts, $"{both}中既有整改不到位的问题，又有新检出的问题", problems.Where(problem => problem.Notices.Any(naming => naming.Notice == both) || problem.State is ProblemState.StillOpen));

        var higher = problems.Where(problem => problem.Notices.Any(naming => IsHigherOfLate(problem, naming, day))).ToList();
        if (higher is not [])
            yield return Reason(TalkGround.Higher, $"被上级机关点名{higher.Count}个问题（{string.Join("、", Documents(higher))}）", higher);

        var open = problems.Where(problem => problem.State is ProblemState.StillOpen).ToList();
        if (open is not [])
            yield return Reason(TalkGround.StillOpen, $"{open.Count}个问题未整改到位", open);

        var overdue = problems.Where(problem => problem.IsOverdue(day)).ToList();
        if (overdue is not [])
            yield return Reason(TalkGround.Overdue, $"{overdue.Count}个问题逾期未报送整改情况", overdue);
    }

    /// <summary>Not yet put right, or named within a year.</summary>
    private static bool IsHigherOfLate(Problem problem, Naming naming, DateOnly day) =>
        naming.Office is not null && (problem.State is not ProblemState.Rectified || naming.Day >= day.AddYears(-1));

    private static IEnumerable<string> Documents(IEnumerable<Problem> problems) =>
        problems.SelectMany(problem => problem.Notices).Where(naming => naming.Office is not null).Select(naming => naming.Notice).Distinct();

    private static TalkReason Reason(TalkGround ground, string told, IEnumerable<Problem> problems) => new(ground, told, [.. problems.Select(problem => problem.Id)]);
}

/// <param name="Told">A sentence for staff, without a full stop.</param>
internal sealed record TalkReason(TalkGround Ground, string Told, IReadOnlyList<ProblemId> Problems);

internal enum TalkGround
{
    /// <summary>连续被通报, the newest notice among them.</summary>
    Consecutive,

    /// <summary>In both parts of one notice.</summary>
    BothParts,

    /// <summary>Named by a higher office.</summary>
    Higher,

    /// <summary>未整改到位.</summary>
    StillOpen,

    /// <summary>逾期.</summary>
    Overdue,
}
