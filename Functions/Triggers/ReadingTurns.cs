namespace Checker.Triggers;

/// <summary>
/// As many read at a time as there are turns. Of those who wait, whoever holds most goes first, among equals whoever came
/// first: a page that is read is let go of, and a visit holds what it has read until it ends, so that many visits that go on
/// side by side hold more than as many of which the foremost end.
/// </summary>
/// <param name="room">While what waits to be read is as many bytes, whoever would ask for more waits first.</param>
internal sealed class ReadingTurns(int turns, int room = int.MaxValue)
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<(TaskCompletionSource<Turn> Turn, int Came), (int Held, long Order)> _waiting = new();
    private readonly PriorityQueue<TaskCompletionSource, (int Held, long Order)> _outside = new();
    private int _free = turns;
    private long _bytes;
    private long _order;

    /// <summary>
    /// Waits while too much waits to be read. As long as a turn is free nobody is kept: a page that never comes holds up no other.
    /// </summary>
    /// <param name="held">In memory, bytes, about.</param>
    public async Task RoomAsync(int held, CancellationToken cancellationToken)
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_free > 0 || _bytes < room)
                return;

            _outside.Enqueue(waiting, (-held, _order++));
        }

        await using var given = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
        await waiting.Task;
    }

    /// <param name="held">In memory, bytes, about, <paramref name="came"/> among them.</param>
    /// <param name="came">What is to be read, bytes.</param>
    /// <returns>To be given back.</returns>
    public async Task<Turn> TakeAsync(int held, int came, CancellationToken cancellationToken)
    {
        var waiting = new TaskCompletionSource<Turn>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return new Turn(this);
            }

            _bytes += came;
            _waiting.Enqueue((waiting, came), (-held, _order++));
        }

        await using var given = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
        return await waiting.Task;
    }

    private void GiveBack()
    {
        lock (_lock)
        {
            if (!TryPass())
                _free++;
            LetIn();
        }
    }

    /// <summary>One where there is room, since what it asks for is not here yet; all while nobody reads.</summary>
    private void LetIn()
    {
        while ((_free > 0 || _bytes < room) && _outside.TryDequeue(out var next, out _))
        {
            if (next.TrySetResult() && _free == 0)
                return;
        }
    }

    private bool TryPass()
    {
        while (_waiting.TryDequeue(out var next, out _))
        {
            _bytes -= next.Came;
            // One that was called off wants none.
            if (next.Turn.TrySetResult(new Turn(this)))
                return true;
        }

        return false;
    }

    /// <summary>Whoever holds it reads.</summary>
    internal sealed class Turn(ReadingTurns turns) : IDisposable
    {
        public void Dispose() => turns.GiveBack();
    }
}
