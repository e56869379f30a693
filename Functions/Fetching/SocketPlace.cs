using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Checker.Fetching;

/// <summary>
/// One of the few connections that may be open at a time. A request takes it before its time starts; a connection made
/// for the request keeps it for as long as it is open.
/// </summary>
internal sealed class SocketPlace(RateLimitLease lease) : IDisposable
{
    private const int Request = 1;
    private const int Socket = 2;

    private int _holders = Request;

    /// <summary>Whether neither a request nor a connection needs it any more.</summary>
    public bool IsFree => Volatile.Read(ref _holders) == 0;

    /// <returns>False when there is no connection, or another request is using it.</returns>
    public bool TryTakeUp() => Interlocked.CompareExchange(ref _holders, Request | Socket, Socket) == Socket;

    /// <returns>False when the request is over, or has an open connection already.</returns>
    public bool TryHold() => Interlocked.CompareExchange(ref _holders, Request | Socket, Request) == Request;

    public void ReleaseSocket() => Drop(Socket);

    public void Dispose() => Drop(Request);

    private void Drop(int holder)
    {
        var before = Interlocked.And(ref _holders, ~holder);
        if (before == holder) lease.Dispose();
    }
}

/// <summary>A connection that gives its place back when it is closed.</summary>
internal sealed class PlacedStream(Socket socket, SocketPlace place) : NetworkStream(socket, ownsSocket: true)
{
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        place.ReleaseSocket();
    }
}
