using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>Ends a check under way within seconds of its site's stop, a request or a wait in the middle included.</summary>
internal sealed class StopWatch : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly StopStore _stops;
    private readonly SiteId _site;
    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _watching;

    public StopWatch(StopStore stops, SiteId site, TimeProvider clock, CancellationToken cancellationToken)
    {
        (_stops, _site) = (stops, site);
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _watching = WatchAsync(clock);
    }

    /// <summary>The check's own token.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>Null while nobody has stopped it.</summary>
    public Stop? Stop { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _watching;
        _over.Dispose();
        _end.Dispose();
    }

    private async Task WatchAsync(TimeProvider clock)
    {
        using var timer = new PeriodicTimer(Look, clock);
        try
        {
            while (Stop is null && await timer.WaitForNextTickAsync(_over.Token))
                Stop = await FindAsync();
            await _end.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // the check is over
        }
    }

    /// <summary>While storage is away nobody can press the button, either.</summary>
    private async Task<Stop?> FindAsync()
    {
        try
        {
            return await _stops.FindAsync(_site, _over.Token);
        }
        catch (Exception e) when (!_over.IsCancellationRequested && StorageFailure.Is(e))
        {
            return null;
        }
    }
}
