using Checker.Judging;

namespace Checker.Problems;

/// <summary>The life of a problem: each step makes a new problem of the one before, or is refused. History replays to the state.</summary>
internal static class Life
{
    /// <summary>Of what a person enters as a problem: what a notice prints in a cell.</summary>
    public const int LongestText = 300;

    /// <summary>Takes any step but an undo, which needs the history: <see cref="TakeBack"/>.</summary>
    /// <param name="problem">Null before its first step.</param>
    public static Taken Take(ProblemKey key, Problem? problem, Step step)
    {
        if (Mistake(step.Action) is { } mistake)
            return new Taken.Refused(mistake);

        var taken = problem is null ? Begin(key, step) : Go(problem, step);
        return taken is Taken.Done { Problem: var next }
            ? new Taken.Done(next with
            {
                Steps = step.Number,
                HandedIn = HandedIn(next, step),
                Since = next.State == problem?.State ? next.Since : step.At,
                LastDone = step.Action.Kind.CanBeUndone() ? step.Action.Kind : next.LastDone,
            })
            : taken;
    }

    /// <summary>Takes the last step back that can be; the steps that cannot be, stand.</summary>
    public static Taken TakeBack(ProblemKey key, IReadOnlyList<Step> history, Step undo)
    {
        if (undo.Action is not ProblemAction.Undo { Reason: var reason })
            throw new ArgumentException("It is no undo.", nameof(undo));
        if (string.IsNullOrWhiteSpace(reason))
            return new Taken.Refused("请填写撤销的原因。");

        return Effective(history).Exists(step => step.Action.Kind.CanBeUndone())
            ? new Taken.Done(Replay(key, [.. history, undo])!)
            : new Taken.Refused("没有可以撤销的步骤。");
    }

    /// <summary>What a history comes to; null for none.</summary>
    public static Problem? Replay(ProblemKey key, IReadOnlyList<Step> history)
    {
        Problem? problem = null;
        foreach (var step in Effective(history))
        {
            problem = Take(key, problem, step) switch
            {
                Taken.Done(var next) => next,
                Taken.Unchanged(var same) => same, // what came after a step that was taken back may say nothing any more
                Taken.Refused(var why) => throw new InvalidOperationException($"{key.Id}: step {step.Number} cannot follow: {why}"),
                _ => throw new InvalidOperationException("A new kind of answer."),
            };
        }

        return problem is null ? null : problem with { Steps = history.Count };
    }

    /// <summary>The steps that stand: without those taken back, and without the taking back.</summary>
    internal static List<Step> Effective(IReadOnlyList<Step> history)
    {
        List<Step> standing = [];
        foreach (var step in history)
        {
            if (step.Action is not ProblemAction.Undo)
                standing.Add(step);
            else
                standing.RemoveAt(standing.FindLastIndex(each => each.Action.Kind.CanBeUndone()));
        }

        return standing;
    }

    private static Taken Begin(ProblemKey key, Step step) => step.Action switch
    {
        ProblemAction.Seen seen => new Taken.Done(Sighting.First(key, seen)),
        ProblemAction.Enter enter => new Taken.Done(Written(key, enter.Text, $"违反:{enter.Clause};{enter.Reason}", step) with { Picture = enter.Picture }),
        ProblemAction.Import import => new Taken.Done(Written(key, import.Text, $"见{import.Office}{import.Notice}", step) with
        {
            State = import.Deadline is null ? ProblemState.Notified : ProblemState.InRectification,
            Notices = [new Naming(import.Notice, import.Deadline, step.At, import.Office, import.On)],
            Deadline = import.Deadline,
        }),
        _ => new Taken.Refused("没有这个问题。"),
    };

    private static Problem Written(ProblemKey key, string text, string detail, Step step) => Problem.Begin(key, step.At,
    [
        new ProblemItem(
            new Finding { Rule = key.Rule, Strength = Strength.Definite, Sentence = text, Detail = detail, Pages = [] }, [], step.At, step.At),
    ]);

    private static Taken Go(Problem problem, Step step) => step.Action switch
    {
        ProblemAction.Seen seen => Sighting.Again(problem, seen),
        ProblemAction.Unseen unseen => Sighting.Lost(problem, unseen),
        ProblemAction.Enter or ProblemAction.Import => new Taken.Unchanged(problem),
        ProblemAction.HandIn when !problem.State.CanBeOverdue() || problem.HandedIn is not null => new Taken.Unchanged(problem),
        ProblemAction.HandBack when problem.HandedIn is null => new Taken.Unchanged(problem),
        ProblemAction.HandIn or ProblemAction.HandBack => new Taken.Done(problem),
        _ when IsSo(problem, step) => new Taken.Unchanged(problem),
        _ when !ActionKinds.IsPossible(problem, step.Action.Kind) => Impossible(problem, step.Action.Kind),
        _ => Doing.Do(problem, step),
    };

