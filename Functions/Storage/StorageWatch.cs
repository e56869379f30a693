using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Checker.Storage;

/// <summary>Times each call of a service, retries one by one: what is slow or throttled is seen as it was, not as it ended.</summary>
/// <param name="service">blobs, queues or tables.</param>
internal sealed class StorageWatch(string service) : HttpPipelinePolicy
{
    private const int TooMany = 429;
    private const int Busy = 503;

    private readonly KeyValuePair<string, object?> _service = Telemetry.Tag("service", service);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var began = Stopwatch.GetTimestamp();
        ProcessNext(message, pipeline);
        Tell(message, began);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var began = Stopwatch.GetTimestamp();
        await ProcessNextAsync(message, pipeline);
        Tell(message, began);
    }

    private void Tell(HttpMessage message, long began)
    {
        if (!message.HasResponse || !Telemetry.StorageTime.Enabled)
            return;

        var status = message.Response.Status;
        Telemetry.StorageTime.Record(
            Stopwatch.GetElapsedTime(began).TotalSeconds, _service, Telemetry.Tag("method", message.Request.Method.Method), new("status", status));
        if (status is TooMany or Busy)
            Telemetry.StorageThrottled.Add(1, _service);
    }
}
