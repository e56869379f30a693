using System.Net;
using System.Net.Sockets;

namespace Checker.Rounds;

/// <summary>
/// What sites stand on together, and fall with: a server, a provider's network, a platform's domain. Each as staff read it.
/// </summary>
internal static class SharedPlace
{
    private const int BitsOfIPv4 = 24;
    private const int BitsOfIPv6 = 48;

    /// <summary>The narrowest first; none for a site of which neither is known.</summary>
    public static IEnumerable<string> Of(SiteResult result)
    {
        if (result.Remote is { } remote && IPEndPoint.TryParse(remote, out var end))
        {
            yield return $"同一服务器（{end.Address}）";
            yield return $"同一网段（{Network(end.Address)}）";
        }

        if (result.Host is { } host && Parent(host) is { } parent)
            yield return $"同一平台域名（{parent}）";
    }

    private static IPNetwork Network(IPAddress address)
    {
        var bits = address.AddressFamily == AddressFamily.InterNetwork ? BitsOfIPv4 : BitsOfIPv6;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bits / 8).Clear();
        return new IPNetwork(new IPAddress(bytes), bits);
    }

    /// <summary>The domain that a host's name hangs from: <c>zmd.gov.cn</c> of <c>nyj.zmd.gov.cn</c>. Null for an address, and for a name of two labels.</summary>
    private static string? Parent(string host)
    {
        var bare = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        var parent = bare[(bare.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return !IPAddress.TryParse(host, out _) && parent.Contains('.', StringComparison.Ordinal) ? parent : null;
    }
}
