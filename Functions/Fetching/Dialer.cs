using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Checker.Fetching;

/// <summary>The addresses of a host that may be visited, in the order to try them.</summary>
internal sealed record Route(IReadOnlyList<IPAddress> Addresses, Pace Pace);

/// <summary>Where a request's connection goes: an address that the guard has passed.</summary>
/// <param name="Attempt">The request that it is for.</param>
/// <param name="Place">The request's place among the open connections.</param>
/// <param name="Patience">For the connection alone; endless where only the page's own time counts.</param>
internal sealed record Destination(IPAddress Address, Attempt Attempt, SocketPlace Place, TimeSpan Patience)
{
    public static readonly HttpRequestOptionsKey<Destination> Key = new(nameof(Destination));

    public Uri Page => Attempt.Page;

    public IPEndPoint End => new(Address, Page.Port);

    /// <summary>Whether a connection has been made for the request; one that serves it otherwise was kept alive before.</summary>
    public bool IsDialed { get; set; }
}

/// <summary>
/// Looks names up and connects. A name is looked up once for a request, every address it has is tested, and the very
/// address that passed is connected to: a name that answers differently a moment later gains nothing.
/// </summary>
internal sealed class Dialer(
    NetworkGuard guard, int most, TimeProvider clock, Func<string, CancellationToken, Task<IPAddress[]>> resolve) : IDisposable
{
    private const int LongestName = 253;

    private readonly ConcurrencyLimiter _places = new(
        new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = int.MaxValue });

    /// <returns>No addresses when the host has none that may be visited.</returns>
    public async Task<Route> FindAsync(string host, CancellationToken cancellationToken)
    {
        if (host.Length > LongestName) throw new SocketException((int)SocketError.HostNotFound);

        IPAddress[] found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        // IPv4 first: it is the road that every office's site has, and a broken AAAA beside it must cost nothing.
        IPAddress[] allowed = [.. found.Where(guard.Allows).Select(Plain).OrderBy(address => address.AddressFamily)];
        return new Route(allowed, allowed.All(guard.IsOpened) ? Pace.Opened : Pace.Public);
    }

    /// <summary>Waits until one more connection may be opened.</summary>
    public async Task<SocketPlace> TakePlaceAsync(CancellationToken cancellationToken) =>
        new(await _places.AcquireAsync(1, cancellationToken));

    public async Task<Stream> ConnectAsync(Destination destination, CancellationToken cancellationToken)
    {
        var place = await HoldAsync(destination.Place, cancellationToken);
        var socket = new Socket(destination.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await ConnectAsync(socket, destination.End, destination.Patience, cancellationToken);
            return new PlacedStream(socket, place);
        }
        catch
        {
            socket.Dispose();
            place.ReleaseSocket();
            throw;
        }
    }

    public void Dispose() => _places.Dispose();

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private async Task ConnectAsync(Socket socket, IPEndPoint end, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(end, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
    }

    /// <summary>The pool may dial twice for one request: the second connection needs a place of its own.</summary>
    private async ValueTask<SocketPlace> HoldAsync(SocketPlace place, CancellationToken cancellationToken)
    {
        if (place.TryHold()) return place;

        using var another = await TakePlaceAsync(cancellationToken);
        another.TryHold();
        return another;
    }
}
