using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

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

/// <summary>A problem with its site.</summary>
internal sealed record SitedProblem(Problem Problem, Site Site)
{
    /// <summary>Who is named and written to.</summary>
    public string Unit => Site.Addressee ?? Site.Sponsor;
}

/// <summary>Which problems a list shows; null lets all through.</summary>
internal sealed record ProblemFilter
{
    public IReadOnlyList<ProblemState>? States { get; init; }

    public SiteId? Site { get; init; }

    /// <summary>Any of the names that the registry has for the site's units.</summary>
    public string? Unit { get; init; }

    public string? County { get; init; }

    public string? Rule { get; init; }

    public RoundId? Round { get; init; }

    /// <summary>A notice that named it.</summary>
    public string? Notice { get; init; }

    /// <summary>Only those overdue on this day.</summary>
    public DateOnly? OverdueOn { get; init; }

    public bool Lets(SitedProblem each)
    {
        var (problem, site) = each;
        return States?.Contains(problem.State) is not false
            && (Unit is null || Unit == site.Addressee || Unit == site.Sponsor || Unit == site.SponsorShort)
            && (County is null || County == site.County)
            && (Rule is null || Rule == problem.Rule)
            && (Round is null || problem.Rounds.Contains(Round.Value))
            && (Notice is null || problem.Notices.Any(naming => naming.Notice == Notice))
            && (OverdueOn is null || problem.IsOverdue(OverdueOn.Value));
    }
}
