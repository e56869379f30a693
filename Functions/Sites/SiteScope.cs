namespace Checker.Sites;

/// <summary>What is a site's own: the host of its home page, and the hosts and path prefixes of 网站范围.</summary>
internal static class SiteScope
{
    /// <summary>Whether an address belongs to the site. A scope entry is a host, with or without port and path prefix.</summary>
    public static bool Owns(this Site site, Uri address) =>
        NormalisedAddress.BeginAlike(site.Home, address)
        || (address.Port == site.Home.Port && address.Host == site.Home.Host)
        || SameHost(NormalisedAddress.Authority(site.Home), NormalisedAddress.Authority(address))
        || IsCovered(site.Scope, address);

    private static bool IsCovered(IReadOnlyList<string> scope, Uri address)
    {
        foreach (var entry in scope)
        {
            if (Covers(entry, address))
                return true;
        }

        return false;
    }

    private static bool Covers(string entry, Uri address)
    {
        var authority = NormalisedAddress.Authority(address);
        var slash = entry.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return SameHost(entry, authority);

        var prefix = entry[slash..].TrimEnd('/');
        return SameHost(entry.AsSpan(0, slash), authority)
            && (address.AbsolutePath.Equals(prefix, StringComparison.Ordinal)
                || address.AbsolutePath.StartsWith(prefix + "/", StringComparison.Ordinal));
    }

    /// <summary>A site answers with and without www: both are one host.</summary>
    private static bool SameHost(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Bare(one).Equals(Bare(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
