using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Checker.Host;

/// <summary>Holds a message invisible while it is worked on, renewing the hold at half its length.</summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly string _id;
    private readonly TimeSpan _hold;
    private readonly ITimer _timer;
    private readonly SemaphoreSlim _gate = new(1);
    private string _receipt;
    private bool _ended;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan hold, TimeProvider clock)
    {
        (_queue, _id, _receipt, _hold) = (queue, message.MessageId, message.PopReceipt, hold);
        _timer = clock.CreateTimer(_ => _ = ChangeAsync(_hold), null, hold / 2, hold / 2);
    }

    /// <summary>The message is done with and goes.</summary>
    public async Task DoneAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _ended = true;
            await _queue.DeleteMessageAsync(_id, _receipt, CancellationToken.None);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // The hold ran out and another has it; what was done is idempotent.
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Others see the message again after this long.</summary>
    public Task GiveBackAsync(TimeSpan after) => ChangeAsync(after, last: true);

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        _gate.Dispose();
    }

    private async Task ChangeAsync(TimeSpan visibleAfter, bool last = false)
    {
        await _gate.WaitAsync();
        try
        {
            if (_ended)
                return;
            _ended = last;
            var answer = await _queue.UpdateMessageAsync(_id, _receipt, (BinaryData?)null, visibleAfter, CancellationToken.None);
            _receipt = answer.Value.PopReceipt;
        }
        catch (RequestFailedException)
        {
            // Storage is away, or the hold ran out and another has the message: what was done is idempotent.
        }
        finally
        {
            _gate.Release();
        }
    }
}
