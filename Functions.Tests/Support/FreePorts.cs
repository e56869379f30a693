using System.Net;
using System.Net.Sockets;

namespace Checker.Tests.Support;

/// <summary>
/// Ports that stay free until they are used: below those from which systems give connections theirs (32768 on Linux),
/// where nothing else of a test run lands between the choice and the listening, and never the same twice.
/// </summary>
internal static class FreePorts
{
    private const int First = 10_000;
    private const int Count = 20_000;

    // Two test runs on one machine begin at places of their own.
    private static int Given = Environment.ProcessId * 97 % Count;

    public static int One() => Some(1)[0];

    public static IReadOnlyList<int> Some(int count) => [.. Candidates().Where(IsFree).Take(count)];

    private static IEnumerable<int> Candidates() =>
        Enumerable.Range(0, Count).Select(_ => First + (int)((uint)Interlocked.Increment(ref Given) % Count));

    /// <summary>Free on every address of the machine.</summary>
    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, port));
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
