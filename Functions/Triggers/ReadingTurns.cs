namespace Checker.Triggers;

/// <summary>
/// As many read at a time as there are turns. Of those who wait, whoever holds most goes first, among equals whoever came
/// first: a page that is read is let go of, and a visit holds what it has read until it ends, so that many visits that go on
/// side by side hold more than as many of which the foremost end.
/// </summary>
internal sealed class ReadingTurns(int turns)
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<TaskCompletionSource<Turn>, (int Held, long Order)> _waiting = new();
    private int _free = turns;
    private long _came;

    /// <param name="held">In memory, bytes, about.</param>
    /// <returns>To be given back.</returns>
    public async Task<Turn> TakeAsync(int held, CancellationToken cancellationToken)
    {
        var waiting = new TaskCompletionSource<Turn>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return new Turn(this);
            }

            _waiting.Enqueue(waiting, (-held, _came++));
        }

        await using var given = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
        return await waiting.Task;
    }

    private void GiveBack()
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var next, out _))
            {
                // One that was called off wants none.
                if (next.TrySetResult(new Turn(this)))
                    return;
            }

            _free++;
        }
    }

    /// <summary>Whoever holds it reads.</summary>
    internal sealed class Turn(ReadingTurns turns) : IDisposable
    {
        public void Dispose() => turns.GiveBack();
    }
}
