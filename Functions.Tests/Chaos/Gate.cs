using Checker.Tests.Support;

namespace Checker.Tests.Chaos;

/// <summary>Where requests wait while storage is about to be ended, and who tells when the last of those inside is through.</summary>
internal sealed class Gate
{
    private readonly Lock _one = new();
    private TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOpen = true;
    private int _inside;

    /// <summary>Disposed when the request is through.</summary>
    public async Task<IDisposable> PassAsync(CancellationToken gone)
    {
        while (true)
        {
            Task opening;
            lock (_one)
            {
                if (_isOpen)
                {
                    // Whoever leaves does not wait for the lock.
                    Interlocked.Increment(ref _inside);
                    return new Passing(this);
                }

                opening = _open.Task;
            }

            await opening.WaitAsync(gone);
        }
    }

    /// <summary>Closed, with nobody inside.</summary>
    public async Task CloseAsync(CancellationToken stop)
    {
        lock (_one)
            (_isOpen, _open) = (false, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await Wait.UntilAsync(() => Volatile.Read(ref _inside) == 0, stop);
    }

    public void Open()
    {
        lock (_one)
        {
            _isOpen = true;
            _open.TrySetResult();
        }
    }

    private sealed class Passing(Gate gate) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref gate._inside);
    }
}
