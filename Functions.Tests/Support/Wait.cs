namespace Checker.Tests.Support;

/// <summary>Waits for what happens on other threads or in other processes.</summary>
internal static class Wait
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    public static async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        while (!holds())
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
    }

    /// <summary>Lets the clock run, a step at a look.</summary>
    public static async Task UntilAsync(this FakeClock clock, TimeSpan step, Func<bool> holds, CancellationToken cancellationToken)
    {
        while (!holds())
        {
            clock.Advance(step);
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
        }
    }
}
