using Checker.Judging;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>One veto indicator of one site that waits for a person (待人工核查).</summary>
/// <param name="Why">Why the program did not judge it.</param>
internal sealed record ManualTask(SiteId Site, Indicator Indicator, string Why);

/// <summary>What persons are to judge in a closed round, and what their verdicts make of a result.</summary>
internal static class ManualJudging
{
    private const string Home = "unreachable-home";

    /// <summary>Two openings that failed, on two days, show that a home page cannot be opened.</summary>
    private const int FailedDays = 2;

    /// <summary>The veto indicators that neither the program nor a person has judged, in the edition's order.</summary>
    public static IEnumerable<ManualTask> Tasks(RuleSet ruleSet, SiteResult result)
    {
        if (result.Conclusion.Verdicts.Any(verdict => verdict.Vetoes))
            yield break; // 不合格 already, whatever the others are

        foreach (var indicator in ruleSet.Indicators.Where(indicator => indicator.Vetoes))
        {
            var verdict = result.Conclusion.Verdicts.FirstOrDefault(verdict => verdict.Rule == indicator.Rule);
            if (verdict is null && !ManualRules.Names.ContainsKey(indicator.Rule))
                continue; // it has nothing to say of a site in this state
            if (IsOpen(verdict))
                yield return new(result.Site, indicator, verdict is null ? "须人工判定" : verdict.Explanation);
        }
    }

    /// <summary>Why a check cannot be taken; null when it can.</summary>
    /// <param name="earlier">What was recorded of this site and rule before.</param>
    public static string? Fault(ManualCheck check, RuleSet ruleSet, SiteResult result, IReadOnlyList<ManualCheck> earlier)
    {
        if (ruleSet.Find(check.Rule) is null)
            return $"本批次的检查指标中没有“{RuleNames.Of(check.Rule)}”";
        if (check.Outcome is null == check.Opened is null || check.Outcome is Outcome.Inconclusive)
            return "请选择判定结果，或记录一次访问";
        if (check.Opened is not null && check.Rule != Home)
            return "只有首页访问情况可以逐次记录";
        if (check.What is "" || check.From is "" || check.By is "")
            return "请填写核查了什么、从何处访问、由谁核查";
        if (new[] { check.What, check.From, check.By, check.Sentence }.Any(text => text.Length > ManualCheck.LongestText))
            return $"每项不得超过{ManualCheck.LongestText}字";
        if (check.At > check.RecordedAt)
            return "核查时间不得晚于现在";
        if (check.Outcome is Outcome.Failed && check.Sentence is "")
            return "请填写具体问题";
        if (check.Outcome is not null && !IsOpen(result.Conclusion.Verdicts.FirstOrDefault(verdict => verdict.Rule == check.Rule)))
            return "该项已有判定；对判定有异议的，请在问题核实中办理";

        return check is { Rule: Home, Outcome: Outcome.Failed } && !IsProvenDown(earlier)
            ? $"须先在{FailedDays}个不同日期各记录一次打不开，其后没有能打开的记录，才能判定网站无法打开"
            : null;
    }

    /// <summary>The result with the person's verdict in the place of the program's.</summary>
    public static SiteResult Apply(ManualCheck check, RuleSet ruleSet, Site site, SiteResult result)
    {
        var indicator = ruleSet.Find(check.Rule)!;
        var verdict = check.Outcome is Outcome.Passed
            ? Verdict.Pass(check.Rule, $"人工核查未发现问题：{check.Told()}")
            : Verdict.Fail(check.Rule, $"人工核查存在问题：{check.Told()}", new Finding
            {
                Rule = check.Rule,
                Strength = Strength.Definite,
                Sentence = check.Sentence,
                Detail = check.Told(),
                Pages = [site.Home],
            }) with
            { Vetoes = indicator.Vetoes };

        var verdicts = result.Conclusion.Verdicts.Where(other => other.Rule != check.Rule).Append(verdict);
        return result with { Conclusion = Judge.Sum(ruleSet, [.. verdicts]) };
    }

    /// <summary>Not judged, not wholly judged, or only suspected.</summary>
    private static bool IsOpen(Verdict? verdict) =>
        verdict is null or { Outcome: Outcome.Inconclusive } or { Vetoes: false, Partial: true }
        || (!verdict.Vetoes && verdict.Findings.Any(finding => finding.Strength is Strength.Suspected));

    private static bool IsProvenDown(IReadOnlyList<ManualCheck> earlier)
    {
        var failed = earlier.Where(check => check.Opened is false).ToList();
        var sinceOpened = earlier.Where(check => check.Opened is true).Select(check => check.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        return failed.Where(check => check.At > sinceOpened).Select(check => LocalDay.DayOf(check.At)).Distinct().Count() >= FailedDays;
    }
}
