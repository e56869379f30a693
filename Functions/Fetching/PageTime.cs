namespace Checker.Fetching;

/// <summary>The time for one page: it runs while we wait for the site and stands still while the site waits for us.</summary>
internal sealed class PageTime : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _up;
    private readonly CancellationTokenSource _either;
    private TimeSpan _before = TimeSpan.Zero;
    private long? _since;

    public PageTime(TimeSpan limit, TimeProvider clock, CancellationToken caller)
    {
        _limit = limit;
        _clock = clock;
        _up = new CancellationTokenSource(limit, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_up.Token, caller);
        _since = clock.GetTimestamp();
        Caller = caller;
    }

    /// <summary>Cancelled when the time is up, and when the caller wants no more.</summary>
    public CancellationToken Token => _either.Token;

    public CancellationToken Caller { get; }

    public TimeSpan Spent => _since is { } since ? _before + _clock.GetElapsedTime(since) : _before;

    public void Pause()
    {
        _before = Spent;
        _since = null;
        _up.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public void Run()
    {
        _since = _clock.GetTimestamp();
        _up.CancelAfter(_before < _limit ? _limit - _before : TimeSpan.Zero);
    }

    public void Dispose()
    {
        _either.Dispose();
        _up.Dispose();
    }
}
