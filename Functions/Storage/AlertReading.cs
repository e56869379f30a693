using Checker.Alerts;
using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>What is stored now, as far as alerts go by it: rows that are there, a few queries in all.</summary>
internal sealed class AlertReading(
    SiteStore sites, OpenProblems problems, ProblemStore every, RoundStore rounds, CheckStore checks, SheetReading sheets, HomeWatches homes, EditionStore editions,
    ClassifiedSightings classified, ProgramHealth health)
{
    private static readonly string[] TakenOver = ["hijacked-page", "cloaked-page"];

    public async Task<KnownFacts> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var registry = (await sites.AllAsync(cancellationToken)).ToDictionary(site => site.Id);
        var edition = await editions.OfClosuresAsync(cancellationToken);
        return new KnownFacts
        {
            Gaps = [.. (await health.GapsAsync(cancellationToken)).Select(gap => (gap.From, gap.Told()))],
            Problems =
            [
                .. (await problems.AllAsync(cancellationToken))
                    .Where(problem => registry.ContainsKey(problem.Site) && !problem.IsExcluded(today))
                    .Select(problem => new SitedProblem(problem, registry[problem.Site]))
                    .OrderBy(each => each.Site.Order),
            ],
            Fresh = await FreshAsync(registry, today, cancellationToken),
            Homes =
            [
                .. (await homes.AllAsync(cancellationToken))
                    .Where(home => registry.TryGetValue(home.Key, out var site) && Selection.IsWatched(site))
                    .Select(home => (registry[home.Key], home.Value))
                    .OrderBy(each => each.Item1.Order),
            ],
            Clocks = [.. registry.Values.OrderBy(site => site.Order).SelectMany(site => ClosureClock.Of(site, edition, today), (site, clock) => (site, clock))],
            Classified = (await classified.AllAsync(cancellationToken)).Max(seen => (DateTimeOffset?)seen.FirstSeen),
        };
    }

    /// <summary>Sites with veto indicators that wait for a person, of the last closed round of each kind.</summary>
    public async Task<int> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = 0;
        var all = (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round);
        foreach (var round in all.Where(round => round is { State: RoundState.Closed, Follows: null }).DistinctBy(round => round.Kind))
            waiting += (await sheets.SummaryAsync(round, cancellationToken)).Waiting;
        return waiting;
    }

    /// <summary>What is wrong with the program itself, a line each.</summary>
    public async Task<IReadOnlyList<string>> UnwellAsync(CancellationToken cancellationToken)
    {
        var report = await health.ReadAsync([.. (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round)], cancellationToken);
        return
        [
            .. report.RoutineIsLate ? ["日常监测没有按时进行，网站情况可能不是最新"] : Array.Empty<string>(),
            .. report.ProbesAreLate ? ["可用性监测没有按时进行"] : Array.Empty<string>(),
            .. report.Poison > 0 ? [$"多次失败而放弃的任务{report.Poison}个"] : Array.Empty<string>(),
        ];
    }

    /// <summary>A replay finds what was long ago: nobody is woken for it.</summary>
    private async Task<IReadOnlyList<(Site Site, Finding Finding)>> FreshAsync(Dictionary<SiteId, Site> registry, DateOnly today, CancellationToken cancellationToken)
    {
        var found = new List<(Site, Finding)>();
        foreach (var round in (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round).Where(round => round is { State: not RoundState.Closed, ReferenceTime: null }))
        {
            foreach (var rule in TakenOver)
            {
                await foreach (var (id, finding) in checks.FindingsAsync(round.Id, rule, cancellationToken))
                {
                    if (registry.TryGetValue(id, out var site) && !await IsSettledAsync(new ProblemKey(id, rule, finding.Group), today, cancellationToken))
                        found.Add((site, finding));
                }
            }
        }

        return found;
    }

    /// <summary>Whether staff have said that it is a false alarm, or does not count.</summary>
    private async Task<bool> IsSettledAsync(ProblemKey key, DateOnly today, CancellationToken cancellationToken) =>
        await every.FindAsync(key.Id, cancellationToken) is { Problem: { } problem } && (problem.State is ProblemState.Dismissed || problem.IsExcluded(today));
}
