namespace Checker.Host;

/// <summary>A job's own deadline, from its dispatch; a stop of the process may come before it.</summary>
internal sealed class JobDeadline : IDisposable
{
    /// <summary>What does not heed its deadline is answered for all the same, before the host kills the process.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock;
    private readonly CancellationToken _stopping;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;

    public JobDeadline(TimeProvider clock, CancellationToken stopping)
    {
        (_clock, _stopping) = (clock, stopping);
        _limit = new CancellationTokenSource(HostTerms.Deadline, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(stopping, _limit.Token);
    }

    public bool HasPassed => _limit.IsCancellationRequested;

    /// <summary>Cancelled at the deadline, or at the stop.</summary>
    public CancellationToken Token => _either.Token;

    public Task WaitAsync(Task job) => job.WaitAsync(HostTerms.Deadline + Grace, _clock, _stopping);

    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
