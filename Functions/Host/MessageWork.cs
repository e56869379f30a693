using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Checker.Storage;

namespace Checker.Host;

/// <summary>A message's way through its function, and what becomes of it then.</summary>
internal sealed partial class MessageWork(
    QueueFunction function, StorageAccount account, IServiceProvider services, CheckerOptions options, TimeProvider clock, ILogger logger)
{
    private readonly QueueClient _queue = account.Queue(function.Queue);

    /// <summary>Null for a poison queue, which has none of its own.</summary>
    private readonly QueueClient? _poison =
        function.Queue.EndsWith(Names.Poison, StringComparison.Ordinal) ? null : account.Queue(function.Queue + Names.Poison);

    private enum Fate
    {
        Done,
        TriedAgain,
        GivenBack,
        Poisoned,
    }

    /// <summary>Never fails: a message whose fate cannot be told to the queue is seen again when its hold runs out.</summary>
    /// <param name="over">Work that has not ended by then is given up, and its message given back.</param>
    public async Task RunAsync(QueueMessage message, CancellationToken over)
    {
        try
        {
            await using var lease = new MessageLease(_queue, message, options.Hold, clock);
            await SettleAsync(await TryAsync(message, over), message, lease);
        }
#pragma warning disable CA1031 // No message may end the pump; the hold's end brings this one back.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogUnsettled(logger, function.Name, message.MessageId, e);
        }
    }

    private async Task<Fate> TryAsync(QueueMessage message, CancellationToken over)
    {
        if (message.DequeueCount > HostTerms.MaxDequeueCount)
        {
            LogDeadly(logger, function.Name, message.MessageId);
            return Fate.Poisoned;
        }

        var text = QueueText.Decode(message.Body);
        if (Bind(text, message.MessageId) is not { } bound)
            return Fate.Poisoned;

        try
        {
            await RunFunctionAsync(bound, text, over);
            return Fate.Done;
        }
#pragma warning disable CA1031 // Here a job's failure ends: it is logged, and the message tried again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (over.IsCancellationRequested)
                return Fate.GivenBack;
            LogFailed(logger, function.Name, message.DequeueCount, e);
            return message.DequeueCount < HostTerms.MaxDequeueCount ? Fate.TriedAgain : Fate.Poisoned;
        }
    }

    private object? Bind(string text, string id)
    {
        try
        {
            return function.Bind(text);
        }
        catch (JsonException e)
        {
            LogUnreadable(logger, function.Name, id, e);
            return null;
        }
    }

    private async Task RunFunctionAsync(object bound, string text, CancellationToken over)
    {
        using var limit = new CancellationTokenSource(HostTerms.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over, limit.Token);
        await JobTrace.RunAsync(function.Name, text, () => function.RunAsync(services, bound, either.Token));
    }

    private Task SettleAsync(Fate fate, QueueMessage message, MessageLease lease) => fate switch
    {
        Fate.Done => lease.DeleteAsync(),
        Fate.TriedAgain => lease.GiveBackAsync(options.RetryPause),
        Fate.GivenBack => lease.GiveBackAsync(TimeSpan.Zero),
        Fate.Poisoned => PoisonAsync(message, lease),
        _ => throw new InvalidOperationException("A new kind of fate."),
    };

    /// <summary>In a poison queue a message stays, seen again now and then, until it expires: nothing is lost without a trace.</summary>
    private async Task PoisonAsync(QueueMessage message, MessageLease lease)
    {
        if (_poison is null)
        {
            await lease.GiveBackAsync(options.RetryPause);
            return;
        }

        await _poison.SendMessageAsync(message.Body);
        await lease.DeleteAsync();
    }

    [LoggerMessage(LogLevel.Warning, "{Function}: message {Message} is none of ours and goes to the poison queue")]
    private static partial void LogUnreadable(ILogger logger, string function, string message, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Function}: no attempt at message {Message} ever came to an end; it goes to the poison queue")]
    private static partial void LogDeadly(ILogger logger, string function, string message);

    [LoggerMessage(LogLevel.Error, "{Function} failed at attempt {Attempt}")]
    private static partial void LogFailed(ILogger logger, string function, long attempt, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Function}: the queue did not take the end of message {Message}, which comes again")]
    private static partial void LogUnsettled(ILogger logger, string function, string message, Exception exception);
}
