using Checker.Judging.Rules;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>All rules of an edition over the facts of one site.</summary>
internal static class Judge
{
    /// <summary>Every rule there is, the gravest first.</summary>
    public static IReadOnlyList<IRule> Rules { get; } =
    [
        new HijackedPage(),
        new UnreachableHome(),
        new RunningAfterClosure(),
        new OverdueClosure(),
        new UnreportedClosure(),
        new StaleHome(),
        new BlankColumn(),
        new BlankHomeBlock(),
        new StaleColumn(),
        new MissingClosureNotice(),
        new UncancelledMark(),
        new MissingMark(),
        new CloakedPage(),
        new HiddenLink(),
        new IllicitLink(),
        new WrongDomain(),
        new SeriousWording(),
        new LeakedPrivacy(),
        new BadCertificate(),
    ];

    public static Conclusion Conclude(Case facts)
    {
        if (facts.Site.State is SiteState.Exempt)
            return new Conclusion(SiteVerdict.Inconclusive, []);

        List<Verdict> verdicts = [];
        foreach (var rule in Rules)
        {
            if (facts.RuleSet.Find(rule.Info.Id) is { } indicator && VerdictOf(rule, facts, indicator, verdicts) is { } verdict)
                verdicts.Add(verdict);
        }

        return Sum(facts.RuleSet, verdicts);
    }

    /// <summary>What a site's verdicts come to.</summary>
    public static Conclusion Sum(RuleSet ruleSet, IReadOnlyList<Verdict> verdicts) => new(Whole(ruleSet, verdicts), verdicts);

    /// <summary>Nothing could be judged: every rule of the edition says so, with one reason.</summary>
    public static Conclusion Unjudged(RuleSet ruleSet, Reason reason, string explanation) =>
        new(SiteVerdict.Inconclusive, [.. ruleSet.Indicators.Select(indicator => Verdict.Unjudged(indicator.Rule, reason, explanation))]);

    private static Verdict? VerdictOf(IRule rule, Case facts, Indicator indicator, List<Verdict> graver)
    {
        var id = rule.Info.Id;
        if (!indicator.Enabled)
            return Verdict.Unjudged(id, Reason.UnconfirmedCriterion, $"{facts.RuleSet.Basis}的该项标准待核对");
        if (graver.Find(verdict => verdict.Outcome is Outcome.Failed && Precedence.Silences(verdict.Rule, id)) is { } silencer)
            return Verdict.Unjudged(id, Reason.Suppressed, $"已检出“{silencer.Findings[0].Sentence}”，不再判定");

        var verdict = rule.Judge(facts, indicator);
        return verdict is not null && indicator.Role is IndicatorRole.Hint
            ? verdict with { Findings = [.. verdict.Findings.Select(finding => finding with { IsHint = true })] }
            : verdict;
    }

    private static SiteVerdict Whole(RuleSet ruleSet, IReadOnlyList<Verdict> verdicts)
    {
        if (verdicts.Any(verdict => verdict.Findings.Any(finding => !finding.IsHint)))
            return SiteVerdict.Failed;

        return verdicts is [] || verdicts.Any(verdict => LeavesOpen(ruleSet, verdict))
            ? SiteVerdict.Inconclusive
            : SiteVerdict.Passed;
    }

    private static bool LeavesOpen(RuleSet ruleSet, Verdict verdict) =>
        verdict is { Outcome: Outcome.Inconclusive, Partial: false } && ruleSet.Find(verdict.Rule) is { Decisive: true };
}
