using Microsoft.Azure.Functions.Worker.Middleware;

namespace Checker.Host.Worker;

/// <summary>A timer's or a message's way to its function: within the job's own deadline, traced from its sender, and read by us.</summary>
internal sealed class JobMiddleware(
    FunctionTable functions, PoisonQueues poison, TimerWork timers, IHostApplicationLifetime lifetime, TimeProvider clock) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        using var deadline = new JobDeadline(clock, stopping.Token);
        context.Items[typeof(JobDeadline)] = deadline;
        try
        {
            await deadline.WaitAsync(RunAsync(context, next, deadline.Token));
        }
        catch (OperationCanceledException e) when (deadline.HasPassed)
        {
            throw new TimeoutException($"{context.FunctionDefinition.Name} has not ended within {HostTerms.Deadline}: {e.Message}");
        }
    }

    private async Task RunAsync(FunctionContext context, FunctionExecutionDelegate next, CancellationToken cancellationToken)
    {
        if (functions.Queues.FirstOrDefault(queue => queue.Name == context.FunctionDefinition.Name) is { } queue)
            await RunAsync(queue, context, next, cancellationToken);
        else
            await RunAsync(functions.Timers.First(timer => timer.Name == context.FunctionDefinition.Name), context, next, cancellationToken);
    }

    private async Task RunAsync(TimerFunction timer, FunctionContext context, FunctionExecutionDelegate next, CancellationToken cancellationToken)
    {
        var isPastDue = context.FunctionDefinition.InputBindings.TryGetValue(timer.Trigger, out var input)
            && (await context.BindInputAsync<TimerInfo>(input)).Value is { IsPastDue: true };
        await timers.RunAsync(timer, isPastDue, () => next(context), cancellationToken);
    }

    private async Task RunAsync(QueueFunction queue, FunctionContext context, FunctionExecutionDelegate next, CancellationToken cancellationToken)
    {
        var input = await context.BindInputAsync<object>(context.FunctionDefinition.InputBindings[queue.Trigger]);
        var text = input.Value as string ?? throw new InvalidOperationException($"There is no message in {queue.Trigger}.");
        await JobTrace.RunAsync(queue.Name, text, async () =>
        {
            if (await poison.BindAsync(queue, text, cancellationToken) is not { } message)
                return;
            input.Value = message;
            await next(context);
        });
    }
}
