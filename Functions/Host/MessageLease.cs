using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Checker.Storage;

namespace Checker.Host;

/// <summary>
/// Holds a message unseen while it is worked on. The hold is renewed at every third of its length and runs out by itself
/// when the process dies; a message that has come to another meanwhile is worked on twice, which changes nothing.
/// </summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly string _id;
    private readonly PeriodicTimer _renewals;
    private readonly Task _renewing;
    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan hold, TimeProvider clock)
    {
        (_queue, _id, _receipt) = (queue, message.MessageId, message.PopReceipt);
        _renewals = new PeriodicTimer(hold / 3, clock);
        _renewing = RenewAsync(hold);
    }

    /// <summary>The message is done with and goes.</summary>
    public async Task DeleteAsync()
    {
        await EndAsync();
        try
        {
            await _queue.DeleteMessageAsync(_id, _receipt);
        }
        catch (RequestFailedException e) when (IsLost(e))
        {
            // Another has it and will find its work done.
        }
    }

    /// <summary>Others see the message again after this long.</summary>
    public async Task GiveBackAsync(TimeSpan after)
    {
        await EndAsync();
        try
        {
            await ChangeAsync(after);
        }
        catch (RequestFailedException e) when (IsLost(e))
        {
            // Another has it already.
        }
    }

    public async ValueTask DisposeAsync() => await EndAsync();

    /// <summary>A renewal under way ends first: it brings the receipt that the message's end needs.</summary>
    private Task EndAsync()
    {
        _renewals.Dispose();
        return _renewing;
    }

    private async Task RenewAsync(TimeSpan hold)
    {
        while (await _renewals.WaitForNextTickAsync())
        {
            try
            {
                await ChangeAsync(hold);
            }
            catch (Exception e) when (StorageFailure.Is(e))
            {
                // The next renewal tries again; if none succeeds in time, others see the message.
            }
        }
    }

    private async Task ChangeAsync(TimeSpan visibleAfter) =>
        _receipt = (await _queue.UpdateMessageAsync(_id, _receipt, (BinaryData?)null, visibleAfter)).Value.PopReceipt;

    private static bool IsLost(RequestFailedException e) =>
        e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch;
}
