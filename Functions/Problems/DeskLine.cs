namespace Checker.Problems;

/// <summary>One sponsor's open problems: what it has reported, and what waits for whom.</summary>
/// <param name="Owing">Not handed in yet.</param>
/// <param name="WithCounty">待县区审核.</param>
/// <param name="Longest">Days that the county has had the oldest of them; null where it has none.</param>
internal sealed record DeskLine(string? County, string Unit, int Open, int Owing, int WithCounty, int? Longest, int Reported, int Overdue)
{
    /// <summary>In protocol order.</summary>
    public static IReadOnlyList<DeskLine> Of(IEnumerable<SitedProblem> open, DateOnly day) =>
    [
        .. open.OrderBy(each => each.Site.Order).GroupBy(each => (each.Site.County, each.Site.Sponsor), each => each.Problem, (desk, problems) => Line(desk.County, desk.Sponsor, [.. problems], day)),
    ];

    private static DeskLine Line(string? county, string unit, IReadOnlyList<Problem> problems, DateOnly day)
    {
        var waiting = problems.Select(problem => problem.DaysWithCounty(day)).Where(days => days is not null).ToList();
        var reported = problems.Count(problem => problem.State is ProblemState.Reported);
        return new DeskLine(
            county, unit, problems.Count, problems.Count - reported - waiting.Count, waiting.Count, waiting.Max(), reported,
            problems.Count(problem => problem.IsOverdue(day)));
    }
}
