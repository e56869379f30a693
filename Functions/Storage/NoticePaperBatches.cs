using Checker.Judging;
using Checker.Notices.Papers;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>A closed round as working papers and scoring sheets have it.</summary>
internal sealed class NoticePaperBatches(
    RoundStore rounds, RoundReading reading, DrawStore draws, EditionStore editions, ProblemStore problems, ManualCheckStore manual, CheckStore checks, SiteStore sites)
{
    /// <summary>Null when there is no such round, or it has not ended.</summary>
    public async Task<Batch?> BatchAsync(string? id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } round)
            return null;

        var ruleSet = await editions.OfAsync(round, cancellationToken);
        var all = await problems.AllAsync(null, null, cancellationToken).ToDictionaryAsync(problem => problem.Id, cancellationToken: cancellationToken);
        var seen = new List<BatchSite>(round.Planned);
        await foreach (var (site, result) in reading.OneByOneAsync(round, cancellationToken))
        {
            var looked = await manual.OfAsync(round.Id, site.Id, cancellationToken);
            seen.Add(new BatchSite(
                NoticeResults.Named(site), site.Home.ToString(), result.At.Told(), Standing.Of(ruleSet, result.Conclusion).Told(),
                [.. result.Conclusion.Findings.Select(finding => Told(finding, all.GetValueOrDefault(KeyOf(result.Site, finding).Id)))],
                [.. looked.Select(check => $"{RuleNames.Of(check.Rule)}：{check.Told()}{(check.Outcome is { } outcome ? $"，{outcome.Word()}" : "")}")]));
        }

        return new Batch
        {
            Round = round.Id.ToString(),
            Kind = round.Kind.Word(),
            From = NoticeComparing.FirstDay(round),
            To = NoticeComparing.LastDay(round),
            Edition = ruleSet.Title,
            Basis = ruleSet.Basis,
            Planned = round.Planned,
            Seed = (await draws.FindAsync(round.Id, cancellationToken))?.Sample.Seed ?? "",
            Notes = [.. round.Notes.Select(note => $"{note.At.Told()}{note.By}{note.What}{(note.Why.Length > 0 ? $"（{note.Why}）" : "")}")],
            Sites = seen,
        };
    }

    /// <summary>Null when there is no such round, it has not ended, or it says nothing of the site.</summary>
    /// <param name="site">Its id or its name.</param>
    public async Task<ScoredSite?> SiteAsync(string? id, string? site, CancellationToken cancellationToken)
    {
        var registry = await sites.AllAsync(cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } round || IdOf(site, registry) is not { } siteId
            || await checks.FindResultAsync(round.Id, siteId, cancellationToken) is not { } result)
            return null;

        var known = registry.FirstOrDefault(each => each.Id == siteId) ?? RoundReading.StruckOff(siteId);
        var states = await problems.AllAsync(siteId, null, cancellationToken).ToListAsync(cancellationToken);
        return new ScoredSite(
            NoticeResults.Named(known), known.Home.ToString(), round.Id.ToString(), result.At.Told(), await editions.OfAsync(round, cancellationToken), result.Conclusion,
            states.Where(problem => problem.State is ProblemState.Dismissed || NoticeResults.IsConfirmed(problem))
                .ToDictionary(problem => (problem.Rule, problem.Group), problem => problem.State is ProblemState.Dismissed ? ScoredState.Dismissed : ScoredState.Confirmed));
    }

    private async Task<Round?> FindAsync(string? id, CancellationToken cancellationToken) =>
        RoundId.TryParse(id, null, out var round) && await rounds.FindAsync(round, cancellationToken) is { Round: { State: RoundState.Closed } closed } ? closed : null;

    /// <summary>By name where just one site has it; else it must be an id.</summary>
    private static SiteId? IdOf(string? said, IReadOnlyList<Site> registry) =>
        registry.Where(site => site.Name == said?.Trim()).Take(2).ToList() is [var one] ? one.Id
        : SiteId.TryParse(said?.Trim(), null, out var id) ? id
        : null;

    private static ProblemKey KeyOf(SiteId site, Finding finding) => new(site, finding.Rule, finding.Group);

    private static string Told(Finding finding, Problem? problem)
    {
        if (finding.IsHint)
            return $"{finding.Sentence}（提示）";
        if (problem is null)
            return $"{finding.Sentence}（{finding.Strength.Word()}，未经人工核实）";

        var evidence = problem.Items.SelectMany(item => item.Evidence).Distinct().Count();
        return $"{finding.Sentence}（{finding.Strength.Word()}，{problem.State.Word()}{(problem.ConfirmedBy is { } by ? $"，确认人{by}" : "")}，证据{evidence}份）";
    }
}
