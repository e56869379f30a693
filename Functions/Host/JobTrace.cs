using System.Diagnostics;

namespace Checker.Host;

/// <summary>
/// The trace of one job. A message's own trace is the parent, so that a round can be followed from its planning to its
/// last check; the trace of the call, which the host starts anew for each, is linked. Without a message's the call's is the parent.
/// </summary>
internal static class JobTrace
{
    public static async Task RunAsync(string function, string? message, Func<Task> job)
    {
        using var activity = Start(function, message);
        try
        {
            await job();
        }
        catch (Exception e)
        {
            activity.SetStatus(ActivityStatusCode.Error, e.GetType().Name); // its text may quote a page
            throw;
        }
    }

    /// <summary>Where nobody listens a bare one is made all the same: messages and conclusions carry its id.</summary>
    private static Activity Start(string function, string? message)
    {
        var call = Activity.Current;
        if (message is null || MessageTrace.Of(message) is not { } trace)
            return Telemetry.Source.StartActivity(function) ?? new Activity(function).Start();

        ActivityLink[] links = call is null ? [] : [new ActivityLink(call.Context)];
        return Telemetry.Source.StartActivity(ActivityKind.Consumer, ActivityContext.Parse(trace, null), links: links, name: function) ?? Bare(function, trace, links);
    }

    private static Activity Bare(string function, string trace, ActivityLink[] links)
    {
        var activity = new Activity(function).SetParentId(trace);
        foreach (var link in links)
            activity.AddLink(link);
        return activity.Start();
    }
}
