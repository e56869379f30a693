using System.Globalization;
using Checker.Judging;

namespace Checker.Notices.Papers;

/// <summary>A site as an edition's indicators have it.</summary>
/// <param name="Told">What became of a finding as a problem, by rule and group; a finding that is not there is not confirmed.</param>
internal sealed record ScoredSite(
    NamedSite Site, string Address, string Round, string At, RuleSet RuleSet, Conclusion Conclusion, IReadOnlyDictionary<(string Rule, string Group), ScoredState> Told)
{
    /// <summary>Null while nobody has decided.</summary>
    public ScoredState? StateOf(Finding finding) => Told.TryGetValue((finding.Rule, finding.Group), out var state) ? state : null;

    /// <summary>What may be said of it when false alarms are left out; while a finding waits for a person, that it does.</summary>
    public string Standing()
    {
        var cleared = Conclusion with
        {
            Verdicts =
            [
                .. Conclusion.Verdicts.Select(verdict => verdict.Findings.Count > 0 && verdict.Findings.All(finding => StateOf(finding) is ScoredState.Dismissed)
                    ? Verdict.Pass(verdict.Rule, "误报排除") : verdict),
            ],
        };
        var waits = Conclusion.Findings.Any(finding => !finding.IsHint && StateOf(finding) is null);
        return Judging.Standing.Of(RuleSet, cleared).Told() + (waits ? "（检出问题尚待人工核实）" : "");
    }
}

internal enum ScoredState
{
    Confirmed,

    /// <summary>误报排除: it stands in no sheet.</summary>
    Dismissed,
}

/// <summary>
/// 评分表 of a site: every indicator of the edition, what was found, and what that takes off. Points that nobody has read in
/// the official text are not printed, nor is a sum.
/// </summary>
internal static class ScoringPaper
{
    private const string Unconfirmed = "标准待核对";

    public static IReadOnlyList<PaperField<ScoredSite>> Fields { get; } =
    [
        PaperField<ScoredSite>.Text("site", "网站名称", scored => scored.Site.Name),
        PaperField<ScoredSite>.Text("sponsor", "主办单位", scored => scored.Site.Sponsor),
        PaperField<ScoredSite>.Text("address", "网址", scored => scored.Address),
        PaperField<ScoredSite>.Text("round", "检查批次", scored => scored.Round),
        PaperField<ScoredSite>.Text("at", "检查时间", scored => scored.At),
        PaperField<ScoredSite>.Text("edition", "检查指标名称", scored => scored.RuleSet.Title),
        PaperField<ScoredSite>.Text("basis", "检查指标文号", scored => scored.RuleSet.Basis),
        PaperField<ScoredSite>.Text("standing", "结论", scored => scored.Standing()),
    ];

    public static PaperContent Of(ScoredSite scored)
    {
        var rows = new List<AnnexRow>();
        foreach (var level in scored.RuleSet.Indicators.OrderByDescending(indicator => indicator.Role).GroupBy(indicator => indicator.Role))
        {
            var left = level.Count();
            foreach (var indicator in level)
            {
                rows.Add(new AnnexRow(null, [
                    new(left > 0 ? Word(level.Key) : "", left), new(RuleNames.Of(indicator.Rule)),
                    new(indicator.Clause.Length > 0 ? $"{indicator.Clause}（{indicator.Source}）" : indicator.Source),
                    new(Deduction(indicator)), new(Found(indicator, scored)), new(Points(indicator, scored))]));
                left = 0;
            }
        }

        return PaperContent.Of(scored, Fields, ("indicators", rows));
    }

    private static string Word(IndicatorRole role) => role switch
    {
        IndicatorRole.Veto => "单项否决",
        IndicatorRole.Deduction => "扣分指标",
        IndicatorRole.Notice => "一般问题",
        IndicatorRole.Hint => "提示（不作为扣分依据）",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static string Deduction(Indicator indicator) => indicator switch
    {
        { Sureness: not Sureness.Confirmed, Role: not IndicatorRole.Hint } => Unconfirmed,
        { Role: IndicatorRole.Veto } => "出现即单项否决",
        { Role: IndicatorRole.Deduction, Points: { } points } => $"每个扣{points.ToString(CultureInfo.InvariantCulture)}分",
        { Role: IndicatorRole.Deduction } => Unconfirmed,
        _ => "不扣分",
    };

    private static string Points(Indicator indicator, ScoredSite scored) => indicator switch
    {
        { Role: not IndicatorRole.Deduction } => "—",
        { Points: null } or { Sureness: not Sureness.Confirmed } => Unconfirmed,
        { Points: { } points } when Verdict(indicator, scored) is { Outcome: not Outcome.Inconclusive } verdict =>
            (points * verdict.Findings.Count(finding => scored.StateOf(finding) is ScoredState.Confirmed)).ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private static string Found(Indicator indicator, ScoredSite scored)
    {
        if (!indicator.Enabled)
            return Unconfirmed;
        if (Verdict(indicator, scored) is not { } verdict)
            return ManualRules.Names.ContainsKey(indicator.Rule) ? "须人工判定" : "不适用";
        if (verdict.Outcome is Outcome.Inconclusive)
            return $"未能判定：{verdict.Explanation}";

        var told = verdict.Findings.Where(finding => scored.StateOf(finding) is not ScoredState.Dismissed)
            .Select(finding => finding.Sentence + (finding.IsHint ? "（提示）" : scored.StateOf(finding) is null ? "（待核实）" : "")).ToList();
        return told is [] ? verdict.Partial ? "未发现（尚未全部检查）" : "未发现" : string.Join('；', told);
    }

    private static Verdict? Verdict(Indicator indicator, ScoredSite scored) =>
        scored.Conclusion.Verdicts.FirstOrDefault(verdict => verdict.Rule == indicator.Rule);
}
