using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>
/// Down is not closed at will. A name withdrawn, a server's default page in the site's place, or several days without one
/// answer raise the suspicion; only a person who has asked the unit can confirm it.
/// </summary>
internal sealed class UnreportedClosure : IRule
{
    public RuleInfo Info { get; } = new("unreported-closure", "未报备随意关停")
    {
        Bounds = ["visits", "days"],
        Wordings = new Dictionary<string, string[]> { ["closed"] = [] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (!facts.Site.IsKeptUp())
            return null;

        var pages = facts.Shown();
        var last = pages[^1];
        if (last.Reached() is Reach.Opened)
            return JudgeOpened(facts, last);
        if (!facts.Site.OnInternet)
            return Verdict.Unjudged(Info.Id, Reason.Unsupported, $"网站仅在政务外网开放，{last.Told()}");
        if (facts.Excuse(last) is { } filing)
            return Reporting.Reported(Info.Id, filing, last);
        if (last.Reached() is Reach.Unknown && last.WhyUnseen() is { } reason)
            return Verdict.Unjudged(Info.Id, reason, last.Told());

        var withdrawn = IsWithdrawn(pages) && pages.Length >= indicator.Bound("visits");
        if (!withdrawn && !IsDownForDays(facts, indicator.Bound("days")))
            return Verdict.Unjudged(Info.Id, Reason.TooFewVisits, $"{last.Told()}，是否随意关停须连续多日监测并向单位核实");

        return Verdict.Fail(Info.Id, "网站疑似已撤下，且无关停申请获批记录", Suspect(indicator, pages));
    }

    private Verdict JudgeOpened(Case facts, PageFacts last) => facts.Site.Owns(last.Address)
        ? Verdict.Pass(Info.Id, $"{last.Told()}，仍在运行")
        : Verdict.Unjudged(Info.Id, Reason.Budget, $"{last.Told()}，不在网站范围内，登记信息需更新，是否已关停或整合须向单位核实");

    private static bool IsWithdrawn(PageFacts[] pages) =>
        Array.TrueForAll(pages, page => page.Access is PageAccess.NameGone)
        || Array.TrueForAll(pages, page => page is { Access: PageAccess.Opened, Kind: PageKind.DefaultServer });

    /// <summary>Whether on each of the last days, today not counted, every visit that counts failed.</summary>
    private static bool IsDownForDays(Case facts, int days) => Enumerable.Range(1, days).All(back =>
    {
        ProbeDay[] of = [.. facts.Probes.Where(probes => probes.Day == facts.Today.AddDays(-back))];
        return of.Sum(probes => probes.Counted) is var counted and > 0 && of.Sum(probes => probes.Failed) == counted;
    });

    private Finding Suspect(Indicator indicator, PageFacts[] pages) => new()
    {
        Rule = Info.Id,
        Strength = Strength.Suspected,
        Sentence = indicator.Say("closed"),
        Detail = $"{pages.Told()}；名录中无关停获批记录，须向单位核实",
        Pages = [pages[^1].Asked],
        Explains = "unreachable-home",
    };
}
