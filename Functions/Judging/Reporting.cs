using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>What a unit told the office of beforehand, against the moments at which pages were read.</summary>
internal static class Reporting
{
    /// <summary>The filing inside which a page was asked for and did not open; null when it opened, or nothing was filed.</summary>
    public static Filing? Excuse(this Case facts, PageFacts page) =>
        page.Reached() is Reach.Failed || page.Kind is PageKind.Maintenance
            ? facts.Filings.FirstOrDefault(filing => filing.Covers(page.At))
            : null;

    public static Verdict Reported(string rule, Filing filing, PageFacts page) =>
        Verdict.Unjudged(rule, Reason.Reported, $"{page.Told()}，在报备期内（{filing.Told()}），不计入");
}
