using Checker.Storage;

namespace Checker.Host;

/// <summary>
/// One run of a timer: a sign of life first, so that a time in which nothing ran is on record before anything is said of
/// sites; then the function, traced; then a note of how it went.
/// </summary>
internal sealed partial class TimerWork(IServiceProvider services, ProgramRuns runs, TimeProvider clock, ILogger<TimerWork> logger)
{
    public Task RunAsync(TimerFunction timer, TimerInfo info, CancellationToken cancellationToken) =>
        RunAsync(timer, info.IsPastDue, () => timer.RunAsync(services, info, cancellationToken), cancellationToken);

    /// <param name="run">Calls the function.</param>
    public Task RunAsync(TimerFunction timer, bool isPastDue, Func<Task> run, CancellationToken cancellationToken) =>
        JobTrace.RunAsync(timer.Name, null, () => NotedAsync(timer, isPastDue, run, cancellationToken));

    private async Task NotedAsync(TimerFunction timer, bool isPastDue, Func<Task> run, CancellationToken cancellationToken)
    {
        var (at, begun) = (clock.GetUtcNow(), clock.GetTimestamp());
        if (await runs.WakeAsync(at, cancellationToken) is { } gap)
            LogGap(logger, gap.From, gap.To);
        string? failure = null;
        try
        {
            await run();
        }
        catch (Exception e)
        {
            failure = e.GetType().Name;
            throw;
        }
        finally
        {
            // A job that was cut off is noted, too.
            await runs.NoteAsync(new TimerRun(timer.Name, at, clock.GetElapsedTime(begun), isPastDue, failure), CancellationToken.None);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Nothing ran from {From} to {To}: no site was watched then")]
    private static partial void LogGap(ILogger logger, DateTimeOffset from, DateTimeOffset to);
}
