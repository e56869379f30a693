using System.Net;
using Checker.Fetching;
using Checker.Observing;
using Checker.Sites;
using Microsoft.Extensions.Options;

namespace Checker.Storage;

/// <summary>
/// What sites stand on together: the address that the newest check met, and before the first the registered part of their
/// hosts' names, since a city's departments mostly share its platform. Networks of our own need no sparing.
/// </summary>
internal sealed class PlaceReading(SiteStore sites, HomeWatches homes, IOptions<FetchOptions> options)
{
    public async Task<IReadOnlyDictionary<SiteId, string>> ReadAsync(CancellationToken cancellationToken)
    {
        var opened = options.Value.Networks();
        var met = await homes.RemotesAsync(cancellationToken);
        var places = new Dictionary<SiteId, string>();
        foreach (var site in await sites.AllAsync(cancellationToken))
        {
            var address = met.GetValueOrDefault(site.Id) ?? (IPAddress.TryParse(site.Home.IdnHost, out var own) ? own : null);
            if (address is null || !opened.Any(network => network.Contains(address)))
                places.Add(site.Id, address?.ToString() ?? site.Home.Domain);
        }

        return places;
    }
}
