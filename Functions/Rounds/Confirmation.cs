using Checker.Judging;

namespace Checker.Rounds;

/// <summary>Whether a check asks again before it says that a home page cannot be opened.</summary>
internal static class Confirmation
{
    /// <summary>Those that hang on whether the site is down: a visit that failed proves it for none.</summary>
    private static readonly string[] Rules = ["unreachable-home", "running-after-closure", "overdue-closure", "uncancelled-mark"];

    /// <summary>Over so long the night's sites are spread when offices open, each by when it was asked first.</summary>
    private static readonly TimeSpan Morning = TimeSpan.FromMinutes(30);

    /// <summary>
    /// True where the visits so far speak against the site, or failed through no fault of the site's: both may pass with
    /// time. <see cref="Wait"/> bounds the number of later visits.
    /// </summary>
    public static bool IsWanted(Conclusion conclusion) => conclusion.Verdicts.Any(verdict =>
        verdict.Rule == Rules[0]
            ? verdict is { Outcome: Outcome.Failed } or { Reason: Reason.TooFewVisits or Reason.OwnNetwork, Partial: false }
            : verdict is { Reason: Reason.TooFewVisits } && Rules.Contains(verdict.Rule));

    /// <summary>
    /// How long until it is asked again; null when it has been asked often enough. What failed at night only is asked the
    /// last time while offices work, unless its round would be over by then.
    /// </summary>
    /// <param name="visits">When it was asked so far, at least once.</param>
    /// <param name="waits">Before the second visit, the third and so on.</param>
    /// <param name="office">When offices work; empty: whenever it is due.</param>
    public static TimeSpan? Wait(
        IReadOnlyList<DateTimeOffset> visits, DateTimeOffset now, DateTimeOffset endsBy, IReadOnlyList<TimeSpan> waits, HoursOfDay office)
    {
        if (visits.Count > waits.Count)
            return null;

        var wait = waits[visits.Count - 1];
        if (visits.Count < waits.Count || office.IsEmpty || visits.Any(office.IsAtWork))
            return wait;

        var due = now + wait;
        var atWork = office.WorkFrom(due);
        if (atWork > due)
            atWork += TimeSpan.FromTicks(visits[0].Ticks % Morning.Ticks);
        return atWork < endsBy ? atWork - now : wait;
    }
}
