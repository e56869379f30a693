using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Host;

/// <summary>
/// One queue's messages, in process, with the host's semantics: a batch is taken whenever there is room for one, all its
/// messages are worked on at once, and an idle queue is looked at ever less often.
/// </summary>
internal sealed partial class QueuePump(
    QueueFunction function,
    StorageAccount account,
    IServiceProvider services,
    IOptions<CheckerOptions> options,
    TimeProvider clock,
    ILogger<QueuePump> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly QueueClient _queue = account.Queue(function.Queue);
    private readonly MessageWork _work = new(function, account, services, options.Value, clock, logger);
    private readonly List<Task> _running = [];
    private bool _away;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var grace = new Grace(options.Value.Grace, clock, stoppingToken);
        try
        {
            await PumpAsync(grace.Over, stoppingToken);
        }
        catch (Exception e) when (stoppingToken.IsCancellationRequested && StorageFailure.Is(e))
        {
            // Nothing more is taken; what is at work still has its time.
        }

        await Task.WhenAll(_running);
    }

    private async Task PumpAsync(CancellationToken over, CancellationToken stoppingToken)
    {
        var batch = Math.Clamp(options.Value.Concurrency / 2, 1, HostTerms.BatchSize);
        var newBatchThreshold = options.Value.Concurrency - batch;
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            _running.RemoveAll(work => work.IsCompleted);
            if (_running.Count > newBatchThreshold)
            {
                await Task.WhenAny(_running).WaitAsync(stoppingToken);
            }
            else if (await TakeAsync(batch, over) is { Count: > 0 } messages)
            {
                _running.AddRange(messages.Select(message => _work.RunAsync(message, over)));
                pause = ShortestPause;
            }
            else
            {
                await Task.Delay(pause, clock, stoppingToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    /// <param name="over">Not the stop itself: messages under way to a caller that has left would stay hidden for the whole hold.</param>
    private async Task<IReadOnlyList<QueueMessage>> TakeAsync(int most, CancellationToken over)
    {
        try
        {
            IReadOnlyList<QueueMessage> messages = (await _queue.ReceiveMessagesAsync(most, options.Value.Hold, over)).Value;
            if (_away)
                LogBack(logger, function.Queue);
            _away = false;
            return messages;
        }
        catch (Exception e) when (!over.IsCancellationRequested)
        {
            if (!_away)
                LogAway(logger, function.Queue, e);
            _away = true;
            return [];
        }
    }

    [LoggerMessage(LogLevel.Warning, "Queue {Queue} cannot be read; trying again until it can")]
    private static partial void LogAway(ILogger logger, string queue, Exception exception);

    [LoggerMessage(LogLevel.Information, "Queue {Queue} can be read again")]
    private static partial void LogBack(ILogger logger, string queue);
}
