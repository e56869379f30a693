using Azure.Storage.Blobs.Specialized;
using Checker.Host;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Host;

public sealed class TimerLeaseTests(Azurite azurite) : TimersOnStorage(azurite)
{
    /// <summary>How often a process that does not own the timer asks for it.</summary>
    private static readonly TimeSpan Asking = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Of_two_processes_one_ticks_and_the_other_takes_over_when_it_has_stopped()
    {
        var (one, other) = (Noting(), Noting());
        var first = await StartAsync(one, EveryTenSeconds);
        await Clock.AskedForAsync(Ten);
        await StartAsync(other, EveryTenSeconds);
        await Clock.AskedForAsync(Asking);

        Fake.Advance(Ten);
        await Clock.AskedForAsync(Ten, times: 2);
        await first.StopAsync(Stop);
        Fake.Advance(TimeSpan.FromSeconds(5));
        await Clock.AskedForAsync(TimeSpan.FromSeconds(5));
        Fake.Advance(TimeSpan.FromSeconds(5));
        await Clock.AskedForAsync(Ten, times: 3);

        Assert.Equal([Start + Ten, Start + Ten + Ten], Ran);
        Assert.Equal((1, 1), (one.Heard.Count, other.Heard.Count));
    }

    [Fact]
    public async Task A_dead_owners_missed_tick_is_told_by_the_one_who_takes_over()
    {
        var job = Noting();
        await WriteAsync(Start);
        await Blob.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(30), cancellationToken: Stop);
        await StartAsync(job, EveryTenSeconds);
        await Clock.AskedForAsync(Asking);

        await Blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Stop);
        var before = job.Heard.Count;
        Fake.Advance(Asking);
        await Clock.AskedForAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(0, before);
        Assert.True(Assert.Single(job.Heard).IsPastDue);
    }

    [Fact]
    public async Task An_owner_whose_lease_another_has_ticks_no_more_and_asks_again()
    {
        var job = Noting();
        await StartAsync(job, "*/30 * * * * *");
        await Clock.AskedForAsync(TimeSpan.FromSeconds(30));

        await Blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Stop);
        await Blob.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(30), cancellationToken: Stop);
        Fake.Advance(Ten);
        await Clock.AskedForAsync(Asking);
        Fake.Advance(TimeSpan.FromSeconds(20));
        await Clock.AskedForAsync(Asking, times: 2);

        Assert.Empty(job.Heard);
        Assert.Single(Log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task Storage_that_is_away_is_one_warning_and_the_timer_goes_on_when_it_is_back()
    {
        await Container.DeleteAsync(cancellationToken: Stop);
        await StartAsync(Noting(), EveryTenSeconds);
        await Clock.AskedForAsync(Asking);
        Fake.Advance(Asking);
        await Clock.AskedForAsync(Asking, times: 2);

        await Container.CreateAsync(cancellationToken: Stop);
        Fake.Advance(Asking);
        await Clock.AskedForAsync(Ten);

        Assert.Single(Log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task A_run_that_a_stop_cuts_off_is_owed_to_the_next_owner()
    {
        var job = Noting(stop => Task.Delay(Timeout.InfiniteTimeSpan, Fake, stop));
        var first = await StartAsync(job, EveryTenSeconds);
        await Clock.AskedForAsync(Ten);
        Fake.Advance(Ten);
        await Wait.UntilAsync(() => job.Heard.Count == 1, Stop);

        var stopped = first.StopAsync(Stop);
        Fake.Advance(new CheckerOptions().Grace);
        await stopped;
        var next = Noting();
        await StartAsync(next, EveryTenSeconds);
        await Wait.UntilAsync(() => next.Heard.Count == 1, Stop);

        Assert.True(next.Heard[0].IsPastDue);
    }

    [Fact]
    public async Task A_run_may_end_in_the_grace_of_a_stop_and_is_done_then()
    {
        var job = Noting(_ => Gate.Task);
        var pump = await StartAsync(job, EveryTenSeconds);
        await Clock.AskedForAsync(Ten);
        Fake.Advance(Ten);
        await Wait.UntilAsync(() => job.Heard.Count == 1, Stop);

        var stopped = pump.StopAsync(Stop);
        Gate.SetResult();
        await stopped;

        Assert.Equal((1, Start + Ten, Start + Ten + Ten), await StatusAsync());
    }
}
