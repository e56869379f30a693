using System.Net;
using System.Text;

namespace Checker.Fetching;

/// <summary>The connections of one check: kept alive while it lasts, closed with it.</summary>
internal sealed class Wire : IDisposable
{
    private readonly FetchOptions _options;
    private readonly Dialer _dialer;
    private readonly TlsDialer _tls;
    private readonly HttpMessageInvoker _invoker;
    private readonly Face _face;

    public Wire(FetchOptions options, Dialer dialer, TimeProvider clock, Face face)
    {
        _options = options;
        _face = face;
        _dialer = dialer;
        _tls = new TlsDialer(dialer, clock);
        _invoker = Invoker();
    }

    /// <summary>Tries each address in turn; the first one's failure is the one that is told.</summary>
    public async Task<Reply> AskAsync(Attempt attempt, Route route, string cookies, SocketPlace place, CancellationToken cancellationToken)
    {
        HttpRequestException? first = null;
        foreach (var (i, address) in route.Addresses.Index())
        {
            var isLast = i == route.Addresses.Count - 1;
            var patience = isLast ? Timeout.InfiniteTimeSpan : _options.Timeout / 3;
            try
            {
                return await SendAnewAsync(new Destination(address, attempt, place, patience), cookies, cancellationToken);
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError)
            {
                first ??= e;
            }
        }

        throw first ?? throw new ArgumentException("A route without addresses.", nameof(route));
    }

    public void Dispose() => _invoker.Dispose();

    /// <summary>A kept connection that the server has given up meanwhile says nothing about the site.</summary>
    private async Task<Reply> SendAnewAsync(Destination destination, string cookies, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await SendAsync(destination, cookies, cancellationToken);
            }
            catch (HttpRequestException e) when (!destination.IsDialed && WireFailure.Of(e)?.Failure is FetchFailure.Reset)
            {
            }
        }
    }

    private async Task<Reply> SendAsync(Destination destination, string cookies, CancellationToken cancellationToken)
    {
        destination.Attempt.Remote ??= destination.End;
        var request = PageRequest.For(destination.Page, cookies, _face with { Agent = _face.Agent ?? _options.Agent }, destination.Address);
        request.Options.Set(Destination.Key, destination);
        try
        {
            var response = await _invoker.SendAsync(request, cancellationToken);
            return new Reply(request, response, destination.End, _tls.Find(destination));
        }
        catch
        {
            destination.Attempt.IsAskedWhoWeAre = _tls.Find(destination) is { WantsCertificate: true };
            request.Dispose();
            throw;
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (!context.InitialRequestMessage.Options.TryGetValue(Destination.Key, out var destination))
            throw new InvalidOperationException("A request without a destination.");

        destination.IsDialed = true;
        destination.Attempt.IsConnecting = true;
        var stream = destination.Page.Scheme is "https"
            ? await _tls.ConnectAsync(destination, cancellationToken)
            : await _dialer.ConnectAsync(destination, cancellationToken);
        destination.Attempt.IsConnecting = false;
        return stream;
    }

    private HttpMessageInvoker Invoker() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        // No trace of ours in requests to others.
        ActivityHeadersPropagator = null,
        // It does TLS as well: the handler takes what is secure already as it is.
        ConnectCallback = ConnectAsync,
        ConnectTimeout = _options.Timeout,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        // What is cut off is closed, not read to its end; the few bytes that close a chunked body may come.
        MaxResponseDrainSize = 16 * 1024,
        MaxResponseHeadersLength = _options.MaxHeadBytes / 1024,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });
}
