using Checker.Alerts;
using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Microsoft.Extensions.Options;

namespace Checker.Storage;

/// <summary>What is stored now, as far as alerts go by it: every few minutes, and so never the whole registry for a turn that tells nothing.</summary>
internal sealed class AlertReading(
    SiteStore sites, OpenProblems problems, ProblemStore every, RoundStore rounds, CheckStore checks, SheetReading sheets, HomeWatches homes, EditionStore editions,
    RegistryGlance registry, ClassifiedSightings classified, ProgramHealth health, IOptions<AlertOptions> options)
{
    /// <summary>More sites than this are found faster by reading the registry.</summary>
    private const int MostFound = 200;

    /// <summary>Clocks of closures are days: which sites have any is read of the whole registry, and not at every turn.</summary>
    private static readonly TimeSpan ClosingHolds = TimeSpan.FromHours(1);

    private static readonly string[] TakenOver = ["hijacked-page", "cloaked-page"];

    /// <param name="isWhole">Every open problem, as a digest counts them; else only those of sites of which something may be told by itself.</param>
    public async Task<KnownFacts> ReadAsync(DateOnly today, bool isWhole, CancellationToken cancellationToken)
    {
        var open = await problems.AllAsync(cancellationToken);
        var near = await homes.NearAsync(options.Value, cancellationToken);
        var fresh = await FreshAsync(today, cancellationToken);
        var concerned = open.Where(problem => SiteAlerts.Tells(problem.Rule)).Select(problem => problem.Site)
            .Concat(near.Keys).Concat(fresh.Select(each => each.Site)).ToHashSet();
        var known = isWhole || concerned.Count > MostFound
            ? (await sites.AllAsync(cancellationToken)).ToDictionary(site => site.Id)
            : await sites.FindAsync(concerned, cancellationToken);
        var edition = await editions.OfClosuresAsync(cancellationToken);
        return new KnownFacts
        {
            Gaps = [.. (await health.GapsAsync(cancellationToken)).Select(gap => (gap.From, gap.Told()))],
            Problems =
            [
                .. open.Where(problem => known.ContainsKey(problem.Site) && !problem.IsExcluded(today))
                    .Select(problem => new SitedProblem(problem, known[problem.Site]))
                    .OrderBy(each => each.Site.Order),
            ],
            Fresh = [.. fresh.Where(each => known.ContainsKey(each.Site)).Select(each => (known[each.Site], each.Finding))],
            Homes =
            [
                .. near.Where(home => known.TryGetValue(home.Key, out var site) && Selection.IsWatched(site))
                    .Select(home => (known[home.Key], home.Value))
                    .OrderBy(each => each.Item1.Order),
            ],
            Clocks =
            [
                .. (await registry.ReadAsync(ClosingHolds, cancellationToken)).Closing.OrderBy(site => site.Order)
                    .SelectMany(site => ClosureClock.Of(site, edition, today), (site, clock) => (site, clock)),
            ],
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
    private async Task<IReadOnlyList<(SiteId Site, Finding Finding)>> FreshAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var found = new List<(SiteId, Finding)>();
        foreach (var round in (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round).Where(round => round is { State: not RoundState.Closed, ReferenceTime: null }))
        {
            foreach (var rule in TakenOver)
            {
                await foreach (var (id, finding) in checks.FindingsAsync(round.Id, rule, cancellationToken))
                {
                    if (!await IsSettledAsync(new ProblemKey(id, rule, finding.Group), today, cancellationToken))
                        found.Add((id, finding));
                }
            }
        }

        return found;
    }

    /// <summary>Whether staff have said that it is a false alarm, or does not count.</summary>
    private async Task<bool> IsSettledAsync(ProblemKey key, DateOnly today, CancellationToken cancellationToken) =>
        await every.FindAsync(key.Id, cancellationToken) is { Problem: { } problem } && (problem.State is ProblemState.Dismissed || problem.IsExcluded(today));
}
