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
    public async Task<IReadOnlyList<(Site Site, ScoringSheet Sheet)>?> SheetsAsync(string round, CancellationToken cancellationToken)
    {
        if (await reading.ReadAsync(round, cancellationToken) is not { } read)
            return null;

        var ruleSet = await editions.OfAsync(read.Round, cancellationToken);
        var sheets = new List<(Site, ScoringSheet)>();
        foreach (var (site, result) in read.Results)
            sheets.Add((site, await SheetAsync(ruleSet, result, cancellationToken)));
        return sheets;
    }

    /// <summary>A round's working paper, in protocol order; null when there is no such round.</summary>
    public async Task<IReadOnlyList<WorkingRow>?> PaperAsync(string round, CancellationToken cancellationToken)
    {
        if (await reading.ReadAsync(round, cancellationToken) is not { } read)
            return null;

        var ruleSet = await editions.OfAsync(read.Round, cancellationToken);
        var rows = new List<WorkingRow>();
        foreach (var (site, result) in read.Results)
            rows.AddRange(WorkingPaper.Of(ruleSet, await OfAsync(site, result, cancellationToken)));
        return rows;
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
