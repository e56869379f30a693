using System.Net;

namespace Checker.Fetching;

/// <summary>The request for a page: what an honest reader's browser would send, and no more.</summary>
internal static class PageRequest
{
    private static readonly UriCreationOptions AsGiven = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <param name="cookies">The Cookie header; empty for none.</param>
    /// <param name="address">The network address that is to answer.</param>
    public static HttpRequestMessage For(Uri page, string cookies, Face face, IPAddress address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, PoolAddress(page, address))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("Host", page.IsDefaultPort ? HostOf(page) : $"{HostOf(page)}:{page.Port}");
        headers.TryAddWithoutValidation("User-Agent", face.Agent);
        headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        headers.TryAddWithoutValidation("Accept-Language", "zh-CN,zh;q=0.9");
        headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (face.Referrer is not null) headers.TryAddWithoutValidation("Referer", face.Referrer);
        if (cookies is not "") headers.TryAddWithoutValidation("Cookie", cookies);
        return request;
    }

    /// <summary>
    /// The handler keeps connections by the host of the address it is given. With the network address as a part of it,
    /// each connection serves one host at one network address, so that we know for certain who answered. Name and TLS go
    /// by the Host header.
    /// </summary>
    private static Uri PoolAddress(Uri page, IPAddress address)
    {
        var host = page.HostNameType is UriHostNameType.Dns
            ? $"{Convert.ToHexStringLower(address.GetAddressBytes())}.{page.IdnHost}"
            : page.Host;
        return new Uri($"{page.Scheme}://{host}:{page.Port}{page.PathAndQuery}", AsGiven);
    }

    private static string HostOf(Uri page) => page.HostNameType is UriHostNameType.Dns ? page.IdnHost : page.Host;
}
