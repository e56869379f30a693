using System.Net;
using Checker.Tests.Support;
using Microsoft.AspNetCore.Http.Features;

namespace Checker.Tests.Chaos;

/// <summary>
/// Stands between the program and its storage. It passes every request on as it is, or does to it what the network and the
/// service may do; the worst is a write that was done and whose answer was lost.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);
    private static readonly string[] NotPassedOn = ["Host", "Connection", "Keep-Alive", "Transfer-Encoding", "Expect", "Content-Length"];

    private readonly WebApplication _app;
    private readonly Func<HttpRequest, Fault> _faults;
    private readonly Dictionary<int, int> _ways;
    private readonly HttpMessageInvoker _storage = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
    private int _writes;

    private FaultProxy(WebApplication app, AzuriteProcess.Ports from, string to, Func<HttpRequest, Fault> faults)
    {
        (_app, _faults) = (app, faults);
        _ways = new() { [from.Blob] = PortOf("Blob", to), [from.Queue] = PortOf("Queue", to), [from.Table] = PortOf("Table", to) };
        ConnectionString = from.ConnectionString;
        app.Run(AnswerAsync);
    }

    /// <summary>What the program believes to be its storage.</summary>
    public string ConnectionString { get; }

    /// <summary>Closed while storage is about to be ended: what has been acknowledged must be on its disk by then.</summary>
    public Gate Gate { get; } = new();

    /// <summary>What goes off at a later write; null for none.</summary>
    public Trap? Trap { get; set; }

    /// <summary>Writes that reached storage so far.</summary>
    public int Writes => _writes;

    public static bool IsWrite(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    /// <param name="to">The connection string of the storage itself.</param>
    /// <param name="faults">What becomes of a request.</param>
    public static async Task<FaultProxy> StartAsync(string to, Func<HttpRequest, Fault> faults, CancellationToken stop)
    {
        var from = AzuriteProcess.Ports.Free();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            foreach (var port in new[] { from.Blob, from.Queue, from.Table })
                kestrel.Listen(IPAddress.Loopback, port);
        });
        var proxy = new FaultProxy(builder.Build(), from, to, faults);
        await proxy._app.StartAsync(stop);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _storage.Dispose();
    }

    private static int PortOf(string service, string connection) =>
        new Uri(connection.Split(';').Single(part => part.StartsWith($"{service}Endpoint=", StringComparison.Ordinal)).Split('=', 2)[1]).Port;

    private async Task AnswerAsync(HttpContext context)
    {
        var gone = context.RequestAborted;
        try
        {
            var isWrite = IsWrite(context.Request);
            var trap = isWrite ? Trap?.Step() : null;
            if (trap is { AfterWrite: false })
                trap.GoOff();
            await FailAsync(context, _faults(context.Request), isWrite, trap, gone);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or HttpRequestException)
        {
            // The program has gone, or storage has: either way there is no answer.
            context.Abort();
        }
    }

    private async Task FailAsync(HttpContext context, Fault fault, bool isWrite, Trap? trap, CancellationToken gone)
    {
        switch (fault)
        {
            case Fault.Throttled:
                await RefuseAsync(context, 503, "ServerBusy");
                return;
            case Fault.Failed:
                await RefuseAsync(context, 500, "InternalError");
                return;
            case Fault.DiskFull:
                context.Response.StatusCode = 500;
                return;
            case Fault.Broken:
                context.Abort();
                return;
            case Fault.Silent:
                await Task.Delay(Silence, TimeProvider.System, gone);
                context.Abort();
                return;
        }

        if (fault is Fault.Slow)
            await Task.Delay(Slowness, TimeProvider.System, gone);
        using var answer = await PassOnAsync(context, isWrite, gone);
        trap?.GoOff();
        switch (fault)
        {
            case Fault.DoneAndBroken:
                context.Abort();
                return;
            case Fault.DoneAndFailed:
                await RefuseAsync(context, 500, "InternalError");
                return;
            case Fault.DoneAndSilent:
                await Task.Delay(Silence, TimeProvider.System, gone);
                context.Abort();
                return;
            default:
                await ReturnAsync(context, answer, gone);
                return;
        }
    }

    /// <summary>A request that has been read is passed on to its end, whether or not the program lives to hear of it.</summary>
    private async Task<HttpResponseMessage> PassOnAsync(HttpContext context, bool isWrite, CancellationToken gone)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, gone);
        using var passing = await Gate.PassAsync(gone);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(
            $"http://127.0.0.1:{_ways[context.Connection.LocalPort]}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (context.Request.ContentLength is not null || body.Length > 0)
            request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers.Where(header => !NotPassedOn.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        var answer = await _storage.SendAsync(request, CancellationToken.None);
        await answer.Content.LoadIntoBufferAsync(CancellationToken.None);
        if (isWrite)
            Interlocked.Increment(ref _writes);
        return answer;
    }

    private static async Task ReturnAsync(HttpContext context, HttpResponseMessage answer, CancellationToken gone)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is "Content-Length" || !NotPassedOn.Contains(name, StringComparer.OrdinalIgnoreCase))
                context.Response.Headers[name] = values.ToArray();
        }

        if (!HttpMethods.IsHead(context.Request.Method))
            await answer.Content.CopyToAsync(context.Response.Body, gone);
    }

    private static Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = code;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>By chance.</Message></Error>");
    }
}
