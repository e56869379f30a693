namespace Checker.Fetching;

/// <summary>How fast one host may be asked.</summary>
/// <param name="Width">Requests at a time.</param>
/// <param name="Pause">From the end of one request to the start of the next.</param>
internal sealed record Pace(int Width, TimeSpan Pause)
{
    /// <summary>A small office's server feels a check no more than one patient reader.</summary>
    public static readonly Pace Public = new(1, TimeSpan.FromSeconds(1));

    /// <summary>Networks opened by name are our own.</summary>
    public static readonly Pace Opened = new(4, TimeSpan.Zero);
}

/// <summary>Lets requests through to each host at its pace, whichever checks they belong to, first come first served.</summary>
internal sealed class HostGate(TimeProvider clock)
{
    /// <summary>So many hosts are remembered before those at rest are forgotten.</summary>
    private const int Remembered = 1024;

    /// <summary>Who asks for a longer pause is believed so far and no further.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Host, Pace Pace), Lane> _lanes = [];
    private readonly Dictionary<string, DateTimeOffset> _heldUntil = [];

    /// <summary>How many hosts are remembered.</summary>
    public int Count => _lanes.Count;

    /// <returns>The turn; disposing it lets the next one through.</returns>
    public async Task<IDisposable> EnterAsync(string host, Pace pace, CancellationToken cancellationToken)
    {
        var lane = Join(host, pace);
        try
        {
            await lane.Turns.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(lane);
            throw;
        }

        var turn = new Turn(this, lane);
        try
        {
            var (held, rest) = (HeldFor(host), RestOf(lane));
            if (held > rest) rest = held;
            if (rest > TimeSpan.Zero) await Task.Delay(rest, clock, cancellationToken);
            return turn;
        }
        catch
        {
            turn.GiveBack();
            throw;
        }
    }

    /// <summary>Lets nobody through to the host for so long.</summary>
    public void Hold(string host, TimeSpan time)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_heldUntil.Count >= Remembered)
                foreach (var over in _heldUntil.Where(held => held.Value <= now).ToList()) _heldUntil.Remove(over.Key);
            _heldUntil[host] = now + (time < LongestHold ? time : LongestHold);
        }
    }

    /// <summary>How long the host is still held.</summary>
    public TimeSpan HeldFor(string host)
    {
        lock (_lock)
        {
            var left = _heldUntil.TryGetValue(host, out var until) ? until - clock.GetUtcNow() : TimeSpan.Zero;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private Lane Join(string host, Pace pace)
    {
        lock (_lock)
        {
            if (_lanes.Count >= Remembered) ForgetRested();
            if (!_lanes.TryGetValue((host, pace), out var lane)) _lanes.Add((host, pace), lane = new Lane(pace));
            lane.Users++;
            return lane;
        }
    }

    private void Leave(Lane lane)
    {
        lock (_lock) lane.Users--;
    }

    private TimeSpan RestOf(Lane lane)
    {
        lock (_lock) return lane.EndedAt is { } ended ? lane.Pace.Pause - clock.GetElapsedTime(ended) : TimeSpan.Zero;
    }

    private void End(Lane lane)
    {
        lock (_lock) lane.EndedAt = clock.GetTimestamp();
    }

    private void ForgetRested()
    {
        foreach (var (key, lane) in _lanes.Where(pair => pair.Value.Users == 0 && RestOf(pair.Value) <= TimeSpan.Zero).ToList())
        {
            _lanes.Remove(key);
            lane.Dispose();
        }
    }

    private sealed class Lane(Pace pace) : IDisposable
    {
        public Pace Pace => pace;

        public SemaphoreSlim Turns { get; } = new(pace.Width);

        /// <summary>The timestamp of the last request's end; null before the first.</summary>
        public long? EndedAt { get; set; }

        public int Users { get; set; }

        public void Dispose() => Turns.Dispose();
    }

    private sealed class Turn(HostGate gate, Lane lane) : IDisposable
    {
        public void Dispose()
        {
            gate.End(lane);
            GiveBack();
        }

        /// <summary>A turn that was never used costs the next one no pause.</summary>
        public void GiveBack()
        {
            lane.Turns.Release();
            gate.Leave(lane);
        }
    }
}
