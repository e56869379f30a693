using Checker.Notices;
using Checker.Problems;
using Checker.Rounds;

namespace Checker.Storage;

/// <summary>The inspections that one of the same kind is compared with: the last one before it, and the one of a year before.</summary>
internal sealed class NoticeComparing(RoundStore rounds, CheckStore checks, EditionStore editions)
{
    /// <summary>How far from the same day of the year before a round may end to be the one of a year before.</summary>
    public const int YearSlack = 45;

    /// <param name="from">The first day of the one that is compared.</param>
    public async Task<IReadOnlyList<EarlierCheck>> OfAsync(
        Round round, DateOnly from, DateOnly to, IReadOnlyDictionary<ProblemId, Problem> problems, CancellationToken cancellationToken)
    {
        var before = (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round)
            .Where(other => IsAlike(other, round) && LastDay(other) < from).ToList();
        var yearAgo = before.Where(other => Distance(other, to) <= YearSlack).MinBy(other => Distance(other, to));
        var previous = before.MaxBy(LastDay);

        var earlier = new List<EarlierCheck>();
        if (previous is not null && previous.Id != yearAgo?.Id)
            earlier.Add(await ReadAsync(EarlierKind.Previous, previous, problems, cancellationToken));
        if (yearAgo is not null)
            earlier.Add(await ReadAsync(EarlierKind.YearAgo, yearAgo, problems, cancellationToken));
        return earlier;
    }

    public static DateOnly FirstDay(Round round) => LocalDay.DayOf(round.ReferenceTime ?? round.PlannedAt);

    /// <summary>A replay is of the day that it is judged at.</summary>
    public static DateOnly LastDay(Round round) => LocalDay.DayOf(round.ReferenceTime ?? round.ClosedAt ?? round.PlannedAt);

    private async Task<EarlierCheck> ReadAsync(
        EarlierKind kind, Round round, IReadOnlyDictionary<ProblemId, Problem> problems, CancellationToken cancellationToken)
    {
        var ruleSet = await editions.OfAsync(round, cancellationToken);
        var results = await checks.ResultsAsync(round.Id, cancellationToken)
            .Select(result => NoticeResults.ToldEarlier(result, problems, ruleSet)).ToListAsync(cancellationToken);
        return new EarlierCheck
        {
            Kind = kind,
            From = FirstDay(round),
            To = LastDay(round),
            Qualified = results.Count(each => each.Standing() is SiteStanding.Qualified),
            Unqualified = results.Count(each => each.Standing() is SiteStanding.Unqualified),
            Results = results,
        };
    }

    /// <summary>Rates by different criteria say nothing beside one another; a second look at what failed is no draw.</summary>
    private static bool IsAlike(Round other, Round round) =>
        other is { State: RoundState.Closed, Follows: null } && other.Kind.IsInspection() && other.Kind == round.Kind
        && other.Id != round.Id && other.RuleSet == round.RuleSet;

    private static int Distance(Round other, DateOnly to) => Math.Abs(to.AddYears(-1).DayNumber - LastDay(other).DayNumber);
}
