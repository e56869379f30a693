using System.Reflection;
using System.Text.Json;
using Checker.Storage;

namespace Checker.Host;

/// <summary>The functions of the program, read off their attributes.</summary>
internal sealed class FunctionTable
{
    private FunctionTable(IReadOnlyList<QueueFunction> queues, IReadOnlyList<TimerFunction> timers)
    {
        Queues = queues;
        Timers = timers;
    }

    public IReadOnlyList<QueueFunction> Queues { get; }

    public IReadOnlyList<TimerFunction> Timers { get; }

    public static FunctionTable Of(params IEnumerable<Type> classes)
    {
        var queues = new List<QueueFunction>();
        var timers = new List<TimerFunction>();
        foreach (var method in classes.Select(MethodOf))
        {
            var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
            var trigger = method.GetParameters()[0];
            if (trigger.GetCustomAttribute<QueueTriggerAttribute>() is { } queue)
                queues.Add(new QueueFunction(name, queue.QueueName, method));
            else if (trigger.GetCustomAttribute<TimerTriggerAttribute>() is { } timer)
                timers.Add(new TimerFunction(name, timer.Schedule, method));
            else
                throw new InvalidOperationException($"{name}: its first parameter has no trigger.");
        }

        return new FunctionTable(queues, timers);
    }

    private static MethodInfo MethodOf(Type type) =>
        type.GetMethods().Single(method => method.GetCustomAttribute<FunctionAttribute>() is not null);
}

/// <summary>A function that a queue's messages run.</summary>
internal sealed record QueueFunction(string Name, string Queue, MethodInfo Method)
{
    private readonly Type _message = Method.GetParameters()[0].ParameterType;

    /// <summary>The message as the function wants it: its text, or the record that the text holds.</summary>
    /// <exception cref="JsonException">The text holds no such record: no retry will ever help.</exception>
    public object Bind(string text) =>
        _message == typeof(string)
            ? text
            : JsonSerializer.Deserialize(text, _message, Json.Options) ?? throw new JsonException("The message is null.");

    public Task RunAsync(IServiceProvider services, object message, CancellationToken cancellationToken) =>
        (Task)Method.Invoke(services.GetRequiredService(Method.DeclaringType!), [message, cancellationToken])!;
}

/// <summary>A function that the clock runs.</summary>
internal sealed record TimerFunction(string Name, string Schedule, MethodInfo Method)
{
    public Task RunAsync(IServiceProvider services, TimerInfo timer, CancellationToken cancellationToken) =>
        (Task)Method.Invoke(services.GetRequiredService(Method.DeclaringType!), [timer, cancellationToken])!;
}
