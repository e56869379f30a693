using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>
/// A closure for a time that lasts too long, and one for good that is not done. Without a date as filed no span is
/// reckoned; one that is only not filed as done is suspected.
/// </summary>
internal sealed class OverdueClosure : IRule
{
    public RuleInfo Info { get; } = new("overdue-closure", "关停超过期限")
    {
        Windows = ["pause", "closure"],
        Bounds = ["visits"],
        Wordings = new Dictionary<string, string[]> { ["pause"] = ["window"], ["closure"] = ["window"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator) => facts.Site switch
    {
        { State: SiteState.ClosureApproved or SiteState.OfflineForATime, Closure: { Kind: ClosureKind.ForATime } closure } =>
            JudgePause(facts, indicator, closure),
        { State: SiteState.ClosureRequested or SiteState.ClosureApproved, Closure: { Kind: ClosureKind.ForGood, Finished: null } closure } =>
            JudgeClosure(facts, indicator, closure),
        _ => null,
    };

    /// <summary>Back is back, whatever the registry says; a page that only says 升级改版中 is not.</summary>
    private Verdict JudgePause(Case facts, Indicator indicator, Closure closure)
    {
        var window = indicator.Window("pause");
        if (closure.From is not { } from)
            return Verdict.Unjudged(Info.Id, Reason.CouldNotComplete, "名录未登记关停开始日期，期限无从计算");
        if (from > facts.Today || window.Covers(from, facts.Today))
            return Verdict.Pass(Info.Id, $"自{from.Told()}起临时关停，未超过{window.Counted}");

        var shown = facts.Newest.Shown();
        var paused = shown is { Access: PageAccess.Opened, Kind: PageKind.Maintenance };
        if (shown.Reached() is Reach.Opened && !paused)
            return Verdict.Pass(Info.Id, $"{shown.Told()}，已恢复访问，登记信息需更新");

        return (paused ? null : facts.DownUnproven(Info.Id, indicator.Bound("visits"))) ?? Fail(
            facts,
            indicator,
            indicator.Say("pause", ("window", $"{window}")),
            $"自{from.Told()}起临时关停，至{facts.Today.Told()}已超过{window.Counted}；{facts.Shown().Told()}，尚未恢复",
            Strength.Definite,
            explains: paused ? null : "unreachable-home");
    }

    private Verdict JudgeClosure(Case facts, Indicator indicator, Closure closure)
    {
        var window = indicator.Window("closure");
        if (closure.Requested is not { } requested)
            return Verdict.Unjudged(Info.Id, Reason.CouldNotComplete, "名录未登记关停申请日期，期限无从计算");

        return window.Covers(requested, facts.Today)
            ? Verdict.Pass(Info.Id, $"{requested.Told()}申请关停，未超过{window.Counted}")
            : Fail(
                facts,
                indicator,
                indicator.Say("closure", ("window", $"{window}")),
                $"{requested.Told()}申请关停，至{facts.Today.Told()}已超过{window.Counted}，名录未登记完成日期",
                Strength.Suspected);
    }

    private Verdict Fail(Case facts, Indicator indicator, string sentence, string detail, Strength strength, string? explains = null)
    {
        var finding = new Finding
        {
            Rule = Info.Id,
            Strength = strength,
            Sentence = sentence,
            Detail = detail,
            Pages = [facts.Newest.Home.Asked],
            Explains = explains,
        };
        return Verdict.Fail(Info.Id, sentence, finding) with { Vetoes = indicator.Vetoes && strength is Strength.Definite };
    }
}
