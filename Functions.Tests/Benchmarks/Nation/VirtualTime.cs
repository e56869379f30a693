namespace Checker.Tests.Benchmarks.Nation;

/// <summary>
/// Time that passes as fast as work is done: everything runs on one thread, and when all of it waits, the clock goes on to the next
/// timer. A night of a hundred thousand tasks takes a minute, and is the same each time.
/// </summary>
internal sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly PriorityQueue<(VirtualTimer Timer, int Set), (DateTimeOffset Due, long Number)> _timers = new();
    private readonly Loop _loop = new();
    private DateTimeOffset _now = start;
    private long _number;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs until the task has ended.</summary>
    public void Run(Func<Task> work)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(_loop);
        try
        {
            var task = work();
            while (!task.IsCompleted)
            {
                if (!_loop.RunOne() && !GoOn())
                    throw new InvalidOperationException("All of it waits, and for nothing.");
            }

            task.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private bool GoOn()
    {
        while (_timers.TryDequeue(out var next, out var order))
        {
            if (!next.Timer.IsSet(next.Set))
                continue;

            _now = order.Due;
            next.Timer.GoOff();
            return true;
        }

        return false;
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private int _set;

        public bool IsSet(int set) => _set == set;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _set++;
            if (dueTime != Timeout.InfiniteTimeSpan)
                time._timers.Enqueue((this, _set), (time._now + dueTime, time._number++));
            return true;
        }

        public void GoOff()
        {
            _set++;
            callback(state);
        }

        public void Dispose() => _set++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Loop : SynchronizationContext
    {
        private readonly Queue<(SendOrPostCallback Work, object? State)> _posted = new();

        public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

        public bool RunOne()
        {
            if (!_posted.TryDequeue(out var next))
                return false;

            next.Work(next.State);
            return true;
        }
    }
}
