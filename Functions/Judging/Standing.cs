namespace Checker.Judging;

/// <summary>What may be said of a site as a whole: 合格 only when every veto indicator of the edition was judged.</summary>
/// <param name="Judged">How many of the edition's veto indicators that apply were judged, by machine or person.</param>
/// <param name="Unjudged">How many were not.</param>
/// <param name="Lacking">Which those are, and why.</param>
internal sealed record Standing(StandingKind Kind, int Judged, int Unjudged, IReadOnlyList<string> Lacking)
{
    public static Standing Of(RuleSet ruleSet, Conclusion conclusion)
    {
        Indicator[] vetoes = [.. ruleSet.Indicators.Where(indicator => indicator.Vetoes && Applies(indicator, conclusion))];
        string[] lacking = [.. vetoes.Select(indicator => Lack(indicator.Rule, conclusion)).OfType<string>()];
        return new(KindOf(vetoes, lacking, conclusion), vetoes.Length - lacking.Length, lacking.Length, lacking);
    }

    public string Told() => Kind switch
    {
        StandingKind.NoVeto => $"{Kind.Word()}(已检{Judged}项,未检{Unjudged}项)",
        StandingKind.Open when Lacking is not [] => $"{Kind.Word()}({string.Join('；', Lacking)})",
        _ => Kind.Word(),
    };

    private static StandingKind KindOf(Indicator[] vetoes, string[] lacking, Conclusion conclusion)
    {
        if (conclusion.Verdicts.Any(verdict => verdict.Vetoes))
            return StandingKind.Unqualified;
        if (vetoes is [] || conclusion.Site is SiteVerdict.Inconclusive || vetoes.Any(indicator => IsSuspected(indicator.Rule, conclusion)))
            return StandingKind.Open;

        return lacking is [] ? StandingKind.Qualified : StandingKind.NoVeto;
    }

    /// <summary>A rule of ours that says nothing of a site has nothing to say in its state.</summary>
    private static bool Applies(Indicator indicator, Conclusion conclusion) =>
        ManualRules.Names.ContainsKey(indicator.Rule) || Find(indicator.Rule, conclusion) is not null;

    /// <summary>Why an indicator counts as not judged; null when it was.</summary>
    private static string? Lack(string rule, Conclusion conclusion)
    {
        var name = RuleNames.Of(rule);
        return Find(rule, conclusion) switch
        {
            null => $"{name}:待人工核查",
            { Outcome: Outcome.Inconclusive, Reason: { } reason } => $"{name}:{reason.Word()}",
            { Vetoes: true } => null,
            { Partial: true } => $"{name}:尚未全部检查",
            _ when IsSuspected(rule, conclusion) => $"{name}:疑似问题待核实",
            _ => null,
        };
    }

    private static bool IsSuspected(string rule, Conclusion conclusion) =>
        Find(rule, conclusion) is { Vetoes: false } verdict && verdict.Findings.Any(finding => finding.Strength is Strength.Suspected);

    private static Verdict? Find(string rule, Conclusion conclusion) => conclusion.Verdicts.FirstOrDefault(verdict => verdict.Rule == rule);
}

internal enum StandingKind
{
    /// <summary>不合格, by veto.</summary>
    Unqualified,

    /// <summary>合格.</summary>
    Qualified,

    /// <summary>未发现单项否决问题: none of those that were judged.</summary>
    NoVeto,

    /// <summary>未能判定.</summary>
    Open,
}
