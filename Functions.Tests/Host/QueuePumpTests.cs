using Azure.Storage.Queues;
using Checker.Host;
using Checker.Storage;
using Checker.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Host;

public sealed class QueuePumpTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly StorageAccount _account;
    private readonly QueueClient _queue;
    private readonly FakeClock _clock = new(Some.Moment);
    private readonly LogBook<QueuePump> _log = new();
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private QueuePump? _pump;

    public QueuePumpTests(Azurite azurite)
    {
        _account = Jobs.Account(azurite.ConnectionString, RunningChecker.NewPrefix());
        _queue = _account.Queue(Jobs.Queue);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _pump?.Dispose();

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(3, 3, 5)]
    [InlineData(20, 20, 24)]
    [InlineData(32, 32, 40)]
    public async Task So_many_are_worked_on_at_a_time_and_the_next_when_there_is_room(int concurrency, int atOnce, int sent)
    {
        var job = new TextJob { Work = (_, _) => _gate.Task };
        await SendAsync(sent);

        var pump = await StartAsync(job, new CheckerOptions { Concurrency = concurrency });
        await _clock.UntilAsync(Second, () => job.Heard.Count >= atOnce, Stop);
        var waiting = (await _queue.PeekMessagesAsync(32, Stop)).Value.Length;
        _gate.SetResult();
        await _clock.UntilAsync(Second, () => job.Heard.Count >= sent, Stop);
        await pump.StopAsync(Stop);

        Assert.Equal(sent - atOnce, waiting);
        Assert.Equal(sent, job.Heard.Distinct().Count());
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task An_idle_queue_is_looked_at_ever_less_often_until_there_is_work()
    {
        var job = new TextJob();
        var clock = new NotingClock(_clock);
        await _queue.CreateAsync(cancellationToken: Stop);

        var pump = await StartAsync(job, new CheckerOptions(), clock);
        await _clock.UntilAsync(Second, () => Pauses(clock).Count >= 6, Stop);
        await SendAsync(1);
        await _clock.UntilAsync(Second, () => job.Heard.Count == 1, Stop);
        var before = Pauses(clock).Count;
        await _clock.UntilAsync(Second, () => Pauses(clock).Count > before + 1, Stop);
        await pump.StopAsync(Stop);

        Assert.Equal([100, 200, 400, 800, 1000, 1000], Pauses(clock).Take(6));
        Assert.Contains(200, Pauses(clock).Skip(6));
    }

    [Fact]
    public async Task A_message_of_a_stranger_does_not_stop_the_queue()
    {
        var job = new StepJob();
        await _queue.CreateAsync(cancellationToken: Stop);
        await _account.Queue(Jobs.Queue + Names.Poison).CreateAsync(cancellationToken: Stop);
        await _queue.SendMessageAsync("没有编码", Stop);
        await _queue.SendMessageAsync(QueueText.Encode("""{"round":"2016-05-17-routine","step":3}"""), Stop);

        var pump = await StartAsync(job, new CheckerOptions());
        await _clock.UntilAsync(Second, () => job.Heard.Count == 1, Stop);
        await pump.StopAsync(Stop);

        Assert.Equal(3, job.Heard[0].Step);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_queue_that_is_away_is_one_warning_and_is_read_when_it_is_back()
    {
        var job = new TextJob();

        var pump = await StartAsync(job, new CheckerOptions());
        await _log.SaysAsync("cannot be read");
        for (var look = 0; look < 5; look++)
            _clock.Advance(Second);
        await SendAsync(1);
        await _clock.UntilAsync(Second, () => job.Heard.Count == 1, Stop);
        await pump.StopAsync(Stop);

        Assert.Single(_log.At(LogLevel.Warning));
        Assert.Single(_log.At(LogLevel.Information));
    }

    [Fact]
    public async Task A_stop_lets_running_jobs_end()
    {
        var job = new TextJob { Work = (_, _) => _gate.Task };
        await SendAsync(3);

        var pump = await StartAsync(job, new CheckerOptions());
        await Wait.UntilAsync(() => job.Heard.Count == 3, Stop);
        var stopped = pump.StopAsync(Stop);
        _gate.SetResult();
        await stopped;

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_job_that_does_not_end_in_the_grace_is_given_up_and_its_message_seen_at_once()
    {
        var job = new TextJob { Work = (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, _clock, stop) };
        await SendAsync(3);

        var pump = await StartAsync(job, new CheckerOptions { Grace = TimeSpan.FromSeconds(5) });
        await Wait.UntilAsync(() => job.Heard.Count == 3, Stop);
        var stopped = pump.StopAsync(Stop);
        _clock.Advance(TimeSpan.FromSeconds(4));
        var early = stopped.IsCompleted;
        _clock.Advance(Second);
        await stopped;

        Assert.False(early);
        Assert.Equal(3, (await _queue.PeekMessagesAsync(32, Stop)).Value.Length);
        Assert.Empty(_log.At(LogLevel.Error));
    }

    private async Task<QueuePump> StartAsync(object job, CheckerOptions options, TimeProvider? clock = null)
    {
        _pump = new QueuePump(job.On(Jobs.Queue), _account, job.Services(), Options.Create(options), clock ?? _clock, _log);
        await _pump.StartAsync(Stop);
        return _pump;
    }

    private async Task SendAsync(int count)
    {
        await _queue.CreateIfNotExistsAsync(cancellationToken: Stop);
        for (var number = 0; number < count; number++)
            await _queue.SendMessageAsync(QueueText.Encode($"message {number}"), Stop);
    }

    private async Task<int> CountAsync() => (await _queue.GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount;

    private static List<int> Pauses(NotingClock clock) =>
        [.. clock.Waits.Where(wait => wait <= Second).Select(wait => (int)wait.TotalMilliseconds)];
}
