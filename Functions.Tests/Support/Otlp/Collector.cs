using System.Collections.Concurrent;

namespace Checker.Tests.Support.Otlp;

/// <summary>A collector that takes OTLP over HTTP and remembers what it was told.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ToldSpan> _spans = [];
    private readonly ConcurrentQueue<IReadOnlyList<ToldPoint>> _points = [];

    private Collector(WebApplication app)
    {
        _app = app;
        app.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            foreach (var span in ToldSpan.Of(await ReadAsync(request)))
                _spans.Enqueue(span);
        });
        app.MapPost("/v1/metrics", async (HttpRequest request) => _points.Enqueue([.. ToldPoint.Of(await ReadAsync(request))]));
    }

    /// <summary>The program's settings that lead here, and soon.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", _app.Urls.Single()),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_BSP_SCHEDULE_DELAY", "50"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "100"),
    ];

    public IReadOnlyList<ToldSpan> Spans => [.. _spans];

    /// <summary>What the newest message says: sums since the program's start.</summary>
    public IReadOnlyList<ToldPoint> Points => _points.LastOrDefault() ?? [];

    public static async Task<Collector> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var collector = new Collector(builder.Build());
        await collector._app.StartAsync(cancellationToken);
        return collector;
    }

    public double Sum(string metric) => Points.Where(point => point.Metric == metric).Sum(point => point.Value);

    public double Sum(string metric, string tag, string value) =>
        Points.Where(point => point.Metric == metric && point.Tags.GetValueOrDefault(tag) == value).Sum(point => point.Value);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<ProtoMessage> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return new ProtoMessage(body.ToArray());
    }
}
