namespace Checker.Judging;

/// <summary>评分表: a site's result as the official form has it, a row an indicator of the edition.</summary>
/// <param name="Title">The edition's.</param>
internal sealed record ScoringSheet(string Title, string Basis, IReadOnlyList<ScoringRow> Rows)
{
    private const string ToBeConfirmed = "标准待核对";

    /// <summary>The form with nothing filled in, for a unit to look through its own sites by.</summary>
    public static ScoringSheet Blank(RuleSet ruleSet) => new(ruleSet.Title, ruleSet.Basis, [.. ruleSet.Indicators.Select(indicator => Row(indicator, "", ""))]);

    /// <param name="conclusion">Final, persons' verdicts included.</param>
    /// <param name="problems">What became of the site's findings, and what persons added.</param>
    public static ScoringSheet Of(RuleSet ruleSet, Conclusion conclusion, IReadOnlyList<ScoredProblem> problems)
    {
        var rows = ruleSet.Indicators.Select(indicator => Of(indicator, conclusion, problems));
        var added = problems.Where(problem => !problem.Dismissed && ruleSet.Find(problem.Rule) is null)
            .Select(problem => new ScoringRow("人工补录", "", "人工补录", problem.Clause, problem.Sentence, ToBeConfirmed));
        return new ScoringSheet(ruleSet.Title, ruleSet.Basis, [.. rows, .. added]);
    }

    private static ScoringRow Of(Indicator indicator, Conclusion conclusion, IReadOnlyList<ScoredProblem> problems)
    {
        var verdict = conclusion.Verdicts.FirstOrDefault(verdict => verdict.Rule == indicator.Rule);
        var standing = (verdict?.Findings ?? []).Where(finding => !IsDismissed(finding, problems)).ToList();
        var told = verdict switch
        {
            null => ManualRules.Names.ContainsKey(indicator.Rule) ? "未能判定：待人工核查" : "不适用",
            _ when standing is not [] => string.Join(';', standing.Select(Told)),
            { Outcome: Outcome.Inconclusive, Reason: { } reason } => $"未能判定：{reason.Word()}",
            { Outcome: Outcome.Failed } => "未发现（误报已排除）",
            { Partial: true } => "未发现（尚未全部检查）",
            _ => "未发现",
        };
        return Row(indicator, told, Points(indicator, verdict, standing));
    }

    /// <summary>Only a confirmed number, and only of what is beyond doubt; a veto takes no points.</summary>
    private static string Points(Indicator indicator, Verdict? verdict, List<Finding> standing) => indicator switch
    {
        { Role: IndicatorRole.Veto } => standing is not [] && verdict is { Vetoes: true } ? "单项否决" : "",
        { Role: not IndicatorRole.Deduction } => "",
        { Points: null } or { Sureness: not Sureness.Confirmed } => ToBeConfirmed,
        _ when verdict is null or { Outcome: Outcome.Inconclusive } || standing.Exists(finding => finding.Strength is Strength.Suspected) => "",
        { Points: { } each } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{each * standing.Count:0.##}"),
    };

    private static ScoringRow Row(Indicator indicator, string problems, string points)
    {
        var (first, second) = Levels(indicator);
        return new ScoringRow(
            first, second, RuleNames.Of(indicator.Rule), indicator.Enabled ? indicator.Clause : $"{indicator.Clause}（{ToBeConfirmed}）", problems,
            points is "" && problems is "" && indicator is { Role: IndicatorRole.Deduction } and ({ Points: null } or { Sureness: not Sureness.Confirmed }) ? ToBeConfirmed : points);
    }

    /// <summary>
    /// What stands behind the document's number, the two apart by a colon: 单项否决:网站不更新. Where a source is not written so,
    /// the indicator's role is the first level, and there is no second.
    /// </summary>
    private static (string First, string Second) Levels(Indicator indicator)
    {
        var place = indicator.Source.LastIndexOfAny([' ', '》', '号']);
        return indicator.Source[(place + 1)..].Split(':', 2) is [{ Length: > 0 } first, var second] ? (first, second) : (indicator.Role.Word(), "");
    }

    private static bool IsDismissed(Finding finding, IReadOnlyList<ScoredProblem> problems) =>
        problems.Any(problem => problem.Dismissed && problem.Rule == finding.Rule && problem.Group == finding.Group);

    private static string Told(Finding finding) => finding.Strength is Strength.Suspected ? $"{finding.Sentence}（疑似）" : finding.Sentence;
}

/// <summary>One row: 一级指标, 二级指标, 考察点, 扣分细则, 存在的问题, 扣分.</summary>
/// <param name="Points">Empty, a number, 单项否决 or 标准待核对: never a guess.</param>
internal sealed record ScoringRow(string First, string Second, string Point, string Clause, string Problems, string Points);

/// <summary>What became of one problem of the site, as far as the sheet needs it.</summary>
/// <param name="Rule">No rule of an edition for what a person added.</param>
/// <param name="Clause">Of what a person added, the clause it goes against.</param>
internal sealed record ScoredProblem(string Rule, string Group, string Sentence, string Clause, bool Dismissed);
