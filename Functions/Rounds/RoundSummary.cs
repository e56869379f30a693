using Checker.Judging;

namespace Checker.Rounds;

/// <summary>What a closed round came to; the overview reads it, whatever the round's size.</summary>
internal sealed record RoundSummary
{
    public int V { get; init; } = 1;

    public required RoundId Round { get; init; }

    public required int Planned { get; init; }

    public required int Passed { get; init; }

    public required int Failed { get; init; }

    public required int Inconclusive { get; init; }

    /// <summary>How many findings of each rule, the most frequent first.</summary>
    public required IReadOnlyList<RuleCount> Rules { get; init; }

    /// <summary>By county, in protocol order.</summary>
    public IReadOnlyList<CountyCount> Counties { get; init; } = [];

    /// <summary>Why sites could not be judged, each site once a reason, the most frequent first.</summary>
    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];

    /// <summary>How many sites have veto indicators that wait for a person (待人工核查).</summary>
    public int Waiting { get; init; }

    /// <summary>Of how many sites the registry should be told something (登记信息需更新).</summary>
    public int Hinted { get; init; }

    /// <summary>Which conclusions it was counted from.</summary>
    public string Mark { get; init; } = "";

    public static RoundSummary Of(RoundId round, IReadOnlyList<SheetLine> lines) => new()
    {
        Round = round,
        Planned = lines.Count,
        Passed = lines.Count(line => line.Verdict == SiteVerdict.Passed),
        Failed = lines.Count(line => line.Verdict == SiteVerdict.Failed),
        Inconclusive = lines.Count(line => line.Verdict == SiteVerdict.Inconclusive),
        Rules =
        [
            .. lines.SelectMany(line => line.Findings)
                .GroupBy(finding => finding.Rule, (rule, findings) => new RuleCount(rule, findings.Count()))
                .OrderByDescending(count => count.Findings)
                .ThenBy(count => count.Rule, StringComparer.Ordinal),
        ],
    };
}

internal sealed record RuleCount(string Rule, int Findings);

/// <param name="County">县区; the city's own departments are one of them.</param>
internal sealed record CountyCount(string County, int Planned, int Passed, int Failed)
{
    public const string City = "市直部门";
}

internal sealed record ReasonCount(Reason Reason, int Sites);
