using Checker.Observing;

namespace Checker.Judging;

/// <summary>What a check's visits say together of a home page that did not open.</summary>
internal static class Visiting
{
    /// <summary>What each visit was shown, in order.</summary>
    public static PageFacts[] Shown(this Case facts) => [.. facts.Visits.Select(visit => visit.Shown())];

    /// <summary>
    /// Why the visits do not tell that the site is down; null when they do: at least so many failed and none opened. A wall
    /// met once may be behind the silence of the others, and so may what the unit told the office of beforehand.
    /// </summary>
    public static Verdict? DownUnproven(this Case facts, string rule, int needed)
    {
        var pages = facts.Shown();
        if (!facts.Site.OnInternet)
            return Verdict.Unjudged(rule, Reason.Unsupported, $"网站仅在政务外网开放，{pages[^1].Told()}");
        if (Array.FindLast(pages, page => facts.Excuse(page) is not null) is { } excused)
            return Reporting.Reported(rule, facts.Excuse(excused)!, excused);
        if (Array.Find(pages, page => page.Access is PageAccess.Blocked) is { } wall)
            return Verdict.Unjudged(rule, Reason.Blocked, wall.Told());
        if (pages[^1].Reached() is Reach.Unknown && pages[^1].WhyUnseen() is { } reason)
            return Verdict.Unjudged(rule, reason, pages[^1].Told());

        return pages.Count(page => page.Reached() is Reach.Failed) < needed || Array.Exists(pages, page => page.Reached() is Reach.Opened)
            ? Verdict.Unjudged(rule, Reason.TooFewVisits, $"{pages.Told()}；须{needed}次以上访问均未打开，方可认定")
            : null;
    }

    public static string Told(this IEnumerable<PageFacts> pages) => string.Join('；', pages.Select(page => page.Told()));
}