    /// <summary>Whether the step would say again what is so: sent twice, it is taken once.</summary>
    private static bool IsSo(Problem problem, Step step) => step.Action switch
    {
        ProblemAction.Confirm => problem.State is ProblemState.Confirmed
            || (problem.State is ProblemState.AwaitingReview && problem.ConfirmedBy == step.By),
        ProblemAction.Review => problem.State is ProblemState.Confirmed,
        ProblemAction.Dismiss => problem.State is ProblemState.Dismissed,
        ProblemAction.Reopen => problem.State is ProblemState.Found,
        ProblemAction.Notify notify => problem.State.IsOpen() && problem.Notice == notify.Notice && problem.Deadline == notify.Deadline,
        ProblemAction.Start start => problem.State is ProblemState.InRectification && (start.Deadline ?? problem.Deadline) == problem.Deadline,
        ProblemAction.Extend extend => problem.Deadline == extend.Deadline,
        ProblemAction.Report report => problem.State is ProblemState.Reported && problem.Report is { } last && last.Text == report.Text
            && last.Files.SequenceEqual(report.Files) && last.Accountability == report.Accountability && last.OnPaper == report.OnPaper,
        ProblemAction.Recheck recheck => problem.Recheck is { } last
            && (last.Outcome, last.Round, last.Why) == (recheck.Outcome, recheck.Round, recheck.Why),
        ProblemAction.Object { Reason: var reason } => problem.Objection == reason,
        ProblemAction.Exclude exclude => problem.Exclusion == new Exclusion(exclude.Reason, exclude.Approver, exclude.Until),
        ProblemAction.Include => problem.Exclusion is null,
        ProblemAction.Unlist unlist => problem.UnlistedBy == unlist.Approver,
        ProblemAction.Relist => problem.UnlistedBy is null,
        _ => false,
    };

    /// <summary>What the step should say and does not; null when it says all.</summary>
    private static string? Mistake(ProblemAction action)
    {
        (string Name, string? Text)[] must = action switch
        {
            ProblemAction.Enter enter => [("具体问题", enter.Text), ("违反的条款", enter.Clause), ("原因", enter.Reason)],
            ProblemAction.Import import => [("具体问题", import.Text), ("文号", import.Notice)],
            ProblemAction.Dismiss dismiss => [("原因", dismiss.Reason)],
            ProblemAction.Reopen reopen => [("原因", reopen.Reason)],
            ProblemAction.Notify notify => [("文号", notify.Notice)],
            ProblemAction.Extend extend => [("原因", extend.Reason)],
            ProblemAction.Report report => [("整改情况", report.Text)],
            ProblemAction.Recheck recheck => [("复查情况", recheck.Why)],
            ProblemAction.Object @object => [("异议内容", @object.Reason)],
            ProblemAction.Decide decide => [("答复理由", decide.Reason)],
            ProblemAction.Exclude exclude => [("原因", exclude.Reason), ("批准人", exclude.Approver)],
            ProblemAction.Include include => [("原因", include.Reason)],
            ProblemAction.Unlist unlist => [("原因", unlist.Reason), ("批准人", unlist.Approver)],
            ProblemAction.Relist relist => [("原因", relist.Reason)],
            ProblemAction.Call call => [("通话对象", call.Whom), ("通话内容", call.Said)],
            _ => [],
        };
        string[] missing = [.. must.Where(field => string.IsNullOrWhiteSpace(field.Text)).Select(field => field.Name)];
        return missing is not [] ? $"请填写{string.Join("、", missing)}。"
            : action is ProblemAction.Enter or ProblemAction.Import && must.FirstOrDefault(field => field.Text!.Length > LongestText).Name is { } name
                ? $"{name}不得超过{LongestText}字。"
            : null;
    }

    /// <summary>Whatever asks anew for a report, or takes one, ends the county's waiting.</summary>
    private static DateOnly? HandedIn(Problem next, Step step) => step.Action switch
    {
        ProblemAction.HandIn => LocalDay.DayOf(step.At),
        ProblemAction.HandBack or ProblemAction.Report or ProblemAction.Notify or ProblemAction.Recheck => null,
        _ => next.HandedIn,
    };

    private static Taken.Refused Impossible(Problem problem, ActionKind kind)
    {
        var possible = string.Join("、", ActionKinds.Possible(problem).Select(each => each.Word()));
        var why = kind is ActionKind.Notify or ActionKind.Object && problem.Objection is not null ? "，有异议尚未答复" : "";
        return new Taken.Refused($"该问题现为“{problem.State.Word()}”{why}，不能{kind.Word()}；可以：{possible}。");
    }
}
