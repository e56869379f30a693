using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>Gathers what scoring sheets and working papers are filled from.</summary>
internal sealed class PaperReading(
    RoundReading reading, SiteStore sites, RoundStore rounds, CheckStore checks, EditionStore editions, VisitStore visits, ManualCheckStore manual,
    ProblemStore problems)
{
    /// <summary>One site's sheet and its part of the working paper; null when the round has not concluded it.</summary>
    public async Task<SitePaper?> OfAsync(RoundId id, SiteId siteId, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(id, cancellationToken) is not { Round: var round } || await checks.FindResultAsync(id, siteId, cancellationToken) is not { } result)
            return null;

        var ruleSet = await editions.OfAsync(round, cancellationToken);
        var site = await sites.FindAsync(siteId, cancellationToken) ?? RoundReading.StruckOff(siteId);
        return new SitePaper(
            site, await SheetAsync(ruleSet, result, cancellationToken), [.. WorkingPaper.Of(ruleSet, await OfAsync(site, result, cancellationToken))]);
    }

    /// <summary>A round's sheets, in protocol order; null when there is no such round.</summary>
    public Task<IAsyncEnumerable<(Site Site, ScoringSheet Sheet)>?> SheetsAsync(string round, CancellationToken cancellationToken) =>
        EachAsync(round, async (ruleSet, site, result, stop) => (site, await SheetAsync(ruleSet, result, stop)), cancellationToken);

    /// <summary>A round's working paper, in protocol order, a site's rows at a time; null when there is no such round.</summary>
    public Task<IAsyncEnumerable<IEnumerable<WorkingRow>>?> PaperAsync(string round, CancellationToken cancellationToken) =>
        EachAsync(round, async (ruleSet, site, result, stop) => WorkingPaper.Of(ruleSet, await OfAsync(site, result, stop)), cancellationToken);

    private async Task<IAsyncEnumerable<T>?> EachAsync<T>(
        string round, Func<RuleSet, Site, SiteResult, CancellationToken, ValueTask<T>> make, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(round, cancellationToken) is not { } found)
            return null;

        var ruleSet = await editions.OfAsync(found, cancellationToken);
        return reading.OneByOneAsync(found, cancellationToken).Select((each, stop) => make(ruleSet, each.Site, each.Result, stop));
    }

    private async Task<ScoringSheet> SheetAsync(RuleSet ruleSet, SiteResult result, CancellationToken cancellationToken)
    {
        var known = await problems.AllAsync(result.Site, null, cancellationToken).ToListAsync(cancellationToken);
        var told = known.Where(problem => IsOf(problem, result.Round)).Select(problem => new ScoredProblem(
            problem.Rule, problem.Group, problem.Sentence, problem.Items[0].Finding.Detail, problem.State is ProblemState.Dismissed or ProblemState.Gone));
        return ScoringSheet.Of(ruleSet, result.Conclusion, [.. told]);
    }

    /// <summary>What this round found, and what a person added whoever is asked about; what an earlier notice named is another's sheet.</summary>
    private static bool IsOf(Problem problem, RoundId round) =>
        problem.Rounds.Contains(round) || (problem.Rule == ProblemKey.Manual && problem.Notices is []);

    private async Task<PaperSite> OfAsync(Site site, SiteResult result, CancellationToken cancellationToken)
    {
        var kept = await visits.ReadAsync(result.Round, result.Site, cancellationToken);
        var pages = kept.SelectMany(visit => visit.Observation.Pages).Where(page => page.Evidence is not null)
            .SelectMany(page => new[] { page.Address, page.Asked }.Distinct().Select(address => (address, Id: EvidenceId.Of(page.Evidence!))))
            .ToLookup(page => page.address, page => page.Id);
        var persons = await manual.OfAsync(result.Round, result.Site, cancellationToken);
        return new PaperSite(
            site,
            result.Conclusion,
            result.At,
            [.. kept.Select(visit => visit.Observation.Home.At)],
            [.. kept.Select(visit => visit.Observation.Home.Evidence).OfType<Observing.EvidencePlace>().Select(EvidenceId.Of)],
            page => [.. pages[page].Distinct()],
            [.. persons.Where(check => check.Outcome is not null).Select(check => new PaperPerson(check.Rule, check.By, check.At))]);
    }
}

/// <summary>What is on paper of one site in one round.</summary>
internal sealed record SitePaper(Site Site, ScoringSheet Sheet, IReadOnlyList<WorkingRow> Rows);
