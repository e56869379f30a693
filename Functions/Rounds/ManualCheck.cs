using Checker.Judging;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>人工核查: what a person looked at in place of the program, and found. Kept for good, one beside the other.</summary>
internal sealed record ManualCheck
{
    public const int LongestText = 500;

    public int V { get; init; } = 1;

    public required RoundId Round { get; init; }

    public required SiteId Site { get; init; }

    public required string Rule { get; init; }

    /// <summary>The verdict: passed or failed; null where only an opening of the home page is logged.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Of a logged opening, whether the home page came; null for a verdict.</summary>
    public bool? Opened { get; init; }

    /// <summary>What was opened and looked at.</summary>
    public required string What { get; init; }

    /// <summary>From where, such as 办公室政务外网.</summary>
    public required string From { get; init; }

    /// <summary>When it was looked at.</summary>
    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string By { get; init; }

    /// <summary>Of a failed verdict, the problem in the notice's words; else empty.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The name of the picture that was kept; null without one.</summary>
    public string? Picture { get; init; }

    /// <summary>In a clerk's words.</summary>
    public string Told() => $"{At.Told()}由{By}从{From}核查：{What}{Opened switch { true => "，能打开", false => "，打不开", _ => "" }}";
}
