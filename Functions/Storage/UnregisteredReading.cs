using Checker.Judging;
using Checker.Observing;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>漏报 (疑似), from the newest visit of every portal.</summary>
internal sealed class UnregisteredReading(SiteStore sites, RoundStore rounds, CheckStore checks, VisitStore visits)
{
    public async Task<IReadOnlyList<(Unregistered Found, Site Portal)>> ReadAsync(CancellationToken cancellationToken)
    {
        var registry = await sites.AllAsync(cancellationToken);
        var portals = new List<(Site Portal, Observation Visit)>();
        foreach (var portal in registry.Where(site => site.Kind is SiteKind.Portal))
        {
            if (await Latest.ResultAsync(portal.Id, rounds, checks, cancellationToken) is { } result
                && await visits.ReadAsync(result.Round, portal.Id, cancellationToken) is [.., var last])
                portals.Add((portal, last.Observation));
        }

        var byId = portals.ToDictionary(each => each.Portal.Id, each => each.Portal);
        return [.. Unregistered.Of(portals, registry).Select(found => (found, byId[found.Portal]))];
    }
}
