using Checker.Problems;
using Checker.Sites;
using Checker.Units;

namespace Checker.Storage;

/// <summary>
/// The one way a submission goes on. What is signed, or needs no signature, becomes the problem's own step; a crash between
/// leaves a submission that says so, and the same call again delivers it once.
/// </summary>
internal sealed class SubmissionEdits(SubmissionStore submissions, ProblemStore problems, ProblemEdits edits, TimeProvider clock)
{
    /// <param name="site">The problem's.</param>
    /// <returns>Null when there is no such problem, or none that a unit may see.</returns>
    public async Task<SubmissionTaken?> TakeAsync(Site site, ProblemId id, SubmissionStep step, string by, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (id.Site != site.Id || await problems.FindAsync(id, cancellationToken) is not { Problem: var problem } || !DeskProblem.IsShown(problem))
                return null;

            var last = await submissions.OfAsync(id, cancellationToken) is [.., var newest] ? newest : null;
            var taken = SubmissionLife.Take(Begin(site, id), last?.Submission, step, clock.GetUtcNow(), by);
            if (taken is SubmissionTaken.Unchanged(var same))
                return await DeliverAsync(same, by, cancellationToken);
            if (taken is not SubmissionTaken.Done(var next))
                return taken;
            if (step is not SubmissionStep.Return && !ActionKinds.IsPossible(problem, ActionKind.Report))
                return new SubmissionTaken.Refused($"该问题现为“{problem.State.Word()}”，不再报送整改情况。");
            if (await submissions.TryWriteAsync(last?.Submission.Number == next.Number ? last : null, next, cancellationToken))
                return await DeliverAsync(next, by, cancellationToken);
        }
    }

    private async Task<SubmissionTaken> DeliverAsync(Submission submission, string by, CancellationToken cancellationToken)
    {
        var isDue = submission is { Delivered: false, State: SubmissionState.Signed } or { Delivered: false, State: SubmissionState.Submitted, County: null };
        if (!isDue)
        {
            await TellAsync(submission, by, cancellationToken);
            return new SubmissionTaken.Done(submission);
        }

        var content = submission.Content;
        var report = new ProblemAction.Report(content.Text, content.Files, content.Accountability, OnPaper: false);
        if (await edits.DoAsync(submission.Problem, report, new EditTerms(by, $"submission {submission.Number}"), cancellationToken) is Edited.Refused(var why))
            return new SubmissionTaken.Refused(why);

        while (true)
        {
            var stored = (await submissions.OfAsync(submission.Problem, cancellationToken)).Single(each => each.Submission.Number == submission.Number);
            var delivered = stored.Submission with { Delivered = true };
            if (stored.Submission.Delivered || await submissions.TryWriteAsync(stored, delivered, cancellationToken))
                return new SubmissionTaken.Done(delivered);
        }
    }

    /// <summary>The problem learns that the county has the report, or has it no more.</summary>
    private async Task TellAsync(Submission submission, string by, CancellationToken cancellationToken)
    {
        ProblemAction? step = submission switch
        {
            { State: SubmissionState.Submitted, County: not null, Delivered: false } => new ProblemAction.HandIn(),
            { State: SubmissionState.Returned } => new ProblemAction.HandBack(),
            _ => null,
        };
        if (step is not null)
            await edits.DoAsync(submission.Problem, step, new EditTerms(by, $"{step.Kind} {submission.Number}"), cancellationToken);
    }

    private static Submission Begin(Site site, ProblemId id) =>
        new() { Problem = id, Number = 0, County = site.County, Content = new ReportContent("", null, []) };
}
