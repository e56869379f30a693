using System.Net;
using System.Net.Sockets;
using Checker.Tests.Support;

namespace Checker.Tests.Samples;

/// <summary>
/// Where the sites are: each at an address of its own and all at one port (<c>127.16.0.n:PORT</c>) where the system has
/// the whole of 127.0.0.0/8, else each at a port of its own (<c>127.0.0.1:PORT+n</c>).
/// </summary>
internal static class SampleAddresses
{
    /// <param name="port">0: any free one.</param>
    public static IReadOnlyList<IPEndPoint> For(int count, int port) =>
        HasWholeLoopback() ? ByAddress(count, port) : ByPort(count, port);

    public static IReadOnlyList<IPEndPoint> ByAddress(int count, int port)
    {
        var common = port == 0 ? FreePorts.One() : port;
        return [.. Enumerable.Range(1, count).Select(number => new IPEndPoint(Loopback(number), common))];
    }

    public static IReadOnlyList<IPEndPoint> ByPort(int count, int port)
    {
        var ports = port == 0 ? FreePorts.Some(count) : Enumerable.Range(port + 1, count);
        return [.. ports.Select(own => new IPEndPoint(IPAddress.Loopback, own))];
    }

    private static IPAddress Loopback(int number) => new([127, 16, (byte)(number / 256), (byte)(number % 256)]);

    private static bool HasWholeLoopback()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(Loopback(1), 0));
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable)
        {
            return false;
        }
    }
}
