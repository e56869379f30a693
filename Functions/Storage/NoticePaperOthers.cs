using Checker.Fetching;
using Checker.Judging;
using Checker.Notices;
using Checker.Notices.Papers;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Microsoft.Extensions.Options;

namespace Checker.Storage;

/// <summary>What rechecks, notices and our own visiting come to, for the papers about them.</summary>
internal sealed class NoticePaperOthers(
    ProblemReading problems, NoticeDesk notices, EditionStore editions, SiteStore sites, IOptions<FetchOptions> fetching, IOptions<ProbeOptions> probing)
{
    /// <summary>Null when no problem was named under the number.</summary>
    /// <param name="day">On which what does not count is left out.</param>
    public async Task<RecheckReport?> RecheckAsync(string? number, DateOnly day, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(number))
            return null;

        var named = (await problems.ReadAsync(new ProblemFilter { Notice = number.Trim() }, cancellationToken))
            .Where(each => each.Problem.State is not ProblemState.Dismissed && !each.Problem.IsExcluded(day)).ToList();
        DateOnly[] days = [.. named.Select(each => each.Problem.Recheck?.At).OfType<DateTimeOffset>().Select(LocalDay.DayOf).Order()];
        return named is [] ? null : new RecheckReport(
            number.Trim(),
            days is [var first, ..] ? first : null,
            days is [.., var last] ? last : null,
            [.. named.Select(each => each.Site).DistinctBy(site => site.Id).Select(NoticeResults.Named)],
            [.. named.Select(each => new RecheckedProblem(each.Problem.Site, each.Problem.Sentence, StateOf(each.Problem)))]);
    }

    /// <summary>Null when there is no such notice.</summary>
    public async Task<NoticeFacts?> ResultsAsync(string? id, CancellationToken cancellationToken)
    {
        if (!NoticeId.TryParse(id, null, out var notice) || await notices.FindAsync(notice, cancellationToken) is not { } standing)
            return null;

        var material = standing.Draft.Material;
        return await editions.FindAsync(material.RuleSet, cancellationToken) is { } ruleSet ? new NoticeFacts(material, ruleSet) : null;
    }

    public async Task<VisitTerms> VisitingAsync(OfficeHead? head, CancellationToken cancellationToken)
    {
        var options = fetching.Value;
        return new VisitTerms
        {
            Addresses = head?.Addresses ?? [],
            Agent = options.Agent,
            ProbesDaily = probing.Value.Daily,
            PagesPerCheck = options.PagesPerCheck,
            PerHost = Pace.Public.Width,
            PauseSeconds = Pace.Public.Pause.TotalSeconds,
            QuietHours = [.. Enumerable.Range(0, 24).Where(hour => options.Quiet().Contains(LocalDay.StartOf(new DateOnly(2000, 1, 1)).AddHours(hour)))],
            Edition = RuleSets.Default.Title,
            Basis = RuleSets.Default.Basis,
            Watched = (await sites.AllAsync(cancellationToken)).Count(site => site.State is SiteState.Running or SiteState.ClosureRequested or SiteState.ClosureApproved),
        };
    }

    private static RecheckState StateOf(Problem problem) => problem.State switch
    {
        ProblemState.Rectified => RecheckState.Rectified,
        ProblemState.StillOpen => RecheckState.StillOpen,
        _ => RecheckState.Waiting,
    };
}
