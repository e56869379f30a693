using System.Reflection;
using System.Text.Json;
using Checker.Storage;
using NCrontab;

namespace Checker.Host;

/// <summary>The functions of the program, read off their attributes.</summary>
internal sealed class FunctionTable
{
    private FunctionTable(
        IReadOnlyList<QueueFunction> queues, IReadOnlyList<TimerFunction> timers, IReadOnlyList<HttpFunction> https)
    {
        Queues = queues;
        Timers = timers;
        Https = https;
    }

    public IReadOnlyList<QueueFunction> Queues { get; }

    public IReadOnlyList<TimerFunction> Timers { get; }

    public IReadOnlyList<HttpFunction> Https { get; }

    public int Count => Queues.Count + Timers.Count + Https.Count;

    public static FunctionTable Of(params IEnumerable<Type> classes)
    {
        var queues = new List<QueueFunction>();
        var timers = new List<TimerFunction>();
        var https = new List<HttpFunction>();
        foreach (var method in classes.Select(MethodOf))
        {
            var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
            var trigger = method.GetParameters()[0];
            if (trigger.GetCustomAttribute<QueueTriggerAttribute>() is { } queue)
                queues.Add(new QueueFunction(name, queue.QueueName, method));
            else if (trigger.GetCustomAttribute<TimerTriggerAttribute>() is { } timer)
                timers.Add(new TimerFunction(name, timer.Schedule, method));
            else if (trigger.GetCustomAttribute<HttpTriggerAttribute>() is { } http)
                https.Add(new HttpFunction(name, http, method));
            else
                throw new InvalidOperationException($"{name}: its first parameter has no trigger.");
        }

        return new FunctionTable(queues, timers, https);
    }

    private static MethodInfo MethodOf(Type type) =>
        type.GetMethods().Single(method => method.GetCustomAttribute<FunctionAttribute>() is not null);
}

/// <summary>A function that a queue's messages run.</summary>
internal sealed record QueueFunction(string Name, string Queue, MethodInfo Method)
{
    private readonly Type _message = Method.GetParameters()[0].ParameterType;

    /// <summary>The name of the trigger's binding: the parameter's.</summary>
    public string Trigger => Method.GetParameters()[0].Name!;

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
    private readonly CrontabSchedule _schedule = CrontabSchedule.Parse(Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });

    public string Trigger => Method.GetParameters()[0].Name!;

    public DateTimeOffset NextAfter(DateTimeOffset moment) => new(_schedule.GetNextOccurrence(moment.UtcDateTime), TimeSpan.Zero);

    public Task RunAsync(IServiceProvider services, TimerInfo timer, CancellationToken cancellationToken) =>
        (Task)Method.Invoke(services.GetRequiredService(Method.DeclaringType!), [timer, cancellationToken])!;
}

/// <summary>A function that requests run. They reach their routes through ASP.NET Core, with a host or without.</summary>
internal sealed record HttpFunction(string Name, HttpTriggerAttribute Http, MethodInfo Method)
{
    public string Trigger => Method.GetParameters()[0].Name!;
}
