using Checker.Problems;

namespace Checker.Pages;

/// <summary>The two lines that staff paste to a unit.</summary>
internal static class ProblemText
{
    public static string Of(SitedProblem sited)
    {
        var (problem, site) = sited;
        var found = problem.State is ProblemState.Found or ProblemState.AwaitingReview or ProblemState.Relapsed;
        var what = found ? "监测发现线索" : "存在问题";
        var then = problem.Deadline is { } day && problem.State.IsOpen()
            ? $"请于{day.Year}年{day.Month}月{day.Day}日前完成整改并报送整改情况；如有异议，请及时反馈。"
            : found ? "请先行核实，并反馈核实情况。" : "请尽快整改，并反馈整改情况；如有异议，请及时反馈。";
        return $"{sited.Unit}：{site.Name}（{site.Home}）{what}：{problem.Sentence}。\n{then}";
    }
}
