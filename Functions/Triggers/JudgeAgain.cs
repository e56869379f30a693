using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>Judges a round's kept observations by another edition: no site is asked anything, and nothing is written.</summary>
internal sealed class JudgeAgain(
    SiteStore sites, RoundStore rounds, EditionStore editions, CheckStore checks, VisitStore visits, ManualCheckStore manual, CaseReading cases)
{
    public async Task<Comparison> RunAsync(Round round, RuleSet ruleSet, CancellationToken cancellationToken)
    {
        var registry = (await sites.AllAsync(cancellationToken)).ToDictionary(site => site.Id);
        var before = new List<SiteResult>();
        var after = new List<SiteResult>();
        await foreach (var result in checks.ResultsAsync(round.Id, cancellationToken))
        {
            if (result.Visits is [] || registry.GetValueOrDefault(result.Site) is not { } site)
                continue;

            if (await visits.ReadAsync(round.Id, site.Id, cancellationToken) is not { Count: > 0 } kept)
                continue; // too old: its observations are kept no more

            before.Add(result);
            after.Add(result with { Conclusion = (await cases.ConcludeAsync(round, site, kept, ruleSet, cancellationToken)).Conclusion, Final = false, TakenBack = false });
        }

        return Comparison.Of(round, ruleSet, [.. before.Zip(WholeRound.Settle(after, ruleSet))]);
    }

    /// <summary>
    /// A recheck's site by the editions that found its problems: none is put right because the criteria have changed since,
    /// and none is still open by a bound that it was never named for.
    /// </summary>
    /// <param name="known">The site's problems.</param>
    /// <returns>Those whose edition is not the recheck's own. A site that was not visited, or whose faults the whole round took back, has none.</returns>
    public async Task<IReadOnlyDictionary<ProblemId, JudgedAgain>> AsFoundAsync(
        Round recheck, SiteResult result, IEnumerable<Problem> known, CancellationToken cancellationToken)
    {
        var again = new Dictionary<ProblemId, JudgedAgain>();
        if (result.Visits is [] || result.TakenBack || await sites.FindAsync(result.Site, cancellationToken) is not { } site)
            return again;

        var judged = new Dictionary<string, JudgedAgain>();
        foreach (var problem in known.Where(problem => problem.State.IsOpen() && problem.Rounds is not []))
        {
            if (await rounds.FindAsync(problem.Rounds[0], cancellationToken) is not { Round: var found } || found.RuleSet == recheck.RuleSet)
                continue;
            if (!judged.TryGetValue(found.RuleSet, out var by))
                judged[found.RuleSet] = by = await JudgeAsync(recheck, site, result, await editions.OfAsync(found, cancellationToken), cancellationToken);
            again[problem.Id] = by;
        }

        return again;
    }

    /// <summary>What persons said of this site in this round stands by either edition.</summary>
    private async Task<JudgedAgain> JudgeAsync(Round round, Site site, SiteResult result, RuleSet ruleSet, CancellationToken cancellationToken)
    {
        var judged = result with { Conclusion = await JudgeAsync(round, site, ruleSet, cancellationToken) };
        foreach (var check in await manual.OfAsync(round.Id, site.Id, cancellationToken))
        {
            if (check.Outcome is not null && ruleSet.Find(check.Rule) is not null)
                judged = ManualJudging.Apply(check, ruleSet, site, judged);
        }

        return new JudgedAgain(judged, ruleSet);
    }

    private async Task<Conclusion> JudgeAsync(Round round, Site site, RuleSet ruleSet, CancellationToken cancellationToken)
    {
        var kept = await visits.ReadAsync(round.Id, site.Id, cancellationToken);
        return (await cases.ConcludeAsync(round, site, kept, ruleSet, cancellationToken)).Conclusion;
    }
}
