using Checker.Sites;
using Checker.Storage;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>What tests ask of the registry's store.</summary>
internal static class SiteStoreCalls
{
    public static readonly ChangeSource Source = new("测试", ChangeOrigin.Api);

    /// <summary>Registers these sites, whether they were there or not.</summary>
    public static async Task SaveAsync(this SiteStore sites, IEnumerable<Site> registry, CancellationToken cancellationToken)
    {
        var known = (await sites.RegistryAsync(cancellationToken)).ToDictionary(stored => stored.Site.Id);
        SiteWrite[] writes = [.. registry.Select(site => new SiteWrite(site, known.GetValueOrDefault(site.Id)))];

        Assert.Equal(writes.Length, (await sites.WriteAsync(writes, Source, Some.Moment, cancellationToken)).Count);
    }
}
