namespace Checker.Problems;

/// <summary>
/// 统计分析: what became of the problems that notices named. Dismissed ones do not count, nor those that a decision leaves
/// out on that day (不计入), which are told apart.
/// </summary>
internal sealed record Statistics(Tally All, IReadOnlyList<Tally> Counties, IReadOnlyList<Tally> Units, Repeats Repeats)
{
    /// <summary>The city's own departments have no county.</summary>
    public const string NoCounty = "市直部门";

    /// <param name="notice">Only what this notice named; null for all.</param>
    public static Statistics Of(IEnumerable<SitedProblem> problems, DateOnly day, string? notice = null)
    {
        var named = problems.Where(each => each.Problem.Notices is not [] && each.Problem.State is not ProblemState.Dismissed).ToList();
        var counted = named.Where(each => notice is null || each.Problem.Notices.Any(naming => naming.Notice == notice))
            .OrderBy(each => each.Site.Order).ToList();
        return new Statistics(
            Tally.Of("合计", counted, day),
            By(counted, each => each.Site.County ?? NoCounty, day),
            By(counted, each => each.Unit, day),
            Repeats.Of(named));
    }

    private static IReadOnlyList<Tally> By(IEnumerable<SitedProblem> counted, Func<SitedProblem, string> name, DateOnly day) =>
        [.. counted.GroupBy(name).Select(group => Tally.Of(group.Key, [.. group], day))];
}

/// <summary>One line of it.</summary>
/// <param name="Notified">How many were named; what is left out is not among them.</param>
/// <param name="Open">Not yet found put right; those that came back are among them.</param>
/// <param name="Excluded">不计入.</param>
internal sealed record Tally(string Name, int Notified, int Rectified, int Open, int Overdue, int Relapsed, int Excluded)
{
    /// <summary>Of fewer a share says nothing.</summary>
    public const int SmallestShare = 5;

    /// <summary>整改率 in tenths of a per cent, cut and not rounded: 99.9 is not all. Null for too few.</summary>
    public int? RectifiedPerMille => Notified < SmallestShare ? null : Rectified * 1000 / Notified;

    public string? Share => RectifiedPerMille is { } share ? $"{share / 10}.{share % 10}%" : null;

    public static Tally Of(string name, IReadOnlyList<SitedProblem> problems, DateOnly day)
    {
        var counted = problems.Select(each => each.Problem).Where(problem => !problem.IsExcluded(day)).ToList();
        var rectified = counted.Count(problem => problem.State is ProblemState.Rectified);
        return new Tally(
            name,
            counted.Count,
            rectified,
            counted.Count - rectified,
            counted.Count(problem => problem.IsOverdue(day)),
            counted.Count(problem => problem.Relapses > 0 && problem.State is not ProblemState.Rectified),
            problems.Count - counted.Count);
    }
}
