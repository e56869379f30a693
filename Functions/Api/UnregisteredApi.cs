using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Government hosts that portals link to and the registry lacks.</summary>
internal static class UnregisteredApi
{
    internal sealed record Row(string Host, string Words, Uri Address, SiteId Portal, string PortalName);

    /// <summary>Hosts under a portal's own domain that its home page links to and no registered site owns (漏报, suspected).</summary>
    public static async Task<Ok<IEnumerable<Row>>> ListAsync(UnregisteredReading reading, CancellationToken cancellationToken) =>
        TypedResults.Ok((await reading.ReadAsync(cancellationToken))
            .Select(each => new Row(each.Found.Host, each.Found.Words, each.Found.Address, each.Portal.Id, each.Portal.Name)));
}
