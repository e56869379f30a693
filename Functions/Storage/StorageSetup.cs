using Azure;

namespace Checker.Storage;

/// <summary>
/// Creates tables, containers and queues at start. While storage does not answer it says so and tries again: a start
/// before the storage emulator's is no crash. Rows of an older form are moved before anybody reads them.
/// </summary>
internal sealed partial class StorageSetup(StorageAccount account, TimeProvider clock, ILogger<StorageSetup> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Who asks whether we are well does not wait for the storage client's own retries.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Whether all is there.</summary>
    public bool IsDone { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!await TryCreateAsync(cancellationToken))
            await Task.Delay(Pause, clock, cancellationToken);
        IsDone = true;
    }

    /// <summary>Whether storage answers now.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await account.Container(Names.RoundFiles).ExistsAsync(stop.Token);
        }
        catch (Exception e) when (StorageFailure.Is(e) && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> TryCreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Side by side: every start waits for the slowest of them, not for all in a row.
            await Task.WhenAll(
            [
                .. Names.Tables.Select(table => account.Table(table).CreateIfNotExistsAsync(cancellationToken)),
                .. Names.Containers.Select(container => account.Container(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
                .. Names.Queues.Select(queue => account.Queue(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            ]);
            if (await new OldRegistry(account).MoveAsync(cancellationToken) is > 0 and var rows)
                LogMoved(logger, rows);
            return true;
        }
        catch (Exception e) when (IsAway(e) && !cancellationToken.IsCancellationRequested)
        {
            LogAway(logger, Pause, (e.InnerException ?? e).Message.Split('\n')[0]);
            return false;
        }
    }

    /// <summary>What storage itself refuses, a wrong key for one, no patience cures.</summary>
    private static bool IsAway(Exception e) =>
        StorageFailure.Is(e) && e is not RequestFailedException { Status: > 0 and < 500 };

    [LoggerMessage(LogLevel.Information, "The registry of an older version was moved: {Rows} rows")]
    private static partial void LogMoved(ILogger logger, int rows);

    [LoggerMessage(LogLevel.Warning, "Storage does not answer; trying again in {Pause}. Is Azurite running, is AzureWebJobsStorage right? ({Why})")]
    private static partial void LogAway(ILogger logger, TimeSpan pause, string why);
}
