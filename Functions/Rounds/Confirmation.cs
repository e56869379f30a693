using Checker.Judging;

namespace Checker.Rounds;

/// <summary>Whether a check asks again before it says that a home page cannot be opened.</summary>
internal static class Confirmation
{
    private const string Rule = "unreachable-home";

    /// <summary>
    /// True where the visits so far speak against the site, or failed through no fault of the site's: both may pass with
    /// time. The number of later visits is the caller's to bound.
    /// </summary>
    public static bool IsWanted(Conclusion conclusion) => conclusion.Verdicts.Any(verdict =>
        verdict.Rule == Rule && verdict is { Outcome: Outcome.Failed } or { Reason: Reason.TooFewVisits or Reason.OwnNetwork });
}
