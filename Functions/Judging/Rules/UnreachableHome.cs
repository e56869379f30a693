using Checker.Observing;

namespace Checker.Judging.Rules;

/// <summary>One check cannot tell a site that is down from one that was down: it only suspects, and never vetoes.</summary>
internal sealed class UnreachableHome : IRule
{
    public RuleInfo Info { get; } = new("unreachable-home", "网站无法打开") { Bounds = ["visits"] };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        PageFacts[] pages = [.. facts.Visits.Select(visit => visit.Shown())];
        var last = pages[^1];
        if (last.Reached() is Reach.Opened)
            return Verdict.Pass(Info.Id, last.Told());
        if (facts.Site.MayBeDown(facts.Today))
            return Verdict.Pass(Info.Id, $"网站已按规定关停，{last.Told()}，符合其登记状态");
        if (Outside(facts, pages) is { } unjudged)
            return unjudged;

        PageFacts[] failed = [.. pages.Where(page => page.Reached() is Reach.Failed)];
        var needed = indicator.Bounds["visits"];
        if (failed.Length < needed || Array.Exists(pages, page => page.Reached() is Reach.Opened))
            return Verdict.Unjudged(Info.Id, Reason.TooFewVisits, $"{Visits(pages)}；须{needed}次以上访问均未打开，方列为疑似");

        return Verdict.Fail(Info.Id, $"{failed.Length}次访问均未打开", Suspect(failed));
    }

    /// <summary>What keeps the visits from telling anything: a wall met once may be behind the silence of the others.</summary>
    private Verdict? Outside(Case facts, PageFacts[] pages)
    {
        if (!facts.Site.OnInternet)
            return Verdict.Unjudged(Info.Id, Reason.Unsupported, $"网站仅在政务外网开放，{pages[^1].Told()}");
        if (Array.Find(pages, page => page.Access is PageAccess.Blocked) is { } wall)
            return Verdict.Unjudged(Info.Id, Reason.Blocked, wall.Told());

        return pages[^1] is { } last && last.Reached() is Reach.Unknown && last.WhyUnseen() is { } reason
            ? Verdict.Unjudged(Info.Id, reason, last.Told())
            : null;
    }

    private Finding Suspect(PageFacts[] failed) => new()
    {
        Rule = Info.Id,
        Strength = Strength.Suspected,
        Sentence = "检查时网站无法打开",
        Detail = $"{Visits(failed)}；共{failed.Length}次访问，均未打开",
        Pages = [.. failed.Select(page => page.Asked).Distinct()],
    };

    private static string Visits(PageFacts[] pages) => string.Join('；', pages.Select(page => page.Told()));
}
