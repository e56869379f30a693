using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Storage;

namespace Checker.Tests.Chaos;

/// <summary>Whether anything was lost, doubled or changed, now that all is quiet.</summary>
internal sealed class ChaosOracle(ChaosStage stage, ChaosTally tally)
{
    /// <summary>
    /// What may be left open for having been disturbed too often: one check in fifty; of a short run ten, since on a busy
    /// machine each of its few lives ends in the midst of the same checks.
    /// </summary>
    private const int OneIn = 50;
    private const int Few = 10;

    private readonly CheckStore _checks = stage.Get<CheckStore>();
    private readonly RoundStore _rounds = stage.Get<RoundStore>();
    private readonly Dictionary<string, SiteResult> _undisturbed = stage.Undisturbed.ToDictionary(result => result.Site.ToString());

    /// <param name="planned">What the program has answered that it planned.</param>
    public async Task<IReadOnlyList<SiteResult>> JudgeRoundsAsync(IReadOnlyList<Round> rounds, IReadOnlyList<RoundId> planned, CancellationToken stop)
    {
        List<string> lost = [.. planned.Except(rounds.Select(round => round.Id)).Select(round => $"{round} was planned and is not there")];
        var (doubled, differing, open, sums) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        lost.AddRange(rounds.Where(round => round.State is not RoundState.Closed).Select(round => $"{round.Id} is not closed"));
        doubled.AddRange(planned.GroupBy(round => round).Where(same => same.Count() > 1).Select(same => $"{same.Key} was told of twice"));
        doubled.AddRange(rounds.Select(round => round.Id).Except(planned).Select(round => $"{round} was planned, and nobody was told so"));

        var all = new List<SiteResult>();
        foreach (var round in rounds)
        {
            var results = await _checks.ResultsAsync(round.Id, stop).ToListAsync(stop);
            var plan = await _rounds.PlanOfAsync(round.Id, stop);
            lost.AddRange(plan.Except(results.Select(result => result.Site)).Select(site => $"{round.Id} {site} has no conclusion"));
            lost.AddRange(results.Where(result => !result.Final).Select(result => $"{round.Id} {result.Site} is not final"));
            doubled.AddRange(results.Select(result => result.Site).Except(plan).Select(site => $"{round.Id} {site} was not planned"));
            foreach (var result in results)
                Compare(result, _undisturbed[result.Site.ToString()], doubled, differing, open);
            if (await _rounds.FindSummaryAsync(round.Id, stop) is not { } summary || !Agrees(summary, results))
                sums.Add($"{round.Id}");
            all.AddRange(results);
        }

        tally.Add("rounds", rounds.Count);
        tally.Add("sites planned", rounds.Sum(round => round.Planned));
        tally.Add("sites concluded", all.Count);
        tally.MustBeNone("lost", lost);
        tally.MustBeNone("doubled", doubled);
        tally.MustBeNone("verdicts that differ", differing);
        tally.MustBeNone("summaries that do not add up", sums);
        tally.Add("checks left open by disturbance", open.Count);
        if (open.Count > Math.Max(Few, all.Count / OneIn))
            tally.MustBeNone("checks left open, and more than may be", open);
        return all;
    }

    /// <summary>A round counts once in each problem that it found, and every problem is one that the undisturbed round knows, too.</summary>
    public async Task JudgeProblemsAsync(IReadOnlyList<SiteResult> results, CancellationToken stop)
    {
        var store = stage.Get<ProblemStore>();
        var wrong = new List<string>();
        var known = Keys(stage.Undisturbed).ToDictionary(each => each.Key.Id, each => each.Rounds);
        var expected = Keys([.. stage.Undisturbed, .. results]).ToDictionary(each => each.Key.Id, each => each.Rounds);
        var problems = await store.AllAsync(null, null, stop).ToListAsync(stop);
        wrong.AddRange(expected.Keys.Except(problems.Select(problem => problem.Id)).Select(id => $"{id} is missing"));
        wrong.AddRange(problems.Where(problem => !known.ContainsKey(problem.Id)).Select(problem => $"{problem.Id} is new"));
        foreach (var problem in problems.Where(problem => expected.ContainsKey(problem.Id)))
        {
            var seen = (await store.HistoryAsync(problem.Id, stop)).Select(step => step.Action).OfType<ProblemAction.Seen>().Select(step => step.Round).ToList();
            wrong.AddRange(seen.GroupBy(round => round).Where(same => same.Count() > 1).Select(same => $"{problem.Id} counts {same.Key} twice"));
            wrong.AddRange(expected[problem.Id].Except(seen).Select(round => $"{problem.Id} does not count {round}"));
        }

        tally.Add("problems", problems.Count);
        tally.MustBeNone("problems doubled, missing or miscounted", wrong);
    }

