namespace Checker.Host;

/// <summary>A stop in two steps: nothing new is begun from the first on, and what runs may end until the second.</summary>
internal sealed class Grace : IDisposable
{
    private readonly CancellationTokenSource _over;
    private readonly CancellationTokenRegistration _begins;

    /// <param name="length">From the first step to the second.</param>
    /// <param name="stopping">The first step.</param>
    public Grace(TimeSpan length, TimeProvider clock, CancellationToken stopping)
    {
        _over = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        _begins = stopping.Register(() => _over.CancelAfter(length));
    }

    /// <summary>The second step.</summary>
    public CancellationToken Over => _over.Token;

    public void Dispose()
    {
        _begins.Dispose();
        _over.Dispose();
    }
}
