using Checker.Problems;
using Checker.Units;

namespace Checker.Pages;

/// <summary>One unit of a county: how many of its open problems are reported, with the county, or not yet.</summary>
internal sealed record CountyUnit(string Name, int Sites, int Open, int Reported, int Waiting, int Overdue)
{
    public int Unreported => Open - Reported - Waiting;

    /// <summary>In protocol order.</summary>
    public static IReadOnlyList<CountyUnit> Of(Desk desk, IReadOnlyList<DeskProblem> problems, DateOnly today) =>
    [
        .. desk.Sites.GroupBy(site => site.Sponsor, (name, sites) =>
        {
            var open = problems.Where(problem => problem.Site.Sponsor == name && problem.Now.State.IsOpen()).ToList();
            return new CountyUnit(
                name,
                sites.Count(),
                open.Count,
                open.Count(problem => problem.Now.State is ProblemState.Reported),
                open.Count(problem => problem.Now.State is not ProblemState.Reported && problem.Last is { IsWaiting: true }),
                open.Count(problem => problem.Now.IsOverdue(today)));
        }),
    ];
}
