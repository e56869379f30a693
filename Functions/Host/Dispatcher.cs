using System.Text.Json;

namespace Checker.Host;

/// <summary>Runs the function that the host calls, within the job's own deadline.</summary>
internal sealed partial class Dispatcher(
    FunctionTable functions, PoisonQueues poison, TimerWork timers, IServiceProvider services, TimeProvider clock, ILogger<Dispatcher> logger)
{
    /// <summary>What does not heed its deadline is answered for all the same, before the host kills the process.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public bool Knows(string name) =>
        functions.Queues.Any(queue => queue.Name == name) || functions.Timers.Any(timer => timer.Name == name);

    /// <summary>True when the job is done with; false asks the host for another attempt.</summary>
    public async Task<bool> TryRunAsync(string name, InvocationRequest request, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(HostTerms.Deadline, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token);
        try
        {
            await RunAsync(name, request, stop.Token).WaitAsync(HostTerms.Deadline + Grace, clock, stopping);
            return true;
        }
#pragma warning disable CA1031 // The dispatcher is where a job's failure ends: it is logged, and the host tries again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(logger, name, request.Attempt, limit.IsCancellationRequested, e);
            return false;
        }
    }

    private async Task RunAsync(string name, InvocationRequest request, CancellationToken cancellationToken)
    {
        if (functions.Queues.FirstOrDefault(queue => queue.Name == name) is { } queue)
            await RunAsync(queue, request, cancellationToken);
        else
            await RunAsync(functions.Timers.First(timer => timer.Name == name), request, cancellationToken);
    }

    private Task RunAsync(TimerFunction timer, InvocationRequest request, CancellationToken cancellationToken) =>
        timers.RunAsync(timer, request.TimerOf(timer.Trigger), cancellationToken);

    private async Task RunAsync(QueueFunction queue, InvocationRequest request, CancellationToken cancellationToken)
    {
        var text = request.TextOf(queue.Trigger) ?? throw new JsonException($"There is no message in Data.{queue.Trigger}.");
        await JobTrace.RunAsync(queue.Name, text, () => TryBind(queue, text) is { } message
            ? queue.RunAsync(services, message, cancellationToken)
            : poison.AddAsync(queue.Queue, text, cancellationToken));
    }

    /// <summary>Null, and a word in the log, for what is no message of ours: trying again would change nothing.</summary>
    private object? TryBind(QueueFunction queue, string text)
    {
        try
        {
            return queue.Bind(text);
        }
        catch (JsonException e)
        {
            LogUnreadable(logger, queue.Name, e);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Function}: the message is none of ours and goes to the poison queue")]
    private static partial void LogUnreadable(ILogger logger, string function, Exception exception);

    [LoggerMessage(LogLevel.Error, "{Function} failed (attempt {Attempt}, deadline passed: {DeadlinePassed})")]
    private static partial void LogFailed(ILogger logger, string function, int? attempt, bool deadlinePassed, Exception exception);
}
