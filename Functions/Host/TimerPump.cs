using NCrontab;

namespace Checker.Host;

/// <summary>One timer's ticks, in process. The next tick is computed after a run ends: a long run skips ticks.</summary>
internal sealed partial class TimerPump(
    TimerFunction function, IServiceProvider services, TimeProvider clock, ILogger<TimerPump> logger) : BackgroundService
{
    private readonly CrontabSchedule _schedule =
        CrontabSchedule.Parse(function.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = clock.GetUtcNow();
            var next = new DateTimeOffset(_schedule.GetNextOccurrence(now.UtcDateTime), TimeSpan.Zero);
            await Task.Delay(next - now, clock, stoppingToken);
            await RunAsync(stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(QueuePump.Deadline, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, limit.Token);
        try
        {
            await function.RunAsync(services, new TimerInfo(), stop.Token);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // As in the host: a failed tick is logged, and the next one comes.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(logger, function.Name, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Function} failed")]
    private static partial void LogFailed(ILogger logger, string function, Exception exception);
}
