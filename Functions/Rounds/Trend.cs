namespace Checker.Rounds;

/// <summary>How one kind of round went over time, the oldest first.</summary>
/// <param name="YearAgo">The round of about a year before the newest; null where there was none.</param>
internal sealed record Trend(RoundKind Kind, IReadOnlyList<TrendPoint> Points, TrendPoint? YearAgo)
{
    /// <summary>So many rounds are looked back.</summary>
    public const int Most = 24;

    /// <summary>A round counts as of a year ago so many days before or after.</summary>
    private const int YearSlack = 45;

    public TrendPoint? Newest => Points is [.., var last] ? last : null;

    /// <summary>The one before the newest (环比).</summary>
    public TrendPoint? Before => Points is [.., var before, _] ? before : null;

    /// <summary>Which rounds a trend needs: the last of the kind, the newest first, and the one of a year before.</summary>
    /// <param name="all">Every round, the newest first.</param>
    public static (IReadOnlyList<Round> Last, Round? YearAgo) Choose(RoundKind kind, IEnumerable<Round> all)
    {
        var closed = all.Where(round => round.Kind == kind && round is { State: RoundState.Closed, Follows: null }).ToList();
        if (closed is [])
            return ([], null);

        var then = closed[0].PlannedAt.AddYears(-1);
        var near = closed.Skip(1).MinBy(round => (round.PlannedAt - then).Duration());
        return ([.. closed.Take(Most)], near is not null && (near.PlannedAt - then).Duration() <= TimeSpan.FromDays(YearSlack) ? near : null);
    }
}

/// <summary>One round of a trend.</summary>
internal sealed record TrendPoint(RoundId Round, DateOnly Day, int Planned, int Passed, int Failed, int Inconclusive, IReadOnlyList<RuleCount> Rules, IReadOnlyList<CountyCount> Counties)
{
    /// <summary>Of fewer a share says nothing.</summary>
    public const int SmallestShare = 5;

    /// <summary>Without problems among those that were judged, in tenths of a per cent, cut and not rounded; null for too few.</summary>
    public int? PassedPerMille => Share(Passed, Failed);

    public static TrendPoint Of(Round round, RoundSummary summary) => new(
        round.Id, LocalDay.DayOf(round.ReferenceTime ?? round.PlannedAt), summary.Planned, summary.Passed, summary.Failed, summary.Inconclusive, summary.Rules, summary.Counties);

    public static int? Share(int passed, int failed) => passed + failed < SmallestShare ? null : passed * 1000 / (passed + failed);

    /// <summary>How many findings of one rule.</summary>
    public int Findings(string rule) => Rules.FirstOrDefault(count => count.Rule == rule)?.Findings ?? 0;
}