    public async Task JudgeNoticeAsync(CancellationToken stop)
    {
        var now = await ChaosStage.FrozenAsync(stage.Get<StorageAccount>(), stop);
        tally.Add("files of the issued notice and its evidence", stage.Frozen.Count);
        tally.MustBeNone(
            "files of it that have changed or gone",
            [.. stage.Frozen.Where(file => now.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key)]);
    }

    private static IEnumerable<(ProblemKey Key, IEnumerable<RoundId> Rounds)> Keys(IReadOnlyList<SiteResult> results) => results
        .SelectMany(result => result.Conclusion.Findings.Where(finding => !finding.IsHint).Select(finding => (Key: new ProblemKey(result.Site, finding.Rule, finding.Group), result.Round)))
        .GroupBy(each => each.Key, (key, same) => (key, same.Select(each => each.Round).Distinct()));

    private static bool Agrees(RoundSummary summary, List<SiteResult> results) =>
        summary.Planned == results.Count
        && (summary.Passed, summary.Failed, summary.Inconclusive) == (Count(results, SiteVerdict.Passed), Count(results, SiteVerdict.Failed), Count(results, SiteVerdict.Inconclusive));

    private static int Count(List<SiteResult> results, SiteVerdict verdict) => results.Count(result => result.Conclusion.Site == verdict);

    /// <summary>What could not be judged accuses nobody: it is counted apart. Anything else must be as it is without a fault.</summary>
    private static void Compare(SiteResult result, SiteResult undisturbed, List<string> doubled, List<string> differing, List<string> open)
    {
        var name = $"{result.Round} {result.Site}";
        var findings = result.Conclusion.Findings.Select(Told).ToList();
        doubled.AddRange(findings.GroupBy(finding => finding).Where(same => same.Count() > 1 && same.Count() > undisturbed.Conclusion.Findings.Count(finding => Told(finding) == same.Key))
            .Select(same => $"{name} {same.Key}"));
        differing.AddRange(findings.Except(undisturbed.Conclusion.Findings.Select(Told)).Select(finding => $"{name} only disturbed: {finding}"));

        var before = undisturbed.Conclusion.Verdicts.ToDictionary(verdict => verdict.Rule);
        var changed = result.Conclusion.Verdicts.Where(verdict => before.GetValueOrDefault(verdict.Rule) is not { } other || verdict.Outcome != other.Outcome || !SameFindings(verdict, other)).ToList();
        differing.AddRange(changed.Where(verdict => verdict.Outcome is not Outcome.Inconclusive).Select(verdict => $"{name} {verdict.Rule}: {verdict.Outcome} in place of {before.GetValueOrDefault(verdict.Rule)?.Outcome}"));
        if (changed.Find(verdict => verdict.Outcome is Outcome.Inconclusive) is { } left)
            open.Add($"{name} {left.Rule}: {left.Reason}");
    }

    private static bool SameFindings(Verdict one, Verdict other) => one.Findings.Select(Told).SequenceEqual(other.Findings.Select(Told));

    private static string Told(Finding finding) => $"{finding.Rule}/{finding.Group}/{finding.Subject}: {finding.Sentence} ({finding.Strength}{(finding.IsHint ? ", hint" : "")})";
}
