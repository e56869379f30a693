using Checker.Judging;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>What would change in a round if another edition judged it.</summary>
/// <param name="Sites">How many were judged again; those without a visit cannot be.</param>
internal sealed record Comparison(RoundId Round, string From, string To, int Sites, IReadOnlyList<ChangedSite> Changed)
{
    /// <param name="pairs">Each site's result as it stands, and as the other edition has it.</param>
    public static Comparison Of(Round round, RuleSet to, IReadOnlyList<(SiteResult Before, SiteResult After)> pairs) => new(
        round.Id, round.RuleSet, to.Id, pairs.Count, [.. pairs.Select(pair => ChangedSite.Of(pair.Before, pair.After)).OfType<ChangedSite>()]);
}

/// <summary>A site whose conclusion or findings would be others.</summary>
/// <param name="Gone">The sentences that would no longer stand, each after its rule's id.</param>
/// <param name="New">Those that would come.</param>
internal sealed record ChangedSite(SiteId Site, SiteVerdict Before, SiteVerdict After, IReadOnlyList<string> Gone, IReadOnlyList<string> New)
{
    /// <summary>Null when nothing would change.</summary>
    public static ChangedSite? Of(SiteResult before, SiteResult after)
    {
        string[] old = [.. Sentences(before)];
        string[] now = [.. Sentences(after)];
        var changed = new ChangedSite(before.Site, before.Conclusion.Site, after.Conclusion.Site, [.. old.Except(now)], [.. now.Except(old)]);
        return changed.Before != changed.After || changed.Gone is not [] || changed.New is not [] ? changed : null;
    }

    private static IEnumerable<string> Sentences(SiteResult result) =>
        result.Conclusion.Findings.Select(finding => $"{finding.Rule}:{finding.Sentence}");
}
