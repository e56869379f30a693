using Checker.Host;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Host;

public sealed class TimerPumpTests(Azurite azurite) : TimersOnStorage(azurite)
{
    private const string Daily = "0 0 18 * * *";

    [Fact]
    public async Task A_tick_comes_at_its_instant_and_its_status_is_kept()
    {
        var job = Noting();
        await StartAsync(job, EveryTenSeconds);
        await Clock.AskedForAsync(Ten);

        Fake.Advance(Ten - TimeSpan.FromMilliseconds(1));
        var early = job.Heard.Count;
        Fake.Advance(TimeSpan.FromMilliseconds(1));
        await Clock.AskedForAsync(Ten, times: 2);

        Assert.Equal(0, early);
        Assert.False(Assert.Single(job.Heard).IsPastDue);
        Assert.Equal((1, Start + Ten, Start + Ten + Ten), await StatusAsync());
    }

    [Fact]
    public async Task A_wait_that_ends_a_moment_too_early_makes_neither_an_early_tick_nor_two()
    {
        var early = new NotingClock(Fake, TimeSpan.FromMilliseconds(5));
        await StartAsync(Noting(), EveryTenSeconds, early);

        await early.AskedForAsync(Ten);
        Fake.Advance(Ten - TimeSpan.FromMilliseconds(5));
        await early.AskedForAsync(TimeSpan.FromMilliseconds(5));
        Fake.Advance(TimeSpan.FromMilliseconds(5));
        await early.AskedForAsync(Ten, times: 2);

        Assert.Equal([Start + Ten], Ran);
    }

    [Fact]
    public async Task A_long_wait_is_cut_short_so_that_a_machine_that_slept_is_not_late()
    {
        await StartAsync(Noting(), Daily);
        await Clock.AskedForAsync(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(Clock.Waits, wait => wait > HostTerms.Deadline);
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
        await Clock.AskedForAsync(TimeSpan.FromSeconds(secondsWaited));

        Assert.True(Assert.Single(job.Heard).IsPastDue);
        Assert.Equal(Start, (await StatusAsync()).Last);
    }

    [Fact]
    public async Task The_tick_after_missed_ones_is_on_time()
    {
        await WriteAsync(Start.AddDays(-3));
        var job = Noting();
        await StartAsync(job, EveryTenSeconds);
        await Clock.AskedForAsync(Ten);

        Fake.Advance(Ten);
        await Clock.AskedForAsync(Ten, times: 2);

        Assert.Equal([true, false], job.Heard.Select(timer => timer.IsPastDue));
    }

    [Fact]
    public async Task A_first_start_owes_no_tick()
    {
        var job = Noting();

        await StartAsync(job, Daily);
        await Log.SaysAsync("past due: False");

        Assert.Empty(job.Heard);
        Assert.Equal((1, Start, new DateTimeOffset(2016, 5, 17, 18, 0, 0, TimeSpan.Zero)), await StatusAsync());
    }

    [Fact]
    public async Task A_status_from_the_future_does_not_stop_the_timer()
    {
        await WriteAsync(Start.AddYears(1));
        await StartAsync(Noting(), EveryTenSeconds);
        await Clock.AskedForAsync(Ten);

        Fake.Advance(Ten);
        await Clock.AskedForAsync(Ten, times: 2);

        Assert.Equal([Start + Ten], Ran);
    }

    [Fact]
    public async Task A_clock_that_was_ahead_and_is_set_right_does_not_stop_the_timer()
    {
        await StartAsync(Noting(), EveryTenSeconds);
        await Clock.AskedForAsync(Ten);
        Fake.Advance(Ten);
        await Clock.AskedForAsync(Ten, times: 2);

        Fake.SetBack(TimeSpan.FromHours(1));
        Fake.Advance(Ten);
        await Clock.AskedForAsync(Ten, times: 3);
        Fake.Advance(Ten);
        await Clock.AskedForAsync(Ten, times: 4);

        Assert.Equal([Start + Ten, Start.AddHours(-1) + 3 * Ten], Ran);
    }

    [Fact]
    public async Task A_run_longer_than_its_interval_skips_ticks()
    {
        var job = Noting(_ => Gate.Task);
        await StartAsync(job, "*/5 * * * * *");
        await Clock.AskedForAsync(TimeSpan.FromSeconds(5));

        Fake.Advance(TimeSpan.FromSeconds(5));
        await Wait.UntilAsync(() => job.Heard.Count == 1, Stop);
        Fake.Advance(TimeSpan.FromSeconds(12));
        Gate.SetResult();
        await Clock.AskedForAsync(TimeSpan.FromSeconds(3));
        Fake.Advance(TimeSpan.FromSeconds(3));
        await Clock.AskedForAsync(TimeSpan.FromSeconds(5), times: 2);

        Assert.Equal([Start.AddSeconds(5), Start.AddSeconds(20)], Ran);
        Assert.All(job.Heard, timer => Assert.False(timer.IsPastDue));
    }

    [Fact]
    public async Task A_tick_that_fails_is_logged_and_the_next_one_comes()
    {
        await StartAsync(Noting(_ => throw new InvalidOperationException("It fails.")), EveryTenSeconds);

        for (var tick = 1; tick <= 2; tick++)
        {
            await Clock.AskedForAsync(Ten, tick);
            Fake.Advance(Ten);
        }

        await Clock.AskedForAsync(Ten, times: 3);
        Assert.Equal(2, Log.At(LogLevel.Error).Count);
        Assert.Equal((1, Start + Ten + Ten, Start + 3 * Ten), await StatusAsync());
    }
}
