using Checker.Problems;
using Checker.Sites;

namespace Checker.Units;

/// <summary>A problem as those outside the office see it: in the words of the notice that last named it, and where it stands.</summary>
/// <param name="Now">For its state and dates; what rounds saw since is the office's until it is confirmed.</param>
/// <param name="Named">As it was when it was last named.</param>
/// <param name="Submissions">In order.</param>
/// <param name="Steps">Those that concern the unit, in order.</param>
internal sealed record DeskProblem(Site Site, Problem Now, Problem Named, IReadOnlyList<Submission> Submissions, IReadOnlyList<Step> Steps)
{
    private static readonly ActionKind[] Told =
    [
        ActionKind.Import, ActionKind.Notify, ActionKind.Start, ActionKind.Extend, ActionKind.HandIn, ActionKind.HandBack, ActionKind.Report, ActionKind.Recheck,
        ActionKind.Object, ActionKind.Decide,
    ];

    public Submission? Last => Submissions is [.., var last] ? last : null;

    public bool CanReport => ActionKinds.IsPossible(Now, ActionKind.Report) && Last?.IsWaiting is not true;

    public bool CanObject => ActionKinds.IsPossible(Now, ActionKind.Object);

    /// <summary>
    /// Named in a notice, and standing where the notice or a decision after it has put it. What came back, or is looked at
    /// anew, is nobody's to see before it is confirmed and named again.
    /// </summary>
    public static bool IsShown(Problem problem) =>
        problem.Notices is not [] && (problem.State.IsOpen() || problem.State is ProblemState.Rectified or ProblemState.Dismissed);

    /// <param name="history">Whole.</param>
    public static DeskProblem Of(Site site, Problem problem, IReadOnlyList<Step> history, IReadOnlyList<Submission> submissions)
    {
        var at = problem.Notices[^1].At;
        var naming = history.Last(step => step.At == at && step.Action is ProblemAction.Notify or ProblemAction.Import);
        return new DeskProblem(
            site,
            problem,
            Life.Replay(problem.Key, [.. history.Take(naming.Number)])!,
            submissions,
            [.. Life.Effective(history).Where(step => Told.Contains(step.Action.Kind))]);
    }
}
