using Checker.Judging;

namespace Checker.Notices;

/// <summary>Why a notice cannot be issued, in words that say what to do.</summary>
internal static class NoticeBlocks
{
    public static IReadOnlyList<string> Of(NoticeFacts facts, Notice notice, IReadOnlyList<string> lacks) =>
    [
        .. Dates(facts.Material),
        .. Unfit(facts),
        .. Rows(facts),
        .. Quoted(facts.Material),
        .. notice.Figures.Where(figure => figure.Stated != figure.Counted)
            .Select(figure => $"数字不一致：{figure.Meaning}，文中为{figure.Stated}，实有{figure.Counted}。"),
        .. lacks.Where(lack => !Dates(facts.Material).Contains(lack)),
    ];

    /// <summary>What no notice is even begun with: what nobody has confirmed, what nothing shows, what is not judged.</summary>
    public static IReadOnlyList<string> Unfit(NoticeFacts facts) => [.. Confirmation(facts), .. Evidence(facts), .. OpenIndicators(facts)];

    private static IEnumerable<string> Dates(NoticeMaterial material)
    {
        var head = material.Head;
        if (head.Deadline is null)
            yield return "未填写整改期限。";
        if (head.Signed is null)
            yield return "未填写成文日期。";
        if (head.Serial is null)
            yield return "未编发文字号。";
        if (head.Printed is null)
            yield return "未填写印发日期。";
        if (head.Addressees.Count == 0)
            yield return "未填写主送机关。";
        if (head.Signed < material.SpotCheck.To)
            yield return "成文日期早于检查截止日期。";
        if (head.Deadline < head.Signed)
            yield return "整改期限早于成文日期。";
        if (head.Printed < head.Signed || head.Published < head.Signed)
            yield return "印发或发布日期早于成文日期。";
    }

    private static IEnumerable<string> Confirmation(NoticeFacts facts) =>
        from problem in facts.Material.Problems
        where !problem.Confirmed
        select $"未经人工核实：{facts.Site(problem.Site).Name}“{problem.Sentence}”。";

    private static IEnumerable<string> Evidence(NoticeFacts facts) =>
        from problem in facts.Material.Problems
        where problem.Evidence is [] && string.IsNullOrWhiteSpace(problem.Detail)
        select $"没有证据：{facts.Site(problem.Site).Name}“{problem.Sentence}”。";

    /// <summary>An indicator that fails a site by itself is judged for every site of the draw, or a leader leaves the site out.</summary>
    private static IEnumerable<string> OpenIndicators(NoticeFacts facts) =>
        from result in facts.Material.SpotCheck.Results
        where result.LeftOut is null
        let open = result.Open.Select(RuleNames.Of).ToList()
        where open.Count > 0 || result.Conclusion is SiteVerdict.Inconclusive
        select open.Count > 0
            ? $"待人工核查：{facts.Site(result.Site).Name}的{string.Join('、', open)}未判定。"
            : $"待人工核查：{facts.Site(result.Site).Name}未能判定。";

    private static IEnumerable<string> Rows(NoticeFacts facts)
    {
        var failed = facts.Unqualified.Select(site => site.Site).ToHashSet();
        foreach (var site in facts.Unqualified.Where(site => !facts.IsUnnamed(site.Site)))
        {
            var problems = facts.ProblemsOf(site.Site);
            var choice = facts.ChoiceOf(site.Site);
            var shown = AnnexLine.Shown(problems, choice);
            if (AnnexLine.Of(site, problems, choice, facts.RuleSet).Length == 0)
                yield return $"{site.Name}列为不合格，但没有列出具体问题。";
            if (choice.Veto && !shown.Any(problem => problem.Vetoes))
                yield return $"{site.Name}标注“单项否决”，但所列问题中没有单项否决问题。";
        }

        foreach (var site in facts.Material.Problems.Select(problem => problem.Site).Distinct().Where(site => !failed.Contains(site)))
            yield return $"{facts.Site(site).Name}有问题，但检查结果不是不合格。";
    }

    private static IEnumerable<string> Quoted(NoticeMaterial material) =>
        material.Recheck is { Number: var number } && string.IsNullOrWhiteSpace(number) ? ["未填写上次通报的发文字号。"] : [];
}
