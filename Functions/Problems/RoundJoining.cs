using Checker.Judging;
using Checker.Rounds;

namespace Checker.Problems;

/// <summary>
/// What a closed round's result means for the problems of its site; a self-check's means nothing. Asked again for the same round, it says the same, and
/// <see cref="Life"/> takes each of it once.
/// </summary>
internal static class RoundJoining
{
    /// <param name="known">The site's problems so far.</param>
    /// <param name="evidence">The ids of a finding's evidence.</param>
    /// <param name="again">Of a recheck: the site by the editions that found these problems, where the round has another.</param>
    public static IEnumerable<(ProblemKey Key, ProblemAction Action)> Of(
        Round round,
        SiteResult result,
        IReadOnlyList<Problem> known,
        Func<Finding, IReadOnlyList<string>> evidence,
        IReadOnlyDictionary<ProblemId, JudgedAgain> again)
    {
        if (!round.Kind.IsOffices())
            yield break;

        var at = round.ReferenceTime ?? result.At;
        var found = result.Conclusion.Findings.Where(finding => !finding.IsHint)
            .GroupBy(finding => new ProblemKey(result.Site, finding.Rule, finding.Group))
            .ToDictionary(group => group.Key, group => group.ToList());
        var vetoing = result.Conclusion.Verdicts.Where(verdict => verdict.Vetoes).Select(verdict => verdict.Rule).ToHashSet();

        foreach (var (key, findings) in found)
        {
            yield return (key, new ProblemAction.Seen(
                round.Id, at, vetoing.Contains(key.Rule), [.. findings.Select(finding => new SeenItem(finding, evidence(finding)))]));
        }

        foreach (var problem in known)
        {
            var key = problem.Key;
            if (!found.ContainsKey(key) && IsRuledOut(result.Conclusion, problem))
                yield return (key, new ProblemAction.Unseen(round.Id, at));
            if (round.Kind is not RoundKind.Recheck || !problem.State.IsOpen())
                continue;

            var recheck = Rechecking.Of(problem, result, again.GetValueOrDefault(problem.Id));
            if (recheck.Outcome is not RecheckOutcome.StillOpen || !IsEarly(problem, at))
                yield return (key, recheck);
        }
    }

    /// <summary>Whether a problem's rule was judged, as far as the edition goes, and does not say it any more.</summary>
    public static bool IsRuledOut(Conclusion conclusion, Problem problem) =>
        conclusion.Verdicts.FirstOrDefault(verdict => verdict.Rule == problem.Rule) is { Outcome: not Outcome.Inconclusive, Partial: false } verdict
        && !verdict.Findings.Any(finding => finding.Group == problem.Group);

    /// <summary>Up to the deadline's end nobody has failed to put it right, unless the unit itself says that it is done.</summary>
    private static bool IsEarly(Problem problem, DateTimeOffset at) =>
        problem.State is not ProblemState.Reported && LocalDay.DayOf(at) <= problem.Deadline;
}
