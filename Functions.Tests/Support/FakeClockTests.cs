using Xunit;

namespace Checker.Tests.Support;

public sealed class FakeClockTests
{
    private static readonly DateTimeOffset Start = new(2016, 5, 18, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_stands_until_it_is_advanced()
    {
        var clock = new FakeClock(Start);
        var timestamp = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(Start.AddMinutes(3), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(3), clock.GetElapsedTime(timestamp));
    }

    [Fact]
    public void Timers_go_off_in_their_order_and_at_their_times()
    {
        var clock = new FakeClock(Start);
        List<string> heard = [];
        var (once, twoMinutes) = (Timeout.InfiniteTimeSpan, TimeSpan.FromMinutes(2));
        void Hear(object? name) => heard.Add($"{name} {clock.GetUtcNow():mm}");
        using var late = clock.CreateTimer(Hear, "late", TimeSpan.FromMinutes(5), once);
        using var often = clock.CreateTimer(Hear, "often", twoMinutes, twoMinutes);
        using var stopped = clock.CreateTimer(Hear, "stopped", TimeSpan.FromMinutes(1), once);
        stopped.Dispose();

        clock.Advance(TimeSpan.FromMinutes(7));

        Assert.Equal(["often 02", "often 04", "late 05", "often 06"], heard);
    }

    [Fact]
    public async Task A_delay_ends_when_its_time_has_come()
    {
        var clock = new FakeClock(Start);
        var delay = Task.Delay(TimeSpan.FromSeconds(10), clock, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromSeconds(9));
        var early = delay.IsCompleted;
        clock.Advance(TimeSpan.FromSeconds(1));
        await delay;

        Assert.False(early);
    }

    [Fact]
    public void A_timeout_cancels_when_its_time_has_come()
    {
        var clock = new FakeClock(Start);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15), clock);

        clock.Advance(TimeSpan.FromSeconds(14));
        var early = limit.IsCancellationRequested;
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(early);
        Assert.True(limit.IsCancellationRequested);
    }

    [Fact]
    public void A_timer_that_is_due_at_once_goes_off_at_once()
    {
        var heard = 0;

        using var timer = new FakeClock(Start).CreateTimer(_ => heard++, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        Assert.Equal(1, heard);
    }
}
