using Checker.Observing;

namespace Checker.Judging;

/// <summary>What one day's probes of a home page came to: one letter each, in order (<see cref="ProbeCode"/>).</summary>
internal sealed record ProbeDay(DateOnly Day, string Outcomes)
{
    /// <summary>How many visits count: those that opened and those that failed.</summary>
    public int Counted => Outcomes.Count(code => ProbeCode.Counts(code));

    public int Failed => Outcomes.Count(code => ProbeCode.HasFailed(code));
}

/// <summary>What one probe came to, as one letter, so that a year of a county's probes is small.</summary>
internal static class ProbeCode
{
    public const char Opened = 'o';

    /// <summary>It opened, but only when the criteria's time was up.</summary>
    public const char Late = 'l';

    public const char Failed = 'f';

    /// <summary>A bot wall or a log-in.</summary>
    public const char Blocked = 'b';

    /// <summary>Our own side, or a kind that we cannot speak.</summary>
    public const char Ours = 'u';

    /// <summary>报备: inside a period that the unit told the office of beforehand.</summary>
    public const char Reported = 'r';

    public static bool Counts(char code) => code is Opened or Late or Failed;

    public static bool HasFailed(char code) => code is Late or Failed;

    public static bool IsKnown(char code) => code is Opened or Late or Failed or Blocked or Ours or Reported;

    /// <param name="limit">From which on a page counts as not opened (超过(含)15秒).</param>
    public static char Of(PageFacts page, TimeSpan limit) => page.Reached() switch
    {
        Reach.Opened => page.Took >= limit ? Late : Opened,
        Reach.Failed => Failed,
        _ => page.Access is PageAccess.Blocked ? Blocked : Ours,
    };
}
