using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Checker.Host;

/// <summary>
/// Sends traces and metrics over OTLP where an endpoint is set, by OpenTelemetry's own settings (<c>OTEL_…</c>). Both go out
/// in batches, from threads of their own: a collector that is away or slow costs what was to be sent, and nothing else.
/// </summary>
internal sealed class Otlp(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>What the last batch of each kind may take when the program ends.</summary>
    private const int LastMilliseconds = 1000;

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <summary>Whether anything is to be sent; if not, nothing of OpenTelemetry's is loaded.</summary>
    public static bool IsOn(IConfiguration configuration) => WantsTraces(configuration) || WantsMetrics(configuration);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (WantsTraces(configuration))
            _traces = Traces();
        if (WantsMetrics(configuration))
            _metrics = Metrics();
        return Task.CompletedTask;
    }

    /// <summary>Jobs may still run: what they say last goes out when all have ended.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _traces?.Shutdown(LastMilliseconds);
        _metrics?.Shutdown(LastMilliseconds);
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    /// <summary>
    /// Everything is kept unless a sampler is set: what a Functions host samples out of its own traces would else take whole
    /// rounds with it.
    /// </summary>
    private TracerProvider Traces()
    {
        var traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .SetResourceBuilder(Resource())
            .AddSource(Telemetry.Name)
            .AddOtlpExporter();
        return (configuration["OTEL_TRACES_SAMPLER"] is { Length: > 0 } ? traces : traces.SetSampler<AlwaysOnSampler>()).Build();
    }

    private MeterProvider Metrics() => Sdk.CreateMeterProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(configuration))
        .SetResourceBuilder(Resource())
        .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
        .AddOtlpExporter()
        .Build();

    /// <summary><c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c> have the last word.</summary>
    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty()
        .AddService("checker", serviceVersion: typeof(Otlp).Assembly.GetName().Version?.ToString())
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private static bool WantsTraces(IConfiguration configuration) =>
        IsAnywhere(configuration) || configuration["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] is { Length: > 0 };

    private static bool WantsMetrics(IConfiguration configuration) =>
        IsAnywhere(configuration) || configuration["OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"] is { Length: > 0 };

    private static bool IsAnywhere(IConfiguration configuration) => configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
}
