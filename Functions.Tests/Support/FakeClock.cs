namespace Checker.Tests.Support;

/// <summary>A clock that stands until a test advances it; timers then go off in their order, each at its own time.</summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FakeTimer, DateTimeOffset> _due = [];
    private DateTimeOffset _now = start;
    private TimeSpan _setBack;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp()
    {
        lock (_lock) return (_now + _setBack).UtcTicks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (NextDue(end) is { } timer) timer.GoOff();
        lock (_lock) _now = end;
    }

    /// <summary>Somebody sets it right, or wrong: what waits goes on waiting as long as it was to.</summary>
    public void SetBack(TimeSpan by)
    {
        lock (_lock)
        {
            (_now, _setBack) = (_now - by, _setBack + by);
            foreach (var timer in _due.Keys.ToList())
                _due[timer] -= by;
        }
    }

    private FakeTimer? NextDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var (timer, due) = _due.Where(each => each.Value <= end).OrderBy(each => each.Value).FirstOrDefault();
            if (timer is null) return null;

            _due.Remove(timer);
            if (due > _now) _now = due;
            return timer;
        }
    }

    private void Set(FakeTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            if (dueTime == Timeout.InfiniteTimeSpan) _due.Remove(timer);
            else _due[timer] = _now + dueTime;
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
            clock.Set(this, dueTime);
            if (dueTime == TimeSpan.Zero) clock.Advance(TimeSpan.Zero);
            return true;
        }

        public void GoOff()
        {
            clock.Set(this, _period);
            callback(state);
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
