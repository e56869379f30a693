namespace Checker.Host.CustomHandler;

// The isolated worker's attributes, same names, same meanings: functions are written in its programming model, and
// Microsoft.Azure.Functions.Worker can take the place of these types.

/// <summary>Marks a method as a function and names it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Runs the function by the clock. The schedule is NCRONTAB with seconds, in UTC.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;
}

/// <summary>Runs the function for each message of a queue in the storage account <c>AzureWebJobsStorage</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;
}

/// <summary>Answers requests under a route.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    public string[] Methods { get; } = methods;

    public string? Route { get; set; }
}

internal enum AuthorizationLevel
{
    /// <summary>No key asked for.</summary>
    Anonymous,

    /// <summary>A key of the function.</summary>
    Function,
}

/// <summary>What a timer tells its function.</summary>
internal sealed class TimerInfo
{
    /// <summary>The tick is late: it was missed while nothing ran.</summary>
    public bool IsPastDue { get; set; }
}
