using System.Collections.Concurrent;
using System.Reflection;
using Checker.Host;
using Checker.Rounds;
using Checker.Storage;

namespace Checker.Tests.Host;

/// <summary>A function that notes what reaches it and does what the test says.</summary>
internal abstract class Job<T>
{
    private readonly ConcurrentQueue<T> _heard = [];

    public IReadOnlyList<T> Heard => [.. _heard];

    public Func<T, CancellationToken, Task> Work { get; init; } = (_, _) => Task.CompletedTask;

    public Task RunAsync(T trigger, CancellationToken cancellationToken)
    {
        _heard.Enqueue(trigger);
        return Work(trigger, cancellationToken);
    }
}

internal sealed class TextJob : Job<string>;

internal sealed class StepJob : Job<RoundStep>;

internal sealed class ClockJob : Job<TimerInfo>;

/// <summary>Jobs as the pumps know them, and a storage account of the test's own.</summary>
internal static class Jobs
{
    public const string Queue = "jobs";

    public static QueueFunction On(this object job, string queue) => new(job.GetType().Name, queue, MethodOf(job));

    public static TimerFunction At(this ClockJob job, string schedule) => new(nameof(ClockJob), schedule, MethodOf(job));

    public static IServiceProvider Services(this object job) =>
        new ServiceCollection().AddSingleton(MethodOf(job).DeclaringType!, job).BuildServiceProvider();

    public static StorageAccount Account(string connection, string prefix) => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connection,
            ["Storage:Prefix"] = prefix,
        }).Build());

    private static MethodInfo MethodOf(object job) => job.GetType().GetMethod("RunAsync")!;
}
