using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Pages;

/// <summary>Where pages lead to. Ids need no escaping: they are letters, digits and hyphens.</summary>
internal static class Addresses
{
    public static string Site(SiteId site, RoundId round) => $"/office/sites/{site}?round={round}";

    public static string Round(RoundId round) => $"/office/?round={round}";

    public static string Evidence(EvidencePlace place) => $"/office/evidence/{EvidenceId.Of(place)}";
}
