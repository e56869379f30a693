using System.Text.Json;

namespace Checker.Host.CustomHandler;

/// <summary>Runs the function that the host calls, within the job's own deadline.</summary>
internal sealed partial class Dispatcher(
    FunctionTable functions, PoisonQueues poison, TimerWork timers, IServiceProvider services, TimeProvider clock, ILogger<Dispatcher> logger)
{
    public bool Knows(string name) =>
        functions.Queues.Any(queue => queue.Name == name) || functions.Timers.Any(timer => timer.Name == name);

    /// <summary>True when the job is done with; false asks the host for another attempt.</summary>
    public async Task<bool> TryRunAsync(string name, InvocationRequest request, CancellationToken stopping)
    {
        using var deadline = new JobDeadline(clock, stopping);
        try
        {
            await deadline.WaitAsync(RunAsync(name, request, deadline.Token));
            return true;
        }
#pragma warning disable CA1031 // The dispatcher is where a job's failure ends: it is logged, and the host tries again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(logger, name, request.Attempt, deadline.HasPassed, e);
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
        await JobTrace.RunAsync(queue.Name, text, async () =>
        {
            if (await poison.BindAsync(queue, text, cancellationToken) is { } message)
                await queue.RunAsync(services, message, cancellationToken);
        });
    }

    [LoggerMessage(LogLevel.Error, "{Function} failed (attempt {Attempt}, deadline passed: {DeadlinePassed})")]
    private static partial void LogFailed(ILogger logger, string function, int? attempt, bool deadlinePassed, Exception exception);
}
