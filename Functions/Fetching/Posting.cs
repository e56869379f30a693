using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Checker.Fetching;

/// <summary>
/// Sends text to an address that was set, and no further: guarded as pages are, every certificate tested, no redirect
/// followed. The address may hold a secret, so nothing of it is told.
/// </summary>
internal sealed class Posting : IDisposable
{
    private const int MostBytes = 64 * 1024;

    private const string NotAllowed = "地址不在允许访问的范围内";

    private readonly TimeSpan _patience;
    private readonly AddressGuard _addresses;
    private readonly NetworkGuard _networks;
    private readonly TimeProvider _clock;
    private readonly HttpMessageInvoker _invoker;

    public Posting(IOptions<FetchOptions> options, TimeProvider clock)
    {
        (_patience, _clock) = (options.Value.Timeout, clock);
        _addresses = new AddressGuard(options.Value.Ports());
        _networks = new NetworkGuard(options.Value.Networks());
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
            ConnectCallback = ConnectAsync,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        });
    }

    public async Task<Posted> PostAsync(Uri address, string json, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        if (_addresses.Refuse(address) is not null)
            return new Posted(null, "", NotAllowed);

        using var limit = new CancellationTokenSource(_patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        try
        {
            using var response = await _invoker.SendAsync(request, either.Token);
            return new Posted((int)response.StatusCode, await ReadAsync(response, either.Token), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Posted(null, "", "超时，没有应答");
        }
        catch (HttpRequestException e)
        {
            return new Posted(null, "", e.InnerException is Forbidden ? NotAllowed : Told(e));
        }
        catch (IOException)
        {
            return new Posted(null, "", "应答中断");
        }
    }

    public void Dispose() => _invoker.Dispose();

    private static string Told(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "域名无法解析",
        HttpRequestError.ConnectionError => "无法连接",
        HttpRequestError.SecureConnectionError => "安全证书不受信任",
        _ => "没有应答",
    };

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MostBytes];
        var read = await body.ReadAtLeastAsync(buffer, MostBytes, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    /// <summary>To the very address that passed: a name that answers differently a moment later gains nothing.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        IPAddress[] allowed = [.. found.Where(_networks.Allows)];
        if (allowed is [])
            throw new Forbidden();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class Forbidden() : IOException("No network that may be visited.");
}

/// <param name="Status">Null when no answer came.</param>
/// <param name="Body">The first 64 KiB of the answer.</param>
/// <param name="Failure">Why none came, in a clerk's words; null when one did.</param>
internal sealed record Posted(int? Status, string Body, string? Failure);
