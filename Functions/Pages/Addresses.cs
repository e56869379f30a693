using Checker.Judging;
using Checker.Observing;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Pages;

/// <summary>Where pages lead to. Ids need no escaping: they are letters, digits and hyphens.</summary>
internal static class Addresses
{
    public static string Site(SiteId site, RoundId round) => $"/office/sites/{site}?round={round}";

    public static string Round(RoundId round) => $"/office/findings?round={round}";

    public static string Problem(ProblemId problem) => $"/office/problems/{problem}";

    /// <summary>The problem that a finding is or will be.</summary>
    public static string Problem(SiteId site, Finding finding) => Problem(new ProblemKey(site, finding.Rule, finding.Group).Id);

    public static string Evidence(string id) => $"/office/evidence/{id}";

    public static string Evidence(EvidencePlace place) => $"/office/evidence/{EvidenceId.Of(place)}";
}
