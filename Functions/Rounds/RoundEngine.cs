namespace Checker.Rounds;

/// <summary>What a round's engine does next, decided from its row and a tally alone.</summary>
internal static class RoundEngine
{
    /// <summary>A step reads the tally of the whole round: it comes once a second for each so many sites.</summary>
    private const int SitesASecond = 500;

    private const int LongestPause = 30;

    /// <summary>How long a step may be late before the engine counts as lost.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(3);

    public static RoundAction Next(Round round, int concluded, DateTimeOffset now, RoundOptions options)
    {
        if (round.State == RoundState.Closed)
            return new RoundAction.Rest();
        if (concluded >= round.Planned)
            return new RoundAction.Close();
        if (now >= round.EndsBy)
            return new RoundAction.EndOpenSites();
        if (!round.Paused && concluded == round.Concluded && round.Sent == round.Planned && now - round.MovedAt >= options.Stall)
            return new RoundAction.SendAgain();

        var waiting = round.Sent - concluded;
        return new RoundAction.Send(round.Paused ? 0 : Math.Clamp(options.Waiting - waiting, 0, Due(round, now) - round.Sent));
    }

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

    /// <summary>Whether a round's next step should have come and did not.</summary>
    public static bool IsLost(Round round, DateTimeOffset now) =>
        round.State != RoundState.Closed && now - round.SteppedAt >= LostAfter;
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
