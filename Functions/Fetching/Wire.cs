using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Checker.Fetching;

/// <summary>The connections of one check: kept alive while it lasts, closed with it.</summary>
internal sealed class Wire(FetchOptions options, Dialer dialer) : IDisposable
{
    private const int MaxHeadKibibytes = 64;

    private static readonly UriCreationOptions AsGiven = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly Lazy<HttpMessageInvoker> _modern = new(() => Invoker(options, dialer, legacy: false));
    private readonly Lazy<HttpMessageInvoker> _legacy = new(() => Invoker(options, dialer, legacy: true));
    private readonly ConcurrentDictionary<string, bool> _legacyHosts = [];

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
        if (_modern.IsValueCreated) _modern.Value.Dispose();
        if (_legacy.IsValueCreated) _legacy.Value.Dispose();
    }

    private async Task<Reply> AskAsync(Uri page, string cookies, Destination destination, CancellationToken cancellationToken)
    {
        if (!_legacyHosts.ContainsKey(page.IdnHost))
        {
            try
            {
                return await SendAsync(_modern.Value, page, cookies, destination, cancellationToken);
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.SecureConnectionError && TlsTerms.HasLegacy)
            {
            }
        }

        var reply = await SendAsync(_legacy.Value, page, cookies, destination, cancellationToken);
        _legacyHosts[page.IdnHost] = true;
        return reply;
    }

    private async Task<Reply> SendAsync(
        HttpMessageInvoker invoker, Uri page, string cookies, Destination destination, CancellationToken cancellationToken)
    {
        var request = Request(page, cookies, destination.Address);
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

    private HttpRequestMessage Request(Uri page, string cookies, IPAddress address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, PoolAddress(page, address))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("Host", page.IsDefaultPort ? HostOf(page) : $"{HostOf(page)}:{page.Port}");
        headers.TryAddWithoutValidation("User-Agent", options.Agent);
        headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        headers.TryAddWithoutValidation("Accept-Language", "zh-CN,zh;q=0.9");
        headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (cookies is not "") headers.TryAddWithoutValidation("Cookie", cookies);
        return request;
    }

    /// <summary>
    /// The handler keeps connections by the host of the address it is given. With the network address as a part of it,
    /// each connection serves one host at one network address, so that we know for certain who answered. Name and TLS go
    /// by the Host header.
    /// </summary>
    private static Uri PoolAddress(Uri page, IPAddress address)
    {
        var host = page.HostNameType is UriHostNameType.Dns
            ? $"{Convert.ToHexStringLower(address.GetAddressBytes())}.{page.IdnHost}"
            : page.Host;
        return new Uri($"{page.Scheme}://{host}:{page.Port}{page.PathAndQuery}", AsGiven);
    }

    private static string HostOf(Uri page) => page.HostNameType is UriHostNameType.Dns ? page.IdnHost : page.Host;

    private static HttpMessageInvoker Invoker(FetchOptions options, Dialer dialer, bool legacy) => new(new SocketsHttpHandler
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
        SslOptions = legacy ? TlsTerms.Legacy() : TlsTerms.Modern(),
    });
}
