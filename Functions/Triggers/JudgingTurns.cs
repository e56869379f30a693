namespace Checker.Triggers;

/// <summary>
/// Few checks at a time hold all facts of their site, from the end of a visit to its conclusion: that is megabytes each, and
/// much of the time they wait for storage.
/// </summary>
internal sealed class JudgingTurns
{
    private readonly ReadingTurns _turns = new(2 * Environment.ProcessorCount);

    /// <returns>Of one check, not taken yet; to be disposed when the check ends.</returns>
    public Turn Open() => new(_turns);

    /// <summary>Whoever took it holds a site's facts.</summary>
    internal sealed class Turn(ReadingTurns turns) : IDisposable
    {
        private ReadingTurns.Turn? _taken;

        /// <summary>Whoever came first goes first.</summary>
        public async Task TakeAsync(CancellationToken cancellationToken) => _taken = await turns.TakeAsync(0, 0, cancellationToken);

        public void Dispose() => _taken?.Dispose();
    }
}
