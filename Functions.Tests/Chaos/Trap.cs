namespace Checker.Tests.Chaos;

/// <summary>Goes off once, at the n-th write to storage from now: right before it, or when it is done and not yet answered.</summary>
internal sealed class Trap(int write, bool afterWrite, Action kill)
{
    private readonly TaskCompletionSource _off = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = write;

    public bool AfterWrite { get; } = afterWrite;

    public Task Off => _off.Task;

    /// <summary>This, for the write that it waits for; null for all others.</summary>
    public Trap? Step() => Interlocked.Decrement(ref _left) == 0 ? this : null;

    public void GoOff()
    {
        kill();
        _off.TrySetResult();
    }
}
