using Checker.Judging;

namespace Checker.Tests.Judging;

/// <summary>Verdicts as one line, so that tables show what a reader will see.</summary>
internal static class Told
{
    /// <summary>What one rule says, by the case's edition: <c>-</c> where it does not apply.</summary>
    public static string By(string rule, Case facts) => Of(VerdictBy(rule, facts));

    public static Verdict? VerdictBy(string rule, Case facts) =>
        Judge.Rules.Single(one => one.Info.Id == rule).Judge(facts, facts.RuleSet.Find(rule)!);

    public static string Of(Verdict? verdict) => verdict switch
    {
        null => "-",
        { Outcome: Outcome.Passed } => "Passed",
        { Outcome: Outcome.Inconclusive } => $"{verdict.Reason}",
        _ => string.Join(" | ", verdict.Findings.Select(finding => $"{finding.Strength}: {finding.Sentence}")),
    };
}
