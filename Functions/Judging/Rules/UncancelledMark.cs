using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>
/// After a closure is done the name must serve no more. The other marks (标识码, 备案编号) are a checklist for persons: none
/// of them can be seen from here.
/// </summary>
internal sealed class UncancelledMark : IRule
{
    public RuleInfo Info { get; } = new("uncancelled-mark", "关停后标识未注销")
    {
        Bounds = ["visits"],
        Wordings = new Dictionary<string, string[]> { ["serving"] = [] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (facts.Site is not { State: SiteState.OfflineForGood, Closure.Finished: { } finished })
            return null;
        if (finished >= facts.Today)
            return Verdict.Pass(Info.Id, $"登记的完成日期为{finished.Told()}");

        var shown = facts.Newest.Shown();
        if (shown.Reached() is not Reach.Opened)
            return facts.DownUnproven(Info.Id, indicator.Bound("visits")) ?? Verdict.Pass(Info.Id, $"{facts.Shown().Told()}，域名已不能访问");
        if (!facts.Site.Owns(shown.Address))
            return Verdict.Pass(Info.Id, $"{shown.Told()}，不在原网站范围内");

        return Verdict.Fail(Info.Id, "关停后域名仍可访问", new Finding
        {
            Rule = Info.Id,
            Strength = IsItself(facts.Site, shown) ? Strength.Definite : Strength.Suspected,
            Sentence = indicator.Say("serving"),
            Detail = $"{finished.Told()}登记为已完成关停；{shown.Told()}，标题“{shown.Title}”",
            Pages = [shown.Address],
        });
    }

    /// <summary>A name given up may have gone to another.</summary>
    private static bool IsItself(Site site, PageFacts shown) =>
        site.Code is { } code && (shown.Marks?.SiteCode == code || shown.Marks?.SiteIdCode == code);
}
