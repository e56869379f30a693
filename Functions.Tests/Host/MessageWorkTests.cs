using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Checker.Host;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Host;

public sealed class MessageWorkTests(Azurite azurite)
{
    private readonly StorageAccount _account = Jobs.Account(azurite.ConnectionString, RunningChecker.NewPrefix());
    private readonly FakeClock _clock = new(Some.Moment);
    private readonly LogBook<MessageWork> _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(7, 1, 0)]
    [InlineData(8, 0, 1)]
    public async Task A_message_that_fails_is_tried_again_until_its_eighth_time(int time, int left, int poisoned)
    {
        var job = new TextJob { Work = (_, _) => throw new InvalidOperationException("It fails.") };

        await RunAsync(job, QueueText.Encode("坏消息"), time);

        Assert.Equal((left, poisoned), (await CountAsync(Jobs.Queue), await CountAsync(Jobs.Queue + Names.Poison)));
        Assert.Null((await _account.Queue(Jobs.Queue).PeekMessageAsync(Stop)).Value);
        Assert.Single(_log.At(LogLevel.Error));
    }

    [Fact]
    public async Task A_poisoned_message_is_what_it_was()
    {
        var job = new TextJob { Work = (_, _) => throw new InvalidOperationException("It fails.") };
        var body = QueueText.Encode("坏消息");

        await RunAsync(job, body, 8);

        Assert.Equal(body, (await _account.Queue(Jobs.Queue + Names.Poison).PeekMessageAsync(Stop)).Value.Body.ToString());
    }

    [Fact]
    public async Task A_message_that_ended_its_process_each_time_is_not_tried_a_ninth_time()
    {
        var job = new TextJob();

        await RunAsync(job, QueueText.Encode("deadly"), 9);

        Assert.Empty(job.Heard);
        Assert.Equal((0, 1), (await CountAsync(Jobs.Queue), await CountAsync(Jobs.Queue + Names.Poison)));
    }

    [Theory]
    [InlineData("喂,不是base64")]
    [InlineData("////")]
    [InlineData("bm8ganNvbg==")]
    [InlineData("e30=")]
    [InlineData("bnVsbA==")]
    [InlineData("")]
    public async Task A_message_that_cannot_be_bound_goes_to_poison_at_once(string body)
    {
        var job = new StepJob();

        await RunAsync(job, body, 1);

        Assert.Empty(job.Heard);
        Assert.Equal((0, 1), (await CountAsync(Jobs.Queue), await CountAsync(Jobs.Queue + Names.Poison)));
    }

    [Fact]
    public async Task A_function_that_cannot_read_its_own_data_has_a_message_all_the_same()
    {
        var job = new TextJob { Work = (_, _) => throw new JsonException("A kept record is damaged.") };

        await RunAsync(job, QueueText.Encode("good"), 1);

        Assert.Equal((1, 0), (await CountAsync(Jobs.Queue), await CountAsync(Jobs.Queue + Names.Poison)));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public async Task In_a_poison_queue_a_message_stays(int time)
    {
        var job = new TextJob { Work = (_, _) => throw new InvalidOperationException("It fails.") };

        await RunAsync(job, QueueText.Encode("kept"), time, Jobs.Queue + Names.Poison);

        Assert.Equal(1, await CountAsync(Jobs.Queue + Names.Poison));
    }

    [Fact]
    public async Task A_job_has_its_own_deadline()
    {
        var job = new TextJob { Work = (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, _clock, stop) };

        var work = RunAsync(job, QueueText.Encode("endless"), 1);
        await Wait.UntilAsync(() => job.Heard.Count == 1, Stop);
        _clock.Advance(HostTerms.Deadline);
        await work;

        Assert.Equal(1, await CountAsync(Jobs.Queue));
        Assert.Single(_log.At(LogLevel.Error));
    }

    [Fact]
    public async Task A_queue_that_refuses_the_end_of_a_message_is_a_warning()
    {
        var job = new TextJob { Work = (_, stop) => _account.Queue(Jobs.Queue).DeleteAsync(stop) };

        await RunAsync(job, QueueText.Encode("one"), 1);

        Assert.Contains("comes again", Assert.Single(_log.At(LogLevel.Warning)), StringComparison.Ordinal);
    }

    /// <summary>Takes one message as if for the given time.</summary>
    private async Task RunAsync(object job, string body, int time, string queue = Jobs.Queue)
    {
        QueueClient[] queues = [_account.Queue(Jobs.Queue), _account.Queue(Jobs.Queue + Names.Poison)];
        foreach (var each in queues)
            await each.CreateAsync(cancellationToken: Stop);
        await _account.Queue(queue).SendMessageAsync(body, Stop);
        QueueMessage sent = (await _account.Queue(queue).ReceiveMessageAsync(TimeSpan.FromMinutes(1), Stop)).Value;
        var message = QueuesModelFactory.QueueMessage(sent.MessageId, sent.PopReceipt, sent.Body, time);

        var work = new MessageWork(job.On(queue), _account, job.Services(), new CheckerOptions { Hold = TimeSpan.FromMinutes(1) }, _clock, _log);
        await work.RunAsync(message, CancellationToken.None);
    }

    private async Task<int> CountAsync(string queue) =>
        (await _account.Queue(queue).GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount;
}
