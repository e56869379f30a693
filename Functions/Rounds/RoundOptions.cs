using System.ComponentModel.DataAnnotations;

namespace Checker.Rounds;

/// <summary>How rounds run. Bound from the <c>Rounds</c> section.</summary>
internal sealed class RoundOptions
{
    public const string Section = "Rounds";

    /// <summary>The most messages of one round that wait or run at a time.</summary>
    /// <value>Between 1 and 2,000; 300 if not set.</value>
    [Range(1, 2000)]
    public int Waiting { get; init; } = 300;

    /// <summary>How long a round may take before what is open ends as inconclusive.</summary>
    /// <value>Between 1 minute and 14 days; 20 hours if not set.</value>
    [Range(typeof(TimeSpan), "00:01:00", "14.00:00:00")]
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(20);

    /// <summary>How long after a round's end the sites that failed together in it are asked again.</summary>
    /// <value>Between 1 second and 1 day; 2 hours if not set.</value>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan AskAgainAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The edition by which the clocks of closures run; spans that it does not confirm are not counted.</summary>
    /// <value><c>guideline-2017</c> if not set, whose spans are unconfirmed: an office with rules of its own names its edition.</value>
    public string ClosureRuleSet { get; init; } = "guideline-2017";

    /// <summary>Every how many days 日常监测 checks a portal.</summary>
    /// <value>Between 1 and 31; 1 if not set.</value>
    [Range(1, 31)]
    public int PortalDays { get; init; } = 1;

    /// <summary>Every how many days 日常监测 checks a site that is no portal, each on days of its own.</summary>
    /// <value>Between 1 and 31; 1 if not set.</value>
    [Range(1, 31)]
    public int OtherDays { get; init; } = 1;

    /// <summary>The share of the watched sites, in per cent, that the office means to draw in a quarter: its own, no official number.</summary>
    /// <value>Above 0 up to 100; 25 if not set, by which a year reaches every site.</value>
    [Range(0.1, 100)]
    public decimal QuarterPercent { get; init; } = 25;

    /// <summary>How long a round's next step may be late before its engine counts as lost and is woken.</summary>
    /// <value>Between 10 seconds and 1 hour; 3 minutes if not set.</value>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a tally may stand still before the open sites' messages are sent once more.</summary>
    /// <value>Between 1 minute and 1 day; 5 hours if not set, longer than the longest wait between visits.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Stall { get; init; } = TimeSpan.FromHours(5);
}
