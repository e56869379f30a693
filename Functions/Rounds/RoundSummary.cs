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

    public static RoundSummary Of(RoundId round, IReadOnlyList<SiteResult> results) => new()
    {
        Round = round,
        Planned = results.Count,
        Passed = results.Count(result => result.Conclusion.Site == SiteVerdict.Passed),
        Failed = results.Count(result => result.Conclusion.Site == SiteVerdict.Failed),
        Inconclusive = results.Count(result => result.Conclusion.Site == SiteVerdict.Inconclusive),
        Rules =
        [
            .. results.SelectMany(result => result.Conclusion.Findings)
                .GroupBy(finding => finding.Rule, (rule, findings) => new RuleCount(rule, findings.Count()))
                .OrderByDescending(count => count.Findings)
                .ThenBy(count => count.Rule, StringComparer.Ordinal),
        ],
    };
}

internal sealed record RuleCount(string Rule, int Findings);
