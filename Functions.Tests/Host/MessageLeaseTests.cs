using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Checker.Host;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Host;

public sealed class MessageLeaseTests(Azurite azurite)
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(45);

    private readonly FakeClock _clock = new(Some.Moment);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public async Task The_hold_is_renewed_at_a_third_of_its_length(int seconds, bool renewed)
    {
        var (queue, message) = await TakeAsync();
        var lease = new MessageLease(queue, message, Hold, _clock);

        _clock.Advance(TimeSpan.FromSeconds(seconds));
        await lease.DisposeAsync();

        // A renewal makes the first receipt worthless.
        var refused = await Record.ExceptionAsync(() => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Stop));
        Assert.Equal(renewed, refused is RequestFailedException);
    }

    [Fact]
    public async Task A_message_that_is_done_goes_also_while_it_is_being_renewed()
    {
        var (queue, message) = await TakeAsync();
        await using var lease = new MessageLease(queue, message, Hold, _clock);
        _clock.Advance(Hold / 3);

        await lease.DeleteAsync();

        Assert.Equal(0, await CountAsync(queue));
    }

    [Fact]
    public async Task A_message_given_back_is_seen_at_once_and_stays_seen()
    {
        var (queue, message) = await TakeAsync();
        await using var lease = new MessageLease(queue, message, Hold, _clock);
        _clock.Advance(Hold / 3);

        await lease.GiveBackAsync(TimeSpan.Zero);
        _clock.Advance(Hold);

        Assert.Equal(message.MessageId, (await queue.PeekMessageAsync(Stop)).Value.MessageId);
    }

    [Fact]
    public async Task A_message_given_back_for_later_is_not_seen_yet()
    {
        var (queue, message) = await TakeAsync();
        await using var lease = new MessageLease(queue, message, Hold, _clock);

        await lease.GiveBackAsync(TimeSpan.FromMinutes(2));

        Assert.Null((await queue.PeekMessageAsync(Stop)).Value);
        Assert.Equal(1, await CountAsync(queue));
    }

    [Fact]
    public async Task The_end_of_a_message_that_another_has_ended_is_no_failure()
    {
        var (queue, message) = await TakeAsync();
        await using var done = new MessageLease(queue, message, Hold, _clock);
        await using var back = new MessageLease(queue, message, Hold, _clock);
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Stop);

        var refused = await Record.ExceptionAsync(async () =>
        {
            await done.DeleteAsync();
            await back.GiveBackAsync(TimeSpan.Zero);
        });

        Assert.Null(refused);
    }

    [Fact]
    public async Task A_renewal_that_fails_ends_nothing()
    {
        var (queue, message) = await TakeAsync();
        var lease = new MessageLease(queue, message, Hold, _clock);
        await queue.DeleteAsync(Stop);

        _clock.Advance(Hold / 3);
        var failure = await Record.ExceptionAsync(async () => await lease.DisposeAsync());

        Assert.Null(failure);
    }

    private async Task<(QueueClient Queue, QueueMessage Message)> TakeAsync()
    {
        var queue = Jobs.Account(azurite.ConnectionString, RunningChecker.NewPrefix()).Queue(Jobs.Queue);
        await queue.CreateAsync(cancellationToken: Stop);
        await queue.SendMessageAsync("one", Stop);
        return (queue, (await queue.ReceiveMessageAsync(Hold, Stop)).Value);
    }

    private static async Task<int> CountAsync(QueueClient queue) =>
        (await queue.GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount;
}
