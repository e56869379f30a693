using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>The verdicts of a rule that could not look: never a pass, never a fault.</summary>
internal static class Unseen
{
    /// <summary>The home page was not seen; null when it was.</summary>
    public static Verdict? HomeUnseen(this Case facts, string rule)
    {
        var page = facts.Newest.Shown();
        if (facts.Excuse(page) is { } filing && page.Reached() is Reach.Failed)
            return Reporting.Reported(rule, filing, page);

        var outOfReach = !facts.Site.OnInternet && page.Reached() is not Reach.Opened;
        Reason? reason = outOfReach ? Reason.Unsupported : page.WhyUnseen();
        return reason is { } why ? Verdict.Unjudged(rule, why, $"{page.Told()}，未能看到首页内容") : null;
    }

    /// <summary>The site's own content was not seen: nor is it in maintenance, nor where the address leads elsewhere.</summary>
    public static Verdict? ContentUnseen(this Case facts, string rule)
    {
        if (facts.HomeUnseen(rule) is { } unseen)
            return unseen;

        var page = facts.Newest.Shown();
        if (!facts.Site.Owns(page.Address))
            return Verdict.Unjudged(rule, Reason.Budget, $"{page.Told()}，不在网站范围内，登记信息需更新，本站内容未能看到");

        if (facts.Excuse(page) is { } filing)
            return Reporting.Reported(rule, filing, page);

        return page.Kind is PageKind.Maintenance
            ? Verdict.Unjudged(rule, Reason.TooFewVisits, $"{page.Told()}，显示升级维护，一次访问不足以判定更新情况")
            : null;
    }
}
