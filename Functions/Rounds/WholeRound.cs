using Checker.Judging;

namespace Checker.Rounds;

/// <summary>
/// What only the whole round can tell: sites that failed together have one cause, and it may be ours. Looked at once,
/// when every site is concluded; it can only take a fault back. Settling what is settled, in part or whole, changes nothing.
/// </summary>
internal static class WholeRound
{
    private const string Rule = "unreachable-home";

    /// <summary>Fewer sites than this are no group: two neighbours may both be down.</summary>
    public const int SmallestGroup = 5;

    /// <summary>The results as they stand finally, in the same order.</summary>
    public static IReadOnlyList<SiteResult> Settle(IReadOnlyList<SiteResult> results, RuleSet ruleSet)
    {
        var down = results.Where(IsDown).ToList();
        if (down.Count >= SmallestGroup && down.Count * 2 > results.Count)
            return [.. results.Select(result => IsDown(result) ? Withhold(result, ruleSet, Reason.OwnNetwork, OwnNetwork(down.Count, results.Count)) : Final(result))];

        var together = results.SelectMany(result => SharedPlace.Of(result).Select(place => (place, result)))
            .GroupBy(pair => pair.place, pair => pair.result)
            .Where(group => group.Count() >= SmallestGroup && group.All(IsDown))
            .Select(group => group.Key)
            .ToHashSet();
        return [.. results.Select(result => SharedPlace.Of(result).Where(together.Contains).FirstOrDefault() is { } place
            ? Withhold(result, ruleSet, Reason.Correlated, $"{place}上的网站同时无法打开，按同一原因处理，不逐一认定。")
            : Final(result))];
    }

    private static bool IsDown(SiteResult result) =>
        result.TakenBack || result.Conclusion.Findings.Any(RestsOnBeingDown);

    /// <summary>Whether a finding rests on what was seen in this round; a week of probes stands by itself.</summary>
    private static bool RestsOnBeingDown(Finding finding) =>
        finding is { Rule: Rule, Strength: Strength.Suspected } or { Explains: Rule };

    private static string OwnNetwork(int down, int all) =>
        $"本批次{all}个网站中有{down}个同时无法打开，可能是监测方网络原因，不予认定。";

    private static SiteResult Final(SiteResult result) => result with { Final = true };

    private static SiteResult Withhold(SiteResult result, RuleSet ruleSet, Reason reason, string explanation)
    {
        if (result.TakenBack)
            return result;

        Verdict[] verdicts =
        [
            .. result.Conclusion.Verdicts.Select(verdict => RestsOnBeingDown(verdict)
                ? Verdict.Unjudged(verdict.Rule, reason, explanation)
                : verdict),
        ];
        return Final(result) with { Conclusion = Judge.Sum(ruleSet, verdicts), TakenBack = true };
    }

    private static bool RestsOnBeingDown(Verdict verdict) =>
        verdict.Findings.Any(RestsOnBeingDown)
        || (verdict.Reason is Reason.Suppressed && Precedence.Silences(Rule, verdict.Rule));
}
