using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Units;

namespace Checker.Storage;

/// <summary>What those outside the office see of their problems; whatever is not theirs is not there.</summary>
internal sealed class OutsideReading(ProblemStore problems, SubmissionStore submissions, RoundStore rounds, EditionStore editions)
{
    /// <summary>In the order of sites, the newest named first.</summary>
    public async Task<IReadOnlyList<DeskProblem>> ProblemsAsync(Desk desk, CancellationToken cancellationToken)
    {
        var shown = new List<DeskProblem>();
        foreach (var site in desk.Sites)
            shown.AddRange((await OfSiteAsync(site, cancellationToken)).OrderByDescending(each => each.Now.Notices[^1].At));
        return shown;
    }

    public async Task<DeskProblem?> FindAsync(Desk desk, string problem, CancellationToken cancellationToken) =>
        ProblemId.TryParse(problem, null, out var id) && desk.Find(id.Site) is { } site
        && await problems.FindAsync(id, cancellationToken) is { Problem: var found } && DeskProblem.IsShown(found)
            ? DeskProblem.Of(
                site, found, await problems.HistoryAsync(id, cancellationToken),
                [.. (await submissions.OfAsync(id, cancellationToken)).Select(stored => stored.Submission)])
            : null;

    /// <summary>
    /// Whether the evidence stands behind something that the desk sees: a problem as it was named, or a self-check.
    /// </summary>
    public async Task<bool> HasEvidenceAsync(Desk desk, string evidence, CancellationToken cancellationToken)
    {
        if (EvidenceId.Parse(evidence) is not { File: var file } || file.Split('/') is not [var round, var of, _]
            || !SiteId.TryParse(of, null, out var id) || desk.Find(id) is not { } site)
            return false;

        return (RoundId.TryParse(round, null, out var roundId) && SelfCheckId.Of(roundId)?.Site == id)
            || (await OfSiteAsync(site, cancellationToken)).Any(problem => problem.Named.Current.Any(item => item.Evidence.Contains(evidence)));
    }

    /// <summary>What the edition that the problem was last found by says of its rule; null for what no rule found.</summary>
    public async Task<Indicator?> IndicatorAsync(Problem problem, CancellationToken cancellationToken)
    {
        var ruleSet = problem.Rounds is [.., var last] && await rounds.FindAsync(last, cancellationToken) is { } stored
            ? await editions.OfAsync(stored.Round, cancellationToken)
            : RuleSets.Default;
        return ruleSet.Find(problem.Rule);
    }

    private async Task<IReadOnlyList<DeskProblem>> OfSiteAsync(Site site, CancellationToken cancellationToken)
    {
        var shown = await problems.AllAsync(site.Id, null, cancellationToken).Where(DeskProblem.IsShown).ToListAsync(cancellationToken);
        if (shown is [])
            return [];

        var sent = await submissions.OfAsync(site.Id, cancellationToken);
        var read = new List<DeskProblem>();
        foreach (var problem in shown)
            read.Add(DeskProblem.Of(site, problem, await problems.HistoryAsync(problem.Id, cancellationToken), [.. sent[problem.Id]]));
        return read;
    }
}
