namespace Checker.Rounds;

/// <summary>What a round's engine does next, decided from its row and a count alone.</summary>
internal static class RoundEngine
{
    /// <summary>A step reads the tally of the whole round: it comes once a second for each so many sites.</summary>
    private const int SitesASecond = 500;

    private const int LongestPause = 30;

    private const int LargeRound = 5000;

    /// <summary>A conclusion is in storage so long after it was drawn, at the latest: a check has a deadline, and clocks differ by little.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <param name="putOff">How many open sites wait for a later visit: they hold no place among those that wait or run.</param>
    public static RoundAction Next(Round round, int putOff, DateTimeOffset now, RoundOptions options)
    {
        if (round.State == RoundState.Closed)
            return new RoundAction.Rest();
        if (round.Concluded >= round.Planned)
            return new RoundAction.Close();
        if (now >= round.EndsBy)
            return new RoundAction.EndOpenSites();
        if (!round.Paused && round.Sent == round.Planned && now - round.MovedAt >= options.Stall)
            return new RoundAction.SendAgain();

        var open = round.Sent - round.Concluded;
        var waiting = open - Math.Clamp(putOff, 0, Math.Max(open, 0));
        var most = Math.Clamp(options.Waiting - waiting, 0, Due(round, now) - round.Sent);
        return new RoundAction.Send(round.Paused ? 0 : Math.Min(most, Paced(round, now)));
    }

    /// <summary>How long the message of the next check but so many waits.</summary>
    public static TimeSpan Wait(Round round, DateTimeOffset now, int index) => Begins(round, now) + (index * round.Interval) - now;

    /// <summary>So many checks have been sent.</summary>
    public static Round After(Round round, DateTimeOffset now, int sent) =>
        round with { Sent = round.Sent + sent, NextAt = Begins(round, now) + (sent * round.Interval) };

    /// <summary>A turn later than a step can leave it was noted by a clock that was wrong.</summary>
    private static DateTimeOffset Begins(Round round, DateTimeOffset now) =>
        round.NextAt > now && round.NextAt - now <= Pause(round) + round.Interval ? round.NextAt : now;

    /// <summary>How many checks may begin before the engine looks again.</summary>
    private static int Paced(Round round, DateTimeOffset now) => round.Interval == TimeSpan.Zero
        ? int.MaxValue
        : (int)Math.Max(0, Math.Ceiling((now + Pause(round) - Begins(round, now)) / round.Interval));

    /// <summary>How many sites' checks may have begun by now; never fewer than have.</summary>
    private static int Due(Round round, DateTimeOffset now)
    {
        if (round.SpreadTo is not { } end || now >= end)
            return round.Planned;

        var due = (int)Math.Ceiling(round.Planned * ((now - round.PlannedAt) / (end - round.PlannedAt)));
        return Math.Max(round.Sent, Math.Min(due, round.Planned));
    }

    /// <summary>How long until the next look: short while a person may be watching a small round, and before its sent sites are all checked.</summary>
    public static TimeSpan Pause(Round round) => TimeSpan.FromSeconds(Math.Clamp(round.Planned / SitesASecond, 1, LongestPause));

    /// <summary>Whether its conclusions are also listed by time, so that a step need not count all of them anew.</summary>
    public static bool IsCountedOn(Round round) => round.Planned > LargeRound;

    /// <summary>
    /// From when on conclusions are counted, those before being known; null to count all anew: in a round of some thousands,
    /// and every ten minutes in one that stands still, since a clock may have been wrong.
    /// </summary>
    public static DateTimeOffset? CountFrom(Round round, DateTimeOffset now) =>
        IsCountedOn(round) && (int)((now - round.MovedAt) / Late) == (int)((round.SteppedAt - round.MovedAt) / Late) ? round.CountedTo : null;

    /// <summary>Before when no more conclusions can arrive; never earlier than those that are known.</summary>
    public static DateTimeOffset CountTo(DateTimeOffset? from, DateTimeOffset now)
    {
        var settled = now - Late;
        return from > settled ? from.Value : settled;
    }

    /// <summary>The round with what was counted from <paramref name="from"/> on.</summary>
    /// <param name="before">Of those, how many were concluded before <paramref name="to"/>.</param>
    public static Round Counted(Round round, DateTimeOffset? from, DateTimeOffset to, int before, int since)
    {
        var known = (from is null ? 0 : round.CountedBefore) + before;
        return round with { CountedTo = to, CountedBefore = known, Concluded = known + since };
    }

    /// <summary>
    /// Whether a round's next step should have come and did not. A step in the future was noted by a clock that was wrong,
    /// unless the round has yet to begin.
    /// </summary>
    public static bool IsLost(Round round, DateTimeOffset now, RoundOptions options) =>
        round.State != RoundState.Closed
        && (round is { State: RoundState.Planned, Follows: not null } ? now - round.SteppedAt : (now - round.SteppedAt).Duration()) >= options.LostAfter;
}

internal abstract record RoundAction
{
    /// <summary>Nothing is left to do.</summary>
    public sealed record Rest : RoundAction;

    /// <summary>Send the next sites' messages; none is in order while enough wait.</summary>
    public sealed record Send(int Most) : RoundAction;

    /// <summary>Nothing has moved for long: messages were lost; send those of the open sites once more.</summary>
    public sealed record SendAgain : RoundAction;

    /// <summary>The round's time is up: what is open ends as inconclusive.</summary>
    public sealed record EndOpenSites : RoundAction;

    /// <summary>Every site is concluded: make the conclusions final, sum up, close.</summary>
    public sealed record Close : RoundAction;
}
