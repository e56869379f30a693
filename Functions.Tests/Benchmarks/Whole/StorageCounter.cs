using System.Collections.Concurrent;
using System.Net;
using Checker.Tests.Support;
using Microsoft.AspNetCore.Http.Features;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>Stands between the program and the storage emulator and counts what goes over: each request is an operation that storage bills.</summary>
internal sealed class StorageCounter : IAsyncDisposable
{
    private static readonly string[] Services = ["blob", "queue", "table"];

    /// <summary>What belongs to one connection, or is made anew here.</summary>
    private static readonly string[] OfOneHop = ["Connection", "Transfer-Encoding", "Keep-Alive", "Host", "Expect"];

    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private ConcurrentDictionary<string, (int Count, long Bytes)> _seen = [];

    private StorageCounter(WebApplication app) => _app = app;

    public required string ConnectionString { get; init; }

    public static async Task<StorageCounter> StartAsync(AzuriteProcess azurite)
    {
        var ports = FreePorts.Some(Services.Length);
        Uri[] behind = [azurite.Blobs, azurite.Queues, azurite.Tables];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            foreach (var port in ports)
                kestrel.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        Uri[] own = [.. ports.Select(port => new Uri($"http://127.0.0.1:{port}/{AzuriteProcess.Account}"))];
        var counter = new StorageCounter(app) { ConnectionString = AzuriteProcess.Connection(own[0], own[1], own[2]) };
        app.Run(context =>
        {
            var service = ports.ToList().IndexOf(context.Connection.LocalPort);
            return counter.PassAsync(context, Services[service], behind[service]);
        });
        await app.StartAsync();
        return counter;
    }

    /// <summary>What has gone over since the last look, by service, verb and name.</summary>
    public IReadOnlyDictionary<string, (int Count, long Bytes)> Take() => Interlocked.Exchange(ref _seen, []);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task PassAsync(HttpContext context, string service, Uri behind)
    {
        var asked = context.Request;
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), new Uri(behind, context.Features.Get<IHttpRequestFeature>()!.RawTarget));
        using var body = new MemoryStream();
        await asked.Body.CopyToAsync(body, context.RequestAborted);
        if (asked.ContentLength is not null || body.Length > 0)
            request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in asked.Headers.Where(header => !OfOneHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        Count($"{service} {asked.Method} {NameOf(asked.Path)}{(asked.Query.ContainsKey("$filter") ? " by filter" : "")}", body.Length);
        using var answer = await _client.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfOneHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            context.Response.Headers.Append(name, values.ToArray());
        if (context.Response.StatusCode is not (204 or 304) && !HttpMethods.IsHead(asked.Method))
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private void Count(string name, long bytes) =>
        _seen.AddOrUpdate(name, (1, bytes), (_, before) => (before.Count + 1, before.Bytes + bytes));

    /// <summary>The table, container or queue.</summary>
    private static string NameOf(PathString path) => path.Value!.Split('/') is [_, _, var name, ..] ? name.Split('(')[0] : "";
}
