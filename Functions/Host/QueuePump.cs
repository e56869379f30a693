using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Host;

/// <summary>
/// One queue's messages, in process, with the host's semantics: fetched in batches, held invisible and renewed while
/// they are worked on, seen again after a pause when they fail, and moved to the poison queue after the eighth time.
/// </summary>
internal sealed partial class QueuePump(
    QueueFunction function,
    StorageAccount account,
    IServiceProvider services,
    IOptions<CheckerOptions> options,
    TimeProvider clock,
    ILogger<QueuePump> logger) : BackgroundService
{
    private const int BatchSize = 16;
    private const int MaxDequeueCount = 8;

    /// <summary>A killed process gives its messages back after at most this long.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(1);

    /// <summary>Every job's own deadline, from its dispatch: well under the host's functionTimeout of ten minutes.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);

    private readonly QueueClient _queue = account.Queue(function.Queue);
    private readonly QueueClient _poison = account.Queue(function.Queue + Names.Poison);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        var pause = ShortestPoll;
        while (!stoppingToken.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            var room = Math.Min(BatchSize, options.Value.Concurrency - running.Count);
            var messages = room > 0 ? await TakeAsync(room, stoppingToken) : [];
            running.AddRange(messages.Select(message => WorkAsync(message, stoppingToken)));

            pause = messages.Count > 0 || pause * 2 > LongestPoll ? (messages.Count > 0 ? ShortestPoll : LongestPoll) : pause * 2;
            if (messages.Count == 0)
                await PauseAsync(running, pause, stoppingToken);
        }

        await Task.WhenAll(running);
    }

    /// <summary>Waits a while, or until a job has ended and there is room again.</summary>
    private async Task PauseAsync(List<Task> running, TimeSpan pause, CancellationToken stoppingToken)
    {
        var timer = Task.Delay(pause, clock, stoppingToken);
        await Task.WhenAny(running.Count >= options.Value.Concurrency ? [timer, .. running] : [timer]);
    }

    private async Task<IReadOnlyList<QueueMessage>> TakeAsync(int most, CancellationToken stoppingToken)
    {
        try
        {
            return (await _queue.ReceiveMessagesAsync(most, Hold, stoppingToken)).Value;
        }
        catch (RequestFailedException e)
        {
            LogStorageAway(logger, function.Queue, e);
            return [];
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return [];
        }
    }

    private async Task WorkAsync(QueueMessage message, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(Deadline, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, limit.Token);
        await using var lease = new MessageLease(_queue, message, Hold, clock);
        var text = QueueText.Decode(message.Body);
        try
        {
            await RunAsync(function.Bind(text), text, stop.Token);
            await lease.DoneAsync();
        }
        catch (JsonException e)
        {
            LogUnreadable(logger, function.Name, message.MessageId, e);
            await MoveToPoisonAsync(message, lease);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await lease.GiveBackAsync(TimeSpan.Zero);
        }
#pragma warning disable CA1031 // The dispatcher is where a job's failure ends: it is logged, and the message tried again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(logger, function.Name, message.DequeueCount, e);
            if (message.DequeueCount >= MaxDequeueCount)
                await MoveToPoisonAsync(message, lease);
            else
                await lease.GiveBackAsync(RetryPause);
        }
    }

    private async Task RunAsync(object bound, string text, CancellationToken cancellationToken)
    {
        using var activity = new Activity(function.Name);
        if (MessageTrace.Of(text) is { } trace)
            activity.SetParentId(trace);
        activity.Start();
        await function.RunAsync(services, bound, cancellationToken);
    }

    /// <summary>A poison queue has none of its own: what fails there has been logged and goes.</summary>
    private async Task MoveToPoisonAsync(QueueMessage message, MessageLease lease)
    {
        if (!function.Queue.EndsWith(Names.Poison, StringComparison.Ordinal))
            await _poison.SendMessageAsync(message.Body, cancellationToken: CancellationToken.None);
        await lease.DoneAsync();
    }

    [LoggerMessage(LogLevel.Warning, "Queue {Queue} does not answer; trying again")]
    private static partial void LogStorageAway(ILogger logger, string queue, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Function}: message {Message} is none of ours and goes to the poison queue")]
    private static partial void LogUnreadable(ILogger logger, string function, string message, Exception exception);

    [LoggerMessage(LogLevel.Error, "{Function} failed at attempt {Attempt}")]
    private static partial void LogFailed(ILogger logger, string function, long attempt, Exception exception);
}
