using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Checker.Tests.Support.FakeHost;

/// <summary>
/// One queue function's listener: batches, a new one below the threshold, ten minutes unseen while at work, seen again
/// after the visibility timeout, moved to <c>-poison</c> at the last attempt.
/// </summary>
internal sealed class QueueListener(QueueClient queue, QueueClient poison, HostFiles files, TimeSpan visibilityTimeout)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <param name="call">Told the message and its text; whether the invocation succeeded.</param>
    public async Task RunAsync(Func<QueueMessage, string, Task<bool>> call, CancellationToken cancellationToken)
    {
        var running = new List<Task>();
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var done in running.Where(task => task.IsCompleted))
                await done;
            running.RemoveAll(task => task.IsCompleted);

            QueueMessage[] messages = running.Count > files.NewBatchThreshold
                ? []
                : (await queue.ReceiveMessagesAsync(files.BatchSize, Hold, cancellationToken)).Value;
            running.AddRange(messages.Select(message => WorkAsync(message, call, cancellationToken)));
            if (messages.Length == 0)
                await Task.Delay(Poll, TimeProvider.System, cancellationToken);
        }
    }

    private async Task WorkAsync(QueueMessage message, Func<QueueMessage, string, Task<bool>> call, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString()));
        if (await call(message, text))
            await DeleteAsync(message, cancellationToken);
        else if (message.DequeueCount < files.MaxDequeueCount)
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, (BinaryData?)null, visibilityTimeout, cancellationToken);
        else
            await PoisonAsync(message, cancellationToken);
    }

    private async Task PoisonAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        if (!queue.Name.EndsWith("-poison", StringComparison.Ordinal))
            await poison.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        await DeleteAsync(message, cancellationToken);
    }

    private async Task DeleteAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        Response answer = await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
        if (answer.IsError)
            throw new InvalidOperationException($"Deleting was answered with {answer.Status}.");
    }
}
