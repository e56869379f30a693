using Checker.Sites;

namespace Checker.Rounds;

/// <summary>One pass over a set of sites (检查批次).</summary>
internal sealed record Round
{
    public required RoundId Id { get; init; }

    public required RoundKind Kind { get; init; }

    /// <summary>The edition it judges by, frozen when it was planned.</summary>
    public required string RuleSet { get; init; }

    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>In a replay of stored or sample pages, the moment that staleness is judged at; null: when each page is read.</summary>
    public DateTimeOffset? ReferenceTime { get; init; }

    /// <summary>When what is still open ends as inconclusive (time-up).</summary>
    public required DateTimeOffset EndsBy { get; init; }

    public RoundState State { get; init; } = RoundState.Planned;

    /// <summary>How many sites it has; each ends with exactly one conclusion.</summary>
    public required int Planned { get; init; }

    /// <summary>How many sites' messages have been sent, in the order of its plan.</summary>
    public int Sent { get; init; }

    /// <summary>From the beginning of a check to that of the next, at least, so that servers of many sites are spared.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>When the next check may begin, by <see cref="Interval"/>.</summary>
    public DateTimeOffset NextAt { get; init; }

    /// <summary>How many were concluded at the last tally.</summary>
    public int Concluded { get; init; }

    /// <summary>Conclusions drawn before this moment are in <see cref="CountedBefore"/>; null before the first count.</summary>
    public DateTimeOffset? CountedTo { get; init; }

    public int CountedBefore { get; init; }

    /// <summary>How far its closing has come, in the order of ids; null before it began.</summary>
    public SiteId? SettledThrough { get; init; }

    /// <summary>When the tally last moved: a round that stands still has lost messages.</summary>
    public required DateTimeOffset MovedAt { get; init; }

    /// <summary>The number of the engine's next step; a message with a lower one was sent twice, the next one is ahead of its row.</summary>
    public int Step { get; init; }

    /// <summary>When the engine last took a step.</summary>
    public required DateTimeOffset SteppedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Of a recheck, the numbers of the notices it looks into; empty for other rounds.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Its sites were drawn; the draw is kept beside its plan.</summary>
    public bool Drawn { get; init; }

    /// <summary>Its checks are spread evenly from its planning to this moment; null: begun at once.</summary>
    public DateTimeOffset? SpreadTo { get; init; }

    /// <summary>No further check of it begins until it is resumed.</summary>
    public bool Paused { get; init; }

    /// <summary>What staff did to it, in order.</summary>
    public IReadOnlyList<RoundNote> Notes { get; init; } = [];

    /// <summary>The W3C traceparent of what planned it: every step of its engine goes on from there, whoever wakes it. Null when nothing was traced.</summary>
    public string? Trace { get; init; }

    /// <summary>The round whose sites failed together and are asked again in this one (补查); null for a round of its own.</summary>
    public RoundId? Follows { get; init; }
}

/// <summary>One intervention of staff.</summary>
/// <param name="What">In a clerk's words: 暂停, 继续, 结束.</param>
/// <param name="Why">As entered; empty when nothing was.</param>
internal sealed record RoundNote(DateTimeOffset At, string By, string What, string Why);

internal enum RoundState
{
    Planned,

    Running,

    Closed,
}
