using Checker.Host;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Host;

/// <summary>What the program writes down of its own running, with time in the test's hands.</summary>
public sealed class TimerWorkTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeClock _clock = new(Some.Moment);
    private readonly LogBook<TimerWork> _log = new();
    private readonly StorageAccount _account = Jobs.Account(azurite.ConnectionString, RunningChecker.NewPrefix());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ProgramRuns Runs => new(_account);

    public async ValueTask InitializeAsync() => await _account.Table(Names.Program).CreateIfNotExistsAsync(Stop);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_run_is_noted_with_what_it_took_and_the_next_takes_its_place()
    {
        var job = new ClockJob
        {
            Work = (timer, _) =>
            {
                _clock.Advance(TimeSpan.FromSeconds(3));
                return timer.IsPastDue ? Task.FromException(new IOException("page text")) : Task.CompletedTask;
            },
        };

        await RunAsync(job);
        var first = Assert.Single(await Runs.TimersAsync(Stop));
        await Assert.ThrowsAsync<IOException>(() => RunAsync(job, isPastDue: true));
        var second = Assert.Single(await Runs.TimersAsync(Stop));

        Assert.Equal(new TimerRun(nameof(ClockJob), Some.Moment, TimeSpan.FromSeconds(3), false, null), first);
        Assert.Equal(new TimerRun(nameof(ClockJob), Some.Moment.AddSeconds(3), TimeSpan.FromSeconds(3), true, nameof(IOException)), second);
    }

    [Fact]
    public async Task A_time_in_which_nothing_ran_is_on_record_before_the_function_begins()
    {
        IReadOnlyList<OwnGap> known = [];
        var job = new ClockJob { Work = async (_, stop) => known = await Runs.GapsAsync(Some.Moment, stop) };
        await RunAsync(job);
        _clock.Advance(TimeSpan.FromHours(5));

        await RunAsync(job);

        Assert.Equal([new OwnGap(Some.Moment, Some.Moment.AddHours(5))], known);
        Assert.Single(_log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task Timers_that_wake_together_find_one_gap()
    {
        var job = new ClockJob();
        await RunAsync(job);
        _clock.Advance(TimeSpan.FromHours(5));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(job)));
        _clock.Advance(TimeSpan.FromMinutes(5));
        await RunAsync(job);

        Assert.Single(await Runs.GapsAsync(Some.Moment, Stop));
    }

    [Fact]
    public async Task Before_the_first_run_nothing_was_missed_and_a_clock_put_back_is_no_gap()
    {
        await RunAsync(new ClockJob());
        await Runs.WakeAsync(Some.Moment.AddDays(-1), Stop);

        Assert.Empty(await Runs.GapsAsync(DateTimeOffset.UnixEpoch, Stop));
        Assert.Equal(Some.Moment.AddDays(-1), await Runs.LastSignAsync(Stop));
    }

    private Task RunAsync(ClockJob job, bool isPastDue = false) =>
        new TimerWork(job.Services(), Runs, _clock, _log).RunAsync(job.At("0 */5 * * * *"), new TimerInfo { IsPastDue = isPastDue }, Stop);
}
