using Checker.Problems;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>Problems beside the registry, as lists want them.</summary>
internal sealed class ProblemReading(ProblemStore problems, SiteStore sites)
{
    /// <summary>Of more sites than these, all problems are gone through: that is one range.</summary>
    private const int MostSites = 50;

    /// <summary>Those that a filter lets through, in the order of ids; read no further than it takes.</summary>
    public async Task<IReadOnlyList<SitedProblem>> ReadAsync(
        ProblemFilter filter, CancellationToken cancellationToken, ProblemId? after = null, int most = int.MaxValue)
    {
        var registry = (await sites.AllAsync(cancellationToken)).ToDictionary(site => site.Id);
        return await AskedAsync(filter, registry, after, cancellationToken)
            .Select(problem => new SitedProblem(problem, registry.GetValueOrDefault(problem.Site) ?? RoundReading.StruckOff(problem.Site)))
            .Where(filter.Lets)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    private IAsyncEnumerable<Problem> AskedAsync(
        ProblemFilter filter, IReadOnlyDictionary<SiteId, Site> registry, ProblemId? after, CancellationToken cancellationToken)
    {
        SiteId[] named = !filter.NamesSites ? []
            : filter.Site is { } one ? [one]
            : [.. registry.Values.Where(filter.LetsSite).Select(site => site.Id).OrderBy(site => site.ToString(), StringComparer.Ordinal)];
        return !filter.NamesSites || named.Length > MostSites
            ? problems.AllAsync(null, after, cancellationToken, filter)
            : named.Where(site => after is null || string.CompareOrdinal(site.ToString(), after.Value.Site.ToString()) >= 0).ToAsyncEnumerable()
                .SelectMany(site => problems.AllAsync(site, site == after?.Site ? after : null, cancellationToken, filter));
    }

    public async Task<(SitedProblem Problem, IReadOnlyList<Step> History)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!ProblemId.TryParse(id, null, out var parsed) || await problems.FindAsync(parsed, cancellationToken) is not { } stored)
            return null;

        var site = await sites.FindAsync(parsed.Site, cancellationToken) ?? RoundReading.StruckOff(parsed.Site);
        return (new SitedProblem(stored.Problem, site), await problems.HistoryAsync(parsed, cancellationToken));
    }
}
