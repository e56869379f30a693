namespace Checker.Sites;

/// <summary>What makes two addresses one site's: no scheme, no default port, no trailing slash, no fragment.</summary>
internal static class NormalisedAddress
{
    public static string Of(Uri address) => Authority(address) + address.AbsolutePath.TrimEnd('/') + address.Query;

    /// <summary>Host, in lower case and punycode, and the port if it is not the scheme's own.</summary>
    public static string Authority(Uri address)
    {
        var host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
        return (address.IsDefaultPort ? host : $"{host}:{address.Port}").ToLowerInvariant();
    }
}
