using System.Net;
using System.Net.Sockets;

namespace Checker.Fetching;

/// <summary>
/// Which network addresses may be visited: the public internet's, and networks opened by name. The list of sites is
/// input like any other, and must not lead us to our own machines or our host's.
/// </summary>
internal sealed class NetworkGuard(IReadOnlyList<IPNetwork> opened)
{
    /// <summary>The registry of special-purpose IPv4 addresses (RFC 6890), multicast, the reserved rest.</summary>
    private static readonly IPNetwork[] SpecialV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("168.63.129.16/32"), // Azure's own agent, in the midst of public addresses
        IPNetwork.Parse("169.254.0.0/16"), // link-local, cloud metadata
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarking
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, broadcast
    ];

    /// <summary>All that is public in IPv6; loopback, private, link-local and multicast addresses lie outside.</summary>
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments, Teredo, benchmarking, ORCHID
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4
        IPNetwork.Parse("3ffe::/16"), // the old test network
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the address may be visited.</summary>
    public bool Allows(IPAddress address)
    {
        var plain = Unwrapped(address);
        return IsOpened(plain) || IsPublic(plain);
    }

    /// <summary>Whether the address lies in a network opened by name.</summary>
    public bool IsOpened(IPAddress address)
    {
        var plain = Unwrapped(address);
        return opened.Any(network => network.Contains(plain));
    }

    private static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(SpecialV4, network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => GlobalV6.Contains(address) && !Array.Exists(SpecialV6, network => network.Contains(address)),
        _ => false,
    };

    /// <summary>The IPv4 address that an IPv6 one stands for, where it does.</summary>
    private static IPAddress Unwrapped(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : Nat64.Contains(address) ? new IPAddress(address.GetAddressBytes()[12..])
        : address;
}
