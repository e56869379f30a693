using System.Text;

namespace Checker.Sites;

/// <summary>What makes two addresses one site's: no scheme, no default port, no trailing slash, no fragment.</summary>
internal static class NormalisedAddress
{
    public static string Of(Uri address) => Authority(address) + address.AbsolutePath.TrimEnd('/') + address.Query;

    /// <summary>Host, in lower case and punycode, and the port if it is not the scheme's own.</summary>
    public static string Authority(Uri address)
    {
        var host = Host(address).ToLowerInvariant();
        return address.IsDefaultPort ? host : $"{host}:{address.Port}";
    }

    /// <summary>
    /// Whether both are written with the same scheme, host and port. False says nothing: it looks at what is written alone,
    /// since an address that has to tell its host works out much more.
    /// </summary>
    public static bool BeginAlike(Uri one, Uri other)
    {
        var first = one.OriginalString.AsSpan();
        var second = other.OriginalString.AsSpan();
        if (first.IndexOf("://") is not (var scheme and >= 0))
            return false;

        var host = scheme + "://".Length;
        var path = first[host..].IndexOf('/') is var slash and >= 0 ? host + slash : first.Length;
        return second.Length > path && second[path] == '/' && second[..path].SequenceEqual(first[..path]);
    }

    /// <summary>A host that has no punycode stays as it is: pages link to such, and Uri throws only when asked for it.</summary>
    private static string Host(Uri address)
    {
        if (Ascii.IsValid(address.Host))
            return address.Host;

        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return address.Host;
        }
    }
}
