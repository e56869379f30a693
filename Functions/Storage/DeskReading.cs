using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>What the office has to do today (工作台), at a cost that hardly grows with the registry: rows and summaries that are there.</summary>
internal sealed class DeskReading(
    OpenProblems problems, RegistryGlance registry, RoundStore rounds, SheetReading sheets, EditionStore editions, NoticeStore notices, NoticeDesk noticeDesk,
    ProgramHealth health, TimeProvider clock)
{
    private const int MostDrafts = 5;

    public async Task<DeskView> ReadAsync(CancellationToken cancellationToken)
    {
        var today = LocalDay.DayOf(clock.GetUtcNow());
        var all = (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round).ToList();
        var last = new List<(Round, RoundSummary)>();
        foreach (var round in all.Where(round => round is { State: RoundState.Closed, Follows: null }).DistinctBy(round => round.Kind))
            last.Add((round, await sheets.SummaryAsync(round, cancellationToken)));

        return new DeskView
        {
            Today = today,
            Load = ProblemLoad.Of(await problems.AllAsync(cancellationToken), today),
            Clocks = await ClocksAsync(today, cancellationToken),
            Running = [.. all.Where(round => round.State is not RoundState.Closed)],
            Last = last,
            Drafts = await DraftsAsync(cancellationToken),
            Health = await health.ReadAsync(all, cancellationToken),
        };
    }

    /// <summary>Closure clocks that have run out or soon will, the first on top.</summary>
    private async Task<IReadOnlyList<(Site Site, ClosureClock Clock)>> ClocksAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var edition = await editions.OfClosuresAsync(cancellationToken);
        return
        [
            .. (await registry.ReadAsync(cancellationToken)).Closing
                .SelectMany(site => ClosureClock.Of(site, edition, today), (site, clock) => (site, clock))
                .Where(each => each.clock.IsNear || (each.clock.IsOver && !each.clock.IsMinimum))
                .OrderBy(each => each.clock.Left),
        ];
    }

    private async Task<IReadOnlyList<StandingNotice>> DraftsAsync(CancellationToken cancellationToken)
    {
        var drafts = new List<StandingNotice>();
        foreach (var id in (await notices.AllAsync(cancellationToken)).Take(MostDrafts))
        {
            if (await noticeDesk.FindAsync(id, cancellationToken) is { Issued: null } draft)
                drafts.Add(draft);
        }

        return drafts;
    }
}

/// <summary>The desk of one day.</summary>
internal sealed record DeskView
{
    public required DateOnly Today { get; init; }

    public required ProblemLoad Load { get; init; }

    public required IReadOnlyList<(Site Site, ClosureClock Clock)> Clocks { get; init; }

    /// <summary>Rounds under way.</summary>
    public required IReadOnlyList<Round> Running { get; init; }

    /// <summary>The last closed round of each kind, with its figures.</summary>
    public required IReadOnlyList<(Round Round, RoundSummary Summary)> Last { get; init; }

    /// <summary>Of the newest notices, those that are not issued.</summary>
    public required IReadOnlyList<StandingNotice> Drafts { get; init; }

    public required HealthReport Health { get; init; }
}
