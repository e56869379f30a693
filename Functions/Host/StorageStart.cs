using Checker.Storage;

namespace Checker.Host;

/// <summary>
/// Makes storage ready before the port opens; but the host kills a handler that has not answered after 30 seconds, and
/// gives up after three of them. Where storage is away for longer the port opens without it: calls fail and are tried
/// again, and storage is made ready as soon as it answers.
/// </summary>
internal sealed partial class StorageStart(StorageSetup setup, TimeProvider clock, ILogger<StorageStart> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        if (await Task.WhenAny(ExecuteTask!, Task.Delay(Patience, clock, cancellationToken)) == ExecuteTask)
            await ExecuteTask;
        else
            LogWithoutStorage(logger, Patience);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => setup.RunAsync(stoppingToken);

    [LoggerMessage(LogLevel.Warning, "Storage has not answered for {Patience}: the port opens without it, and calls fail until it answers")]
    private static partial void LogWithoutStorage(ILogger logger, TimeSpan patience);
}
