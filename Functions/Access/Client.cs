using System.Net;
using System.Net.Sockets;

namespace Checker.Access;

/// <summary>Where a request came from, as far as whoever passes it on is believed.</summary>
internal static class Client
{
    public static string AddressOf(HttpContext context) => Plain(context.Connection.RemoteIpAddress)?.ToString() ?? "";

    /// <summary>What a limit counts by: an address, or in IPv6 the network that one subscriber has.</summary>
    public static string NetworkOf(HttpContext context) => Plain(context.Connection.RemoteIpAddress) is { AddressFamily: AddressFamily.InterNetworkV6 } address
        ? new IPNetwork(Masked(address), 64).ToString()
        : AddressOf(context);

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static IPAddress Masked(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }
}
