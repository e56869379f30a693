using Checker.Observing;

namespace Checker.Judging.Rules;

/// <summary>
/// Down is not closed at will. A name withdrawn, or a server's default page in the site's place, raises the suspicion; only
/// a person who has asked the unit can confirm it.
/// </summary>
internal sealed class UnreportedClosure : IRule
{
    public RuleInfo Info { get; } = new("unreported-closure", "未报备随意关停") { Bounds = ["visits"] };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (!facts.Site.IsKeptUp())
            return null;

        PageFacts[] pages = [.. facts.Visits.Select(visit => visit.Shown())];
        var last = pages[^1];
        if (last.Reached() is Reach.Opened)
            return Verdict.Pass(Info.Id, $"{last.Told()}，仍在运行");
        if (!facts.Site.OnInternet)
            return Verdict.Unjudged(Info.Id, Reason.Unsupported, $"网站仅在政务外网开放，{last.Told()}");
        if (last.Reached() is Reach.Unknown && last.WhyUnseen() is { } reason)
            return Verdict.Unjudged(Info.Id, reason, last.Told());

        var withdrawn = Array.TrueForAll(pages, page => page.Access is PageAccess.NameGone)
            || Array.TrueForAll(pages, page => page is { Access: PageAccess.Opened, Kind: PageKind.DefaultServer });
        if (!withdrawn || pages.Length < indicator.Bounds["visits"])
            return Verdict.Unjudged(Info.Id, Reason.TooFewVisits, $"{last.Told()}，是否随意关停须连续多日监测并向单位核实");

        return Verdict.Fail(Info.Id, "网站疑似已撤下，且无关停申请获批记录", Suspect(pages));
    }

    private Finding Suspect(PageFacts[] pages) => new()
    {
        Rule = Info.Id,
        Strength = Strength.Suspected,
        Sentence = "未进行报备随意关停",
        Detail = $"{string.Join('；', pages.Select(page => page.Told()))}；名录中无关停获批记录，须向单位核实",
        Pages = [pages[^1].Asked],
        Explains = "unreachable-home",
    };
}
