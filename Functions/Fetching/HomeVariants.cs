namespace Checker.Fetching;

/// <summary>
/// The other addresses under which a home page that failed may well be had: by the other protocol, with or without www.
/// Never another port, another site, or a network address.
/// </summary>
internal static class HomeVariants
{
    private const string Www = "www.";

    /// <summary>The likeliest first; none for an address with a port of its own or without a name.</summary>
    public static IReadOnlyList<Uri> Of(Uri home)
    {
        if (!home.IsDefaultPort || home.HostNameType is not UriHostNameType.Dns || !home.Host.Contains('.', StringComparison.Ordinal))
            return [];

        var scheme = home.Scheme is "http" ? "https" : "http";
        var host = home.Host.StartsWith(Www, StringComparison.OrdinalIgnoreCase) ? home.Host[Www.Length..] : Www + home.Host;
        return host.Contains('.', StringComparison.Ordinal)
            ? [Variant(home, scheme, home.Host), Variant(home, home.Scheme, host), Variant(home, scheme, host)]
            : [Variant(home, scheme, home.Host)];
    }

    private static Uri Variant(Uri home, string scheme, string host) => new($"{scheme}://{host}{home.PathAndQuery}");
}
