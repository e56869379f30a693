using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>
/// A government host under a portal's own domain that the portal links to and no registered site owns: perhaps a site that
/// nobody registered (漏报), perhaps a part of one whose scope lacks it. A clue for a person, never a finding.
/// </summary>
/// <param name="Words">Of the first link to it.</param>
internal sealed record Unregistered(string Host, string Words, Uri Address, SiteId Portal)
{
    private const string Government = ".gov.cn";

    /// <summary>Each host once, in the order of the portals and of their links.</summary>
    public static IReadOnlyList<Unregistered> Of(IEnumerable<(Site Portal, Observation Visit)> portals, IReadOnlyCollection<Site> registry) =>
    [
        .. portals.SelectMany(each => LinkedFrom(each.Portal, each.Visit))
            .Where(found => !registry.Any(site => site.Owns(found.Address)))
            .DistinctBy(found => found.Host),
    ];

    private static IEnumerable<Unregistered> LinkedFrom(Site portal, Observation visit) =>
        from page in visit.Faces()
        from link in page.Links
        let host = link.Address.IdnHost.ToLowerInvariant()
        where DomainOf(portal) is { } domain && host.EndsWith("." + domain, StringComparison.Ordinal)
        select new Unregistered(host, link.Words, link.Address, portal.Id);

    /// <summary>zhumadian.gov.cn of www.zhumadian.gov.cn; null for a host that is no government's.</summary>
    private static string? DomainOf(Site portal)
    {
        var host = portal.Home.IdnHost.ToLowerInvariant();
        var domain = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return domain.EndsWith(Government, StringComparison.Ordinal) ? domain : null;
    }
}
