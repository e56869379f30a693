using Checker.Problems;

namespace Checker.Storage;

/// <summary>Problems beside the registry, as lists want them.</summary>
internal sealed class ProblemReading(ProblemStore problems, SiteStore sites)
{
    /// <summary>Those that a filter lets through, in the order of ids.</summary>
    public async Task<IReadOnlyList<SitedProblem>> ReadAsync(
        ProblemFilter filter, CancellationToken cancellationToken, ProblemId? after = null, int most = int.MaxValue)
    {
        var registry = (await sites.AllAsync(cancellationToken)).ToDictionary(site => site.Id);
        return await problems.AllAsync(filter.Site, after, cancellationToken)
            .Select(problem => new SitedProblem(problem, registry.GetValueOrDefault(problem.Site) ?? RoundReading.StruckOff(problem.Site)))
            .Where(filter.Lets)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    public async Task<(SitedProblem Problem, IReadOnlyList<Step> History)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!ProblemId.TryParse(id, null, out var parsed) || await problems.FindAsync(parsed, cancellationToken) is not { } stored)
            return null;

        var site = await sites.FindAsync(parsed.Site, cancellationToken) ?? RoundReading.StruckOff(parsed.Site);
        return (new SitedProblem(stored.Problem, site), await problems.HistoryAsync(parsed, cancellationToken));
    }
}
