using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>Judges a round's kept observations by another edition: no site is asked anything, and nothing is written.</summary>
internal sealed class JudgeAgain(SiteStore sites, CheckStore checks, VisitStore visits, CaseReading cases)
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

            before.Add(result);
            after.Add(result with { Conclusion = await JudgeAsync(round, site, ruleSet, cancellationToken), Final = false, TakenBack = false });
        }

        return Comparison.Of(round, ruleSet, [.. before.Zip(WholeRound.Settle(after, ruleSet))]);
    }

    private async Task<Conclusion> JudgeAsync(Round round, Site site, RuleSet ruleSet, CancellationToken cancellationToken)
    {
        var kept = await visits.ReadAsync(round.Id, site.Id, cancellationToken);
        return await cases.ConcludeAsync(round, site, kept, ruleSet, cancellationToken);
    }
}
