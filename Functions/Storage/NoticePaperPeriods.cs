using Checker.Notices;
using Checker.Notices.Papers;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>What happened in a quarter or a year, counted from the rounds, the problems and the registry as they stand.</summary>
internal sealed class NoticePaperPeriods(RoundStore rounds, CheckStore checks, EditionStore editions, ProblemStore problems, SiteStore sites)
{
    private static readonly string[] Attacks = ["hijacked-page", "hidden-link", "cloaked-page", "illicit-link"];

    /// <param name="today">The day that what is overdue is counted on.</param>
    public async Task<QuarterFigures> QuarterAsync(int year, int number, DateOnly today, CancellationToken cancellationToken)
    {
        var first = new DateOnly(year, (3 * number) - 2, 1);
        var span = new Span(first, first.AddMonths(3).AddDays(-1));
        var known = await ReadAsync(cancellationToken);
        var ours = await RoundsOfAsync(span, known.Problems, cancellationToken);
        var before = await RoundsOfAsync(new Span(first.AddMonths(-3), first.AddDays(-1)), known.Problems, cancellationToken);
        var named = known.Problems.Values.Where(problem => Counts(problem, today) && problem.Notices.Any(naming => span.Holds(naming.At))).ToList();
        var registry = known.Sites.ToDictionary(site => site.Id);
        return new QuarterFigures
        {
            Year = year,
            Number = number,
            Registered = known.Sites.Count,
            Running = known.Sites.Count(site => site.State is SiteState.Running),
            Rounds =
            [
                .. ours.Select(each => new QuarterRound(
                    each.Round.Kind.Word(), NoticeComparing.FirstDay(each.Round), NoticeComparing.LastDay(each.Round), each.Sites.Count,
                    each.Sites.Count(site => site.Standing() is SiteStanding.Unqualified), each.Sites.Count(site => site.Standing() is SiteStanding.Undetermined))),
            ],
            Drawn = [.. Latest(ours).OrderBy(site => registry.GetValueOrDefault(site.Site)?.Order ?? int.MaxValue)
                .Select(site => (registry.GetValueOrDefault(site.Site)?.County, site.Standing()))],
            Before = IsAlike(ours, before) ? [.. Latest(before).Select(site => site.Standing())] : [],
            Notified = named.Count,
            Rectified = named.Count(problem => problem.State is ProblemState.Rectified),
            StillOpen = named.Count(problem => problem.State is ProblemState.StillOpen),
            Overdue = named.Count(problem => problem.IsOverdue(today)),
            Closed = known.Sites.Count(site => site.Closure?.Finished is { } day && span.Holds(day)),
        };
    }

    public async Task<YearFigures> YearAsync(int year, CancellationToken cancellationToken)
    {
        var span = new Span(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var known = await ReadAsync(cancellationToken);
        var drawn = (await RoundsOfAsync(span, known.Problems, cancellationToken)).Where(each => each.Round.Kind is RoundKind.SpotCheck).ToList();
        var named = known.Problems.Values.Where(problem => Counts(problem, span.Last) && problem.Notices.Any(naming => span.Holds(naming.At))).ToList();
        var closed = known.Sites.Where(site => site.Closure is { Kind: ClosureKind.ForGood, Finished: { } day } && span.Holds(day)).ToList();
        return new YearFigures
        {
            Year = year,
            Registered = known.Sites.Count,
            Running = known.Sites.Count(site => site.State is SiteState.Running),
            Closing = known.Sites.Count(site => site.State is SiteState.ClosureRequested or SiteState.ClosureApproved),
            OfflineForATime = known.Sites.Count(site => site.State is SiteState.OfflineForATime),
            ClosedForGood = closed.Count,
            Merged = closed.Count(site => !string.IsNullOrWhiteSpace(site.Closure!.MovedTo)),
            SpotChecks = drawn.Count,
            SitesDrawn = drawn.Sum(each => each.Sites.Count),
            Unqualified = drawn.Sum(each => each.Sites.Count(site => site.Standing() is SiteStanding.Unqualified)),
            Notified = named.Count,
            Rectified = named.Count(problem => problem.State is ProblemState.Rectified),
            StillOpen = named.Count(problem => problem.State is ProblemState.StillOpen),
            Attacked = known.Problems.Values.Count(problem => Attacks.Contains(problem.Rule) && NoticeResults.IsConfirmed(problem) && span.Holds(problem.FirstSeen)),
        };
    }

    private async Task<(IReadOnlyList<Site> Sites, IReadOnlyDictionary<ProblemId, Problem> Problems)> ReadAsync(CancellationToken cancellationToken) => (
        await sites.AllAsync(cancellationToken),
        await problems.AllAsync(null, null, cancellationToken).ToDictionaryAsync(problem => problem.Id, cancellationToken: cancellationToken));

    /// <summary>Inspections and rechecks that ended in it, the earliest first; daily rounds are no batches of an office's report.</summary>
    private async Task<IReadOnlyList<Done>> RoundsOfAsync(Span span, IReadOnlyDictionary<ProblemId, Problem> all, CancellationToken cancellationToken)
    {
        var done = new List<Done>();
        var ended = (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round)
            .Where(round => round is { State: RoundState.Closed, Follows: null, Kind: RoundKind.SpotCheck or RoundKind.Full or RoundKind.Recheck } && span.Holds(NoticeComparing.LastDay(round)))
            .OrderBy(NoticeComparing.LastDay).ThenBy(round => round.PlannedAt);
        foreach (var round in ended)
        {
            var ruleSet = await editions.OfAsync(round, cancellationToken);
            var told = checks.ResultsAsync(round.Id, cancellationToken).Select(result => NoticeResults.ToldEarlier(result, all, ruleSet));
            done.Add(new Done(round, await told.ToListAsync(cancellationToken)));
        }

        return done;
    }

    private static IEnumerable<CheckedSite> Latest(IReadOnlyList<Done> done) =>
        done.Where(each => each.Round.Kind.IsInspection()).SelectMany(each => each.Sites).GroupBy(site => site.Site).Select(site => site.Last());

    private static bool IsAlike(IReadOnlyList<Done> ours, IReadOnlyList<Done> before) =>
        ours.Concat(before).Where(each => each.Round.Kind.IsInspection()).Select(each => each.Round.RuleSet).Distinct().Count() == 1;

    private static bool Counts(Problem problem, DateOnly day) => problem.State is not ProblemState.Dismissed && !problem.IsExcluded(day);

    private sealed record Done(Round Round, IReadOnlyList<CheckedSite> Sites);

    /// <summary>Both days included.</summary>
    private sealed record Span(DateOnly First, DateOnly Last)
    {
        public bool Holds(DateOnly day) => day >= First && day <= Last;

        public bool Holds(DateTimeOffset at) => Holds(LocalDay.DayOf(at));
    }
}
