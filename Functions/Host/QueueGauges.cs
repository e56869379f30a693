using Checker.Storage;

namespace Checker.Host;

/// <summary>Measures the queues while somebody listens: nine calls of storage a minute.</summary>
internal sealed partial class QueueGauges(QueueReading queues, TimeProvider clock, ILogger<QueueGauges> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await TryMeasureAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryMeasureAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var queue in await queues.ReadAsync(stoppingToken))
            {
                var name = Telemetry.Tag("queue", queue.Name);
                Telemetry.QueueAge.Record(queue.Oldest?.TotalSeconds ?? 0, name);
                Telemetry.QueueMessages.Record(queue.Waiting, name);
                Telemetry.QueuePoison.Record(queue.Poison, name);
            }
        }
        catch (Exception e) when (StorageFailure.Is(e) && !stoppingToken.IsCancellationRequested)
        {
            LogAway(logger, e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The queues could not be measured ({Why})")]
    private static partial void LogAway(ILogger logger, string why);
}
