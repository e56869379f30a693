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
