using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Checker.Tests.Support;

/// <summary>A server on a free port of 127.0.0.1 that does to each connection what no web server would.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<Socket, CancellationToken, Task> _serve;
    private readonly Task _accepting;
    private int _connections;

    private RawServer(Func<Socket, CancellationToken, Task> serve, IPEndPoint at)
    {
        _listener = new TcpListener(at);
        _serve = serve;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Root => new($"http://127.0.0.1:{Port}/");

    public int Connections => _connections;

    /// <param name="serve">What is done to a connection; it is closed afterwards.</param>
    public static RawServer Start(Func<Socket, CancellationToken, Task> serve) =>
        new(serve, new IPEndPoint(IPAddress.Loopback, 0));

    /// <summary>On a port that only some may listen on; null where this process may not.</summary>
    public static RawServer? TrySaying(IPEndPoint at, string answer)
    {
        try
        {
            return new RawServer(Answering(Encoding.Latin1.GetBytes(answer)), at);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    /// <summary>Reads one request, says this, and closes.</summary>
    public static RawServer Saying(string answer) => Saying(Encoding.Latin1.GetBytes(answer));

    public static RawServer Saying(byte[] answer) => Start(Answering(answer));

    public static async Task<string> ReadRequestAsync(Socket socket, CancellationToken cancellationToken)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer, cancellationToken);
            if (read == 0) break;
            request.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return request.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _closing.Dispose();
    }

    private static Func<Socket, CancellationToken, Task> Answering(byte[] answer) => async (socket, closing) =>
    {
        await ReadRequestAsync(socket, closing);
        await socket.SendAsync(answer, closing);
    };

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_closing.Token);
                Interlocked.Increment(ref _connections);
                serving.Add(ServeAsync(socket));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            using (socket) await _serve(socket, _closing.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The other side has gone, or the test is over.
        }
    }
}
