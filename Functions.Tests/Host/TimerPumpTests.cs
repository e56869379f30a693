using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Checker.Host;
using Checker.Storage;
using Checker.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Host;

public sealed class TimerPumpTests : IAsyncLifetime
{
    private const string EveryTenSeconds = "*/10 * * * * *";
    private const string Daily = "0 0 18 * * *";

    /// <summary>10:00:00 in UTC.</summary>
    private static readonly DateTimeOffset Start = Some.Moment.ToUniversalTime();
    private static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Asking = TimeSpan.FromSeconds(15);

    private readonly StorageAccount _account;
    private readonly BlobContainerClient _container;
    private readonly BlobClient _blob;
    private readonly FakeClock _fake = new(Start);
    private readonly NotingClock _clock;
    private readonly LogBook<TimerPump> _log = new();
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<TimerPump> _pumps = [];
    private readonly List<DateTimeOffset> _ran = [];

    public TimerPumpTests(Azurite azurite)
    {
        _account = Jobs.Account(azurite.ConnectionString, RunningChecker.NewPrefix());
        _container = _account.Container(Names.TimerFiles);
        _blob = _container.GetBlobClient("ClockJob.json");
        _clock = new NotingClock(_fake);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _container.CreateAsync(cancellationToken: Stop);

    public ValueTask DisposeAsync()
    {
        _pumps.ForEach(pump => pump.Dispose());
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_tick_comes_at_its_instant_and_its_status_is_kept()
    {
        var job = Noting();
        await StartAsync(job, EveryTenSeconds);
        await _clock.AskedForAsync(Ten);

        _fake.Advance(Ten - TimeSpan.FromMilliseconds(1));
        var early = job.Heard.Count;
        _fake.Advance(TimeSpan.FromMilliseconds(1));
        await _clock.AskedForAsync(Ten, times: 2);

        Assert.Equal(0, early);
        Assert.False(Assert.Single(job.Heard).IsPastDue);
        Assert.Equal((1, Start + Ten, Start + Ten + Ten), await StatusAsync());
    }

    [Fact]
    public async Task A_wait_that_ends_a_moment_too_early_makes_neither_an_early_tick_nor_two()
    {
        var early = new NotingClock(_fake, TimeSpan.FromMilliseconds(5));
        await StartAsync(Noting(), EveryTenSeconds, early);

        await early.AskedForAsync(Ten);
        _fake.Advance(Ten - TimeSpan.FromMilliseconds(5));
        await early.AskedForAsync(TimeSpan.FromMilliseconds(5));
        _fake.Advance(TimeSpan.FromMilliseconds(5));
        await early.AskedForAsync(Ten, times: 2);

        Assert.Equal([Start + Ten], _ran);
    }

    [Fact]
    public async Task A_long_wait_is_cut_short_so_that_a_machine_that_slept_is_not_late()
    {
        await StartAsync(Noting(), Daily);
        await _clock.AskedForAsync(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(_clock.Waits, wait => wait > QueuePump.Deadline);
    }

    [Theory]
    [InlineData(EveryTenSeconds, 12, 10)]
    [InlineData(EveryTenSeconds, 3600, 10)]
    [InlineData(Daily, 3 * 24 * 3600, 60)]
    public async Task Ticks_missed_while_nothing_ran_are_told_once_as_past_due(string schedule, int secondsAway, int secondsWaited)
    {
        await WriteAsync(Start.AddSeconds(-secondsAway));
        var job = Noting();

        await StartAsync(job, schedule);
        await _clock.AskedForAsync(TimeSpan.FromSeconds(secondsWaited));

        Assert.True(Assert.Single(job.Heard).IsPastDue);
        Assert.Equal(Start, (await StatusAsync()).Last);
    }

    [Fact]
    public async Task The_tick_after_missed_ones_is_on_time()
    {
        await WriteAsync(Start.AddDays(-3));
        var job = Noting();
        await StartAsync(job, EveryTenSeconds);
        await _clock.AskedForAsync(Ten);

        _fake.Advance(Ten);
        await _clock.AskedForAsync(Ten, times: 2);

        Assert.Equal([true, false], job.Heard.Select(timer => timer.IsPastDue));
    }

    [Fact]
    public async Task A_first_start_owes_no_tick()
    {
        var job = Noting();

        await StartAsync(job, Daily);
        await _log.SaysAsync("past due: False");

        Assert.Empty(job.Heard);
        Assert.Equal((1, Start, new DateTimeOffset(2016, 5, 17, 18, 0, 0, TimeSpan.Zero)), await StatusAsync());
    }

    [Fact]
    public async Task A_status_from_the_future_does_not_stop_the_timer()
    {
        await WriteAsync(Start.AddYears(1));
        await StartAsync(Noting(), EveryTenSeconds);
        await _clock.AskedForAsync(Ten);

        _fake.Advance(Ten);
        await _clock.AskedForAsync(Ten, times: 2);

        Assert.Equal([Start + Ten], _ran);
    }

    [Fact]
    public async Task A_run_longer_than_its_interval_skips_ticks()
    {
        var job = Noting(_ => _gate.Task);
        await StartAsync(job, "*/5 * * * * *");
        await _clock.AskedForAsync(TimeSpan.FromSeconds(5));

        _fake.Advance(TimeSpan.FromSeconds(5));
        await Wait.UntilAsync(() => job.Heard.Count == 1, Stop);
        _fake.Advance(TimeSpan.FromSeconds(12));
        _gate.SetResult();
        await _clock.AskedForAsync(TimeSpan.FromSeconds(3));
        _fake.Advance(TimeSpan.FromSeconds(3));
        await _clock.AskedForAsync(TimeSpan.FromSeconds(5), times: 2);

        Assert.Equal([Start.AddSeconds(5), Start.AddSeconds(20)], _ran);
        Assert.All(job.Heard, timer => Assert.False(timer.IsPastDue));
    }

    [Fact]
    public async Task A_tick_that_fails_is_logged_and_the_next_one_comes()
    {
        await StartAsync(Noting(_ => throw new InvalidOperationException("It fails.")), EveryTenSeconds);

        for (var tick = 1; tick <= 2; tick++)
        {
            await _clock.AskedForAsync(Ten, tick);
            _fake.Advance(Ten);
        }

        await _clock.AskedForAsync(Ten, times: 3);
        Assert.Equal(2, _log.At(LogLevel.Error).Count);
        Assert.Equal((1, Start + Ten + Ten, Start + 3 * Ten), await StatusAsync());
    }

    [Fact]
    public async Task Of_two_processes_one_ticks_and_the_other_takes_over_when_it_has_stopped()
    {
        var (one, other) = (Noting(), Noting());
        var first = await StartAsync(one, EveryTenSeconds);
        await _clock.AskedForAsync(Ten);
        await StartAsync(other, EveryTenSeconds);
        await _clock.AskedForAsync(Asking);

        _fake.Advance(Ten);
        await _clock.AskedForAsync(Ten, times: 2);
        await first.StopAsync(Stop);
        _fake.Advance(TimeSpan.FromSeconds(5));
        await _clock.AskedForAsync(TimeSpan.FromSeconds(5));
        _fake.Advance(TimeSpan.FromSeconds(5));
        await _clock.AskedForAsync(Ten, times: 3);

        Assert.Equal([Start + Ten, Start + Ten + Ten], _ran);
        Assert.Equal((1, 1), (one.Heard.Count, other.Heard.Count));
    }

    [Fact]
    public async Task A_dead_owners_missed_tick_is_told_by_the_one_who_takes_over()
    {
        var job = Noting();
        await WriteAsync(Start);
        await _blob.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(30), cancellationToken: Stop);
        await StartAsync(job, EveryTenSeconds);
        await _clock.AskedForAsync(Asking);

        await _blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Stop);
        var before = job.Heard.Count;
        _fake.Advance(Asking);
        await _clock.AskedForAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(0, before);
        Assert.True(Assert.Single(job.Heard).IsPastDue);
    }

    [Fact]
    public async Task An_owner_whose_lease_another_has_ticks_no_more_and_asks_again()
    {
        var job = Noting();
        await StartAsync(job, "*/30 * * * * *");
        await _clock.AskedForAsync(TimeSpan.FromSeconds(30));

        await _blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Stop);
        await _blob.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(30), cancellationToken: Stop);
        _fake.Advance(Ten);
        await _clock.AskedForAsync(Asking);
        _fake.Advance(TimeSpan.FromSeconds(20));
        await _clock.AskedForAsync(Asking, times: 2);

