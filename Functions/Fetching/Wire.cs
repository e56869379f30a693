using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Text;

namespace Checker.Fetching;

/// <summary>The connections of one check: kept alive while it lasts, closed with it.</summary>
internal sealed class Wire(FetchOptions options, Dialer dialer) : IDisposable
{
    private const int MaxHeadKibibytes = 64;

    private readonly Lazy<HttpMessageInvoker>[] _invokers =
        [.. TlsTerms.InTurn().Select(terms => new Lazy<HttpMessageInvoker>(() => Invoker(options, dialer, terms)))];

    /// <summary>The terms that each host has agreed to, so that later pages cost one handshake.</summary>
    private readonly ConcurrentDictionary<string, int> _agreed = [];

    /// <summary>Tries each address in turn; the first one's failure is the one that is told.</summary>
    public async Task<Reply> AskAsync(
        Uri page, string cookies, Route route, SocketPlace place, CancellationToken cancellationToken)
    {
        HttpRequestException? first = null;
        foreach (var (i, address) in route.Addresses.Index())
        {
            var isLast = i == route.Addresses.Count - 1;
            var patience = isLast ? Timeout.InfiniteTimeSpan : options.Timeout / 3;
            try
            {
                return await AskAsync(page, cookies, new Destination(address, place, patience), cancellationToken);
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError)
            {
                first ??= e;
            }
        }

        throw first ?? throw new ArgumentException("A route without addresses.", nameof(route));
    }

    public void Dispose()
    {
        foreach (var invoker in _invokers.Where(invoker => invoker.IsValueCreated)) invoker.Value.Dispose();
    }

    private async Task<Reply> AskAsync(Uri page, string cookies, Destination destination, CancellationToken cancellationToken)
    {
        for (var terms = _agreed.GetValueOrDefault(page.IdnHost); true; terms++)
        {
            try
            {
                var reply = await SendAnewAsync(_invokers[terms].Value, page, cookies, destination, cancellationToken);
                if (page.Scheme is "https") _agreed[page.IdnHost] = terms;
                return reply;
            }
            catch (HttpRequestException e)
                when (e.HttpRequestError is HttpRequestError.SecureConnectionError && terms + 1 < _invokers.Length)
            {
            }
        }
    }

    /// <summary>A kept connection that the server has given up meanwhile says nothing about the site.</summary>
    private async Task<Reply> SendAnewAsync(
        HttpMessageInvoker invoker, Uri page, string cookies, Destination destination, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await SendAsync(invoker, page, cookies, destination, cancellationToken);
            }
            catch (HttpRequestException e) when (!destination.IsDialed && WireFailure.Of(e)?.Failure is FetchFailure.Reset)
            {
            }
        }
    }

    private async Task<Reply> SendAsync(
        HttpMessageInvoker invoker, Uri page, string cookies, Destination destination, CancellationToken cancellationToken)
    {
        var request = PageRequest.For(page, cookies, options.Agent, destination.Address);
        request.Options.Set(Destination.Key, destination);
        try
        {
            var response = await invoker.SendAsync(request, cancellationToken);
            return new Reply(request, response, new IPEndPoint(destination.Address, page.Port));
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private static HttpMessageInvoker Invoker(
        FetchOptions options, Dialer dialer, SslClientAuthenticationOptions terms) => new(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            // No trace of ours in requests to others.
            ActivityHeadersPropagator = null,
            ConnectCallback = dialer.ConnectAsync,
            ConnectTimeout = options.Timeout,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
            // What is cut off is closed, not read to its end; the few bytes that close a chunked body may come.
            MaxResponseDrainSize = 16 * 1024,
            MaxResponseHeadersLength = MaxHeadKibibytes,
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            SslOptions = terms,
        });
}
