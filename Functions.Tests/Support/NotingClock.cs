using System.Collections.Concurrent;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>A fake clock that notes the waits asked of it, so that a test moves time only when somebody waits for it.</summary>
/// <param name="early">How much too early its waits end.</param>
internal sealed class NotingClock(FakeClock clock, TimeSpan early = default) : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = [];

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = clock.CreateTimer(callback, state, dueTime > early ? dueTime - early : dueTime, period);
        if (dueTime > TimeSpan.Zero && period == Timeout.InfiniteTimeSpan)
            _waits.Enqueue(dueTime);
        return timer;
    }

    public Task AskedForAsync(TimeSpan wait, int times = 1) =>
        Wait.UntilAsync(() => _waits.Count(each => each == wait) >= times, TestContext.Current.CancellationToken);
}
