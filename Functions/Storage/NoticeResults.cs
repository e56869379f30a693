using Checker.Judging;
using Checker.Notices;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>A round's results and problems as notices count them.</summary>
internal static class NoticeResults
{
    /// <summary>Where a site bears a mark of secrecy is told to one person, and to no reader of a notice.</summary>
    private const string Secret = "classified-mark";

    private const int LongestDetail = 2000;

    /// <summary>A result's problems that stand: what was dismissed, or does not count, is in no notice.</summary>
    public static IEnumerable<Problem> Standing(SiteResult result, IReadOnlyDictionary<ProblemId, Problem> all) => Found(result, all)
        .OfType<Problem>()
        .Where(problem => problem.State is not (ProblemState.Dismissed or ProblemState.Gone) && !problem.IsExcluded(LocalDay.DayOf(result.At)));

    /// <summary>A site whose findings were all dismissed has none; of one that is secret nothing is said.</summary>
    public static CheckedSite Told(SiteResult result, IReadOnlyList<Problem> standing, RuleSet ruleSet) => new(result.Site, result.Conclusion.Site switch
    {
        SiteVerdict.Failed when standing is not [] => SiteVerdict.Failed,
        SiteVerdict.Failed => IsSecret(result) ? SiteVerdict.Inconclusive : SiteVerdict.Passed,
        var verdict => verdict,
    })
    {
        Open = [.. ManualJudging.Tasks(ruleSet, result).Select(task => task.Indicator.Rule)],
    };

    /// <summary>
    /// What an earlier round came to by what is confirmed today: of a site with findings that nobody has confirmed or
    /// dismissed nothing is known.
    /// </summary>
    public static CheckedSite ToldEarlier(SiteResult result, IReadOnlyDictionary<ProblemId, Problem> all, RuleSet ruleSet)
    {
        var found = Found(result, all).ToList();
        var told = Told(result, [.. Standing(result, all).Where(IsConfirmed)], ruleSet);
        var isUnsure = told.Conclusion is SiteVerdict.Passed && found.Exists(problem => problem is not { State: ProblemState.Dismissed });
        return isUnsure ? told with { Conclusion = SiteVerdict.Inconclusive } : told;
    }

    public static bool IsConfirmed(Problem problem) => problem.State is not
        (ProblemState.Found or ProblemState.AwaitingReview or ProblemState.Relapsed or ProblemState.Gone or ProblemState.Dismissed);

    public static ConfirmedProblem Confirmed(Problem problem)
    {
        var items = problem.Current.ToList();
        var findings = items.ConvertAll(item => item.Finding);
        var detail = string.Join('；', findings.Select(finding => finding.Detail).Where(detail => detail.Length > 0).Distinct());
        return new ConfirmedProblem
        {
            Site = problem.Site,
            Rule = problem.Rule,
            Group = problem.Group,
            Sentence = problem.Sentence,
            Subject = findings is [var only] ? only.Subject : "",
            Items = problem.Rule.EndsWith("-column", StringComparison.Ordinal)
                ? [.. findings.SelectMany(finding => finding.Subject.Split('、', StringSplitOptions.RemoveEmptyEntries))]
                : [],
            Vetoes = problem.Vetoes,
            Explains = findings is [{ Explains: { } explained }, ..] ? explained : null,
            Detail = detail.Length > LongestDetail ? detail[..LongestDetail] + "…" : detail,
            Page = findings.SelectMany(finding => finding.Pages).FirstOrDefault()?.ToString() ?? "",
            Seen = problem.LastSeen,
            Evidence = [.. items.SelectMany(item => item.Evidence).Distinct()],
            Confirmed = IsConfirmed(problem),
        };
    }

    /// <summary>The one place where a notice takes a site's and its units' names from the registry.</summary>
    public static NamedSite Named(Site site) => new()
    {
        Site = site.Id,
        Order = site.Order,
        Name = site.Name,
        BodyName = site.Aliases is [var alias, ..] ? alias : null,
        Sponsor = site.Sponsor,
        SponsorShort = site.SponsorShort,
        Addressee = site.Addressee,
        County = site.County,
        State = site.State,
    };

    /// <summary>One for each group of findings; null where it became no problem.</summary>
    private static IEnumerable<Problem?> Found(SiteResult result, IReadOnlyDictionary<ProblemId, Problem> all) =>
        from finding in result.Conclusion.Findings
        where !finding.IsHint && finding.Rule != Secret
        group finding by new ProblemKey(result.Site, finding.Rule, finding.Group).Id into together
        select all.GetValueOrDefault(together.Key);

    private static bool IsSecret(SiteResult result) => result.Conclusion.Findings.Any(finding => finding.Rule == Secret);
}