        Assert.Empty(job.Heard);
        Assert.Single(_log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task Storage_that_is_away_is_one_warning_and_the_timer_goes_on_when_it_is_back()
    {
        await _container.DeleteAsync(cancellationToken: Stop);
        await StartAsync(Noting(), EveryTenSeconds);
        await _clock.AskedForAsync(Asking);
        _fake.Advance(Asking);
        await _clock.AskedForAsync(Asking, times: 2);

        await _container.CreateAsync(cancellationToken: Stop);
        _fake.Advance(Asking);
        await _clock.AskedForAsync(Ten);

        Assert.Single(_log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task A_run_that_a_stop_cuts_off_is_owed_to_the_next_owner()
    {
        var job = Noting(stop => Task.Delay(Timeout.InfiniteTimeSpan, _fake, stop));
        var first = await StartAsync(job, EveryTenSeconds);
        await _clock.AskedForAsync(Ten);
        _fake.Advance(Ten);
        await Wait.UntilAsync(() => job.Heard.Count == 1, Stop);

        var stopped = first.StopAsync(Stop);
        _fake.Advance(new CheckerOptions().Grace);
        await stopped;
        var next = Noting();
        await StartAsync(next, EveryTenSeconds);
        await Wait.UntilAsync(() => next.Heard.Count == 1, Stop);

        Assert.True(next.Heard[0].IsPastDue);
    }

    [Fact]
    public async Task A_run_may_end_in_the_grace_of_a_stop_and_is_done_then()
    {
        var job = Noting(_ => _gate.Task);
        var pump = await StartAsync(job, EveryTenSeconds);
        await _clock.AskedForAsync(Ten);
        _fake.Advance(Ten);
        await Wait.UntilAsync(() => job.Heard.Count == 1, Stop);

        var stopped = pump.StopAsync(Stop);
        _gate.SetResult();
        await stopped;

        Assert.Equal((1, Start + Ten, Start + Ten + Ten), await StatusAsync());
    }

    private ClockJob Noting(Func<CancellationToken, Task>? work = null) => new()
    {
        Work = (_, stop) =>
        {
            lock (_ran) _ran.Add(_fake.GetUtcNow());
            return work?.Invoke(stop) ?? Task.CompletedTask;
        },
    };

    private async Task<TimerPump> StartAsync(ClockJob job, string schedule, TimeProvider? clock = null)
    {
        var pump = new TimerPump(
            job.At(schedule), _account, job.Services(), Options.Create(new CheckerOptions()), clock ?? _clock, _log);
        _pumps.Add(pump);
        await pump.StartAsync(Stop);
        return pump;
    }

    private async Task WriteAsync(DateTimeOffset last) =>
        await _blob.UploadAsync(new BinaryData(Json.Write(new TimerStatus(last, last))), Stop);

    private async Task<(int V, DateTimeOffset Last, DateTimeOffset Next)> StatusAsync()
    {
        using var status = JsonDocument.Parse((await _blob.DownloadContentAsync(Stop)).Value.Content);
        var root = status.RootElement;
        return (root.GetProperty("v").GetInt32(), root.GetProperty("last").GetDateTimeOffset(), root.GetProperty("next").GetDateTimeOffset());
    }
}
