using Checker.Problems;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>Problems beside the registry, as lists want them.</summary>
internal sealed class ProblemReading(ProblemStore problems, SiteStore sites)
{
    /// <summary>Up to so many sites are asked for one by one; of more, all are gone through, which is a few ranges.</summary>
    private const int MostSites = 50;

    /// <summary>Those that a filter lets through, in the order of ids; read no further than it takes.</summary>
    public async Task<IReadOnlyList<SitedProblem>> ReadAsync(
        ProblemFilter filter, CancellationToken cancellationToken, ProblemId? after = null, int most = int.MaxValue)
    {
        var registry = filter.AsksOfSites ? await RegistryAsync(cancellationToken) : null;
        var asked = await AskedAsync(filter, registry, after, cancellationToken)
            .Where(problem => filter.Lets(problem) && (registry is null || filter.Lets(SiteOf(problem, registry))))
            .Take(most)
            .ToListAsync(cancellationToken);
        var known = registry ?? await KnownAsync([.. asked.Select(problem => problem.Site).Distinct()], cancellationToken);
        return [.. asked.Select(problem => new SitedProblem(problem, SiteOf(problem, known)))];
    }

    private IAsyncEnumerable<Problem> AskedAsync(
        ProblemFilter filter, IReadOnlyDictionary<SiteId, Site>? registry, ProblemId? after, CancellationToken cancellationToken)
    {
        SiteId[]? named = filter.Site is { } one ? [one]
            : filter.NamesSites ? [.. registry!.Values.Where(filter.Lets).Select(site => site.Id).OrderBy(site => site.ToString(), StringComparer.Ordinal)]
            : null;
        return named is null or { Length: > MostSites }
            ? problems.AllAsync(null, after, cancellationToken, filter)
            : named.Where(site => after is null || string.CompareOrdinal(site.ToString(), after.Value.Site.ToString()) >= 0).ToAsyncEnumerable()
                .SelectMany(site => problems.AllAsync(site, site == after?.Site ? after : null, cancellationToken, filter));
    }

    private async Task<IReadOnlyDictionary<SiteId, Site>> KnownAsync(IReadOnlyCollection<SiteId> ids, CancellationToken cancellationToken) =>
        ids.Count <= MostSites ? await sites.FindAsync(ids, cancellationToken) : await RegistryAsync(cancellationToken);

    private async Task<IReadOnlyDictionary<SiteId, Site>> RegistryAsync(CancellationToken cancellationToken) =>
        (await sites.AllAsync(cancellationToken)).ToDictionary(site => site.Id);

    private static Site SiteOf(Problem problem, IReadOnlyDictionary<SiteId, Site> known) =>
        known.GetValueOrDefault(problem.Site) ?? RoundReading.StruckOff(problem.Site);

    public async Task<(SitedProblem Problem, IReadOnlyList<Step> History)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!ProblemId.TryParse(id, null, out var parsed) || await problems.FindAsync(parsed, cancellationToken) is not { } stored)
            return null;

        var site = await sites.FindAsync(parsed.Site, cancellationToken) ?? RoundReading.StruckOff(parsed.Site);
        return (new SitedProblem(stored.Problem, site), await problems.HistoryAsync(parsed, cancellationToken));
    }
}
