using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Problems;

/// <summary>What a recheck round's results say of the problems that notices named.</summary>
internal static class Rechecking
{
    /// <param name="result">Of the problem's site.</param>
    public static RecheckOf Judge(Problem problem, SiteResult result)
    {
        if (problem.Rule == ProblemKey.Manual)
            return Open("人工录入的问题，待人工核查");
        if (result.Conclusion.Verdicts.FirstOrDefault(each => each.Rule == problem.Rule) is not { } verdict)
            return Open("本批次未判定该项，待人工核查");

        var still = verdict.Findings.Where(finding => finding.Group == problem.Group).ToList();
        return verdict switch
        {
            _ when still.Exists(finding => finding.Strength is Strength.Definite) =>
                new(RecheckOutcome.StillOpen, string.Join(';', still.Select(finding => finding.Sentence))),
            _ when still is not [] => Open($"疑似仍存在({still[0].Sentence})，待人工核查"),
            { Outcome: Outcome.Inconclusive } => Open($"{verdict.Reason?.Word()}：{verdict.Explanation}"),
            { Partial: true } => Open($"尚未全部检查：{verdict.Explanation}"),
            _ => new(RecheckOutcome.Rectified, verdict.Explanation),
        };
    }

    /// <summary>The step that a closed round takes.</summary>
    /// <param name="again">The site as the edition that found the problem judges it; null where the round's own did.</param>
    public static ProblemAction.Recheck Of(Problem problem, SiteResult result, JudgedAgain? again)
    {
        var (outcome, why) = Judge(problem, again?.Result ?? result);
        return new ProblemAction.Recheck(outcome, result.Round, again is null ? why : $"{why}（按检出时的检查指标“{again.By.Title}”判定）");
    }

    /// <summary>What has become of the problems that a notice named, whoever looked, in the order of the problems.</summary>
    public static IReadOnlyList<SiteRecheck> OfNotice(string notice, IEnumerable<Problem> problems) =>
    [
        .. problems.Where(problem => problem.State is not ProblemState.Dismissed && problem.Notices.Any(naming => naming.Notice == notice))
            .GroupBy(problem => problem.Site)
            .Select(site => new SiteRecheck(site.Key, [.. site.Select(problem => (problem, Stands(problem)))])),
    ];

    private static RecheckOf Stands(Problem problem) => problem.State switch
    {
        ProblemState.Rectified => new(RecheckOutcome.Rectified, problem.Recheck?.Why ?? ""),
        ProblemState.StillOpen => new(RecheckOutcome.StillOpen, problem.Recheck?.Why ?? ""),
        _ => Open(problem.Recheck?.Why ?? "尚未复查"),
    };

    private static RecheckOf Open(string why) => new(RecheckOutcome.Undetermined, why);
}

/// <summary>A recheck's result by an older edition than its own.</summary>
internal sealed record JudgedAgain(SiteResult Result, RuleSet By);

/// <param name="Why">A sentence for staff.</param>
internal sealed record RecheckOf(RecheckOutcome Outcome, string Why);

/// <summary>One site's open problems after a recheck.</summary>
internal sealed record SiteRecheck(SiteId Site, IReadOnlyList<(Problem Problem, RecheckOf Recheck)> Problems)
{
    /// <summary>As a notice says it: 通报3个问题,2个未整改到位. What a person has yet to look at is said, too.</summary>
    public string Told => $"通报{Problems.Count}个问题,{Of(RecheckOutcome.StillOpen, "未整改到位", "全部整改到位")}{Undetermined}";

    private string Undetermined => Count(RecheckOutcome.Undetermined) is > 0 and var count ? $",{count}个待人工核查" : "";

    private string Of(RecheckOutcome outcome, string word, string none) => Count(outcome) switch
    {
        0 when Undetermined is "" => none,
        var count => $"{count}个{word}",
    };

    public int Count(RecheckOutcome outcome) => Problems.Count(each => each.Recheck.Outcome == outcome);
}
