namespace Checker.Triggers;

/// <summary>
/// Few checks at a time hold all facts of their site, from the end of a visit to its conclusion: that is megabytes each, and
/// much of the time they wait for storage.
/// </summary>
internal sealed class JudgingTurns
{
    private readonly SemaphoreSlim _free = new(2 * Environment.ProcessorCount);

    /// <returns>Of one check, not taken yet; to be disposed when the check ends.</returns>
    public Turn Open() => new(_free);

    /// <summary>Whoever took it holds a site's facts.</summary>
    internal sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        private bool _isTaken;

        public async Task TakeAsync(CancellationToken cancellationToken)
        {
            await free.WaitAsync(cancellationToken);
            _isTaken = true;
        }

        public void Dispose()
        {
            if (_isTaken)
                free.Release();
        }
    }
}
