using static Checker.Problems.ProblemState;

namespace Checker.Problems;

/// <summary>What a person's step makes of a problem in a state that allows it.</summary>
internal static class Doing
{
    public static Taken Do(Problem problem, Step step) => step.Action switch
    {
        ProblemAction.Confirm confirm => Is(problem with
        {
            State = confirm.TwoPersons && problem.Vetoes ? AwaitingReview : Confirmed,
            ConfirmedBy = step.By,
        }),
        ProblemAction.Review when step.By == problem.ConfirmedBy =>
            new Taken.Refused($"该问题由{step.By}确认，须由另一人复核。"),
        ProblemAction.Review => Is(problem with { State = Confirmed }),
        ProblemAction.Dismiss => Is(Dismiss(problem)),
        ProblemAction.Reopen => Is(problem with { State = Found, ConfirmedBy = null }),
        ProblemAction.Notify when problem.IsExcluded(LocalDay.DayOf(step.At)) =>
            new Taken.Refused($"该问题不计入至{problem.Exclusion!.Until:yyyy年M月d日}，不能通报；可以先恢复计入。"),
        ProblemAction.Notify notify => Is(problem with
        {
            State = Notified,
            Notices = [.. problem.Notices, new Naming(notify.Notice, notify.Deadline, step.At)],
            Deadline = notify.Deadline,
            Report = null,
            Recheck = null,
        }),
        ProblemAction.Start start => (start.Deadline ?? problem.Deadline) is { } deadline
            ? Is(problem with { State = InRectification, Deadline = deadline })
            : new Taken.Refused("请填写整改期限。"),
        ProblemAction.Extend extend => Is(problem with { Deadline = extend.Deadline }),
        ProblemAction.Report report => Is(problem with
        {
            State = Reported,
            Report = new UnitReport(report.Text, report.Files, report.Accountability, report.OnPaper, step.At),
            Recheck = null,
        }),
        ProblemAction.Recheck recheck => Is(problem with
        {
            State = recheck.Outcome switch
            {
                RecheckOutcome.Rectified => Rectified,
                RecheckOutcome.StillOpen => StillOpen,
                RecheckOutcome.Undetermined => problem.State,
                _ => throw new ArgumentOutOfRangeException(nameof(step)),
            },
            Recheck = new RecheckResult(recheck.Outcome, recheck.Round, recheck.Why, step.At),
        }),
        ProblemAction.Object @object => Is(problem with { Objection = @object.Reason }),
        ProblemAction.Decide decide => Is(problem with { Objection = null, State = decide.Upheld ? Dismissed : problem.State }),
        ProblemAction.Exclude exclude => Is(problem with { Exclusion = new Exclusion(exclude.Reason, exclude.Approver, exclude.Until) }),
        ProblemAction.Include => Is(problem with { Exclusion = null }),
        ProblemAction.Unlist unlist => Is(problem with { UnlistedBy = unlist.Approver }),
        ProblemAction.Relist => Is(problem with { UnlistedBy = null }),
        ProblemAction.Call => Is(problem),
        _ => throw new InvalidOperationException($"{step.Action.Kind} is no step of a person."),
    };

    /// <summary>What only seemed to have come back stays rectified; an objection has had its answer.</summary>
    private static Problem Dismiss(Problem problem) => problem.State is Relapsed
        ? problem with { State = Rectified, Relapses = problem.Relapses - 1 }
        : problem with { State = Dismissed, Objection = null };

    private static Taken.Done Is(Problem problem) => new(problem);
}
