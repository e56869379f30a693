namespace Checker.Tests.Support;

/// <summary>Waits for what happens on other threads or in other processes.</summary>
internal static class Wait
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <exception cref="OperationCanceledException">It has not come in a minute.</exception>
    public static async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        while (!holds())
            await Task.Delay(Look, TimeProvider.System, limit.Token);
    }

    /// <summary>Lets the clock run, a step at a look.</summary>
    public static Task UntilAsync(this FakeClock clock, TimeSpan step, Func<bool> holds, CancellationToken cancellationToken) =>
        UntilAsync(
            () =>
            {
                if (holds())
                    return true;
                clock.Advance(step);
                return false;
            },
            cancellationToken);
}
