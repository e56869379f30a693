using System.Diagnostics;

namespace Checker.Host;

/// <summary>
/// The trace of one job. A message's own trace is the parent, so that a round can be followed from its planning to its
/// last check; the trace of the call, which the host starts anew for each, is linked. Without a message's the call's is the parent.
/// </summary>
internal static class JobTrace
{
    public static Activity Start(string function, string? message)
    {
        var call = Activity.Current;
        var activity = new Activity(function);
        if (message is not null && MessageTrace.Of(message) is { } trace)
        {
            activity.SetParentId(trace);
            if (call is not null)
                activity.AddLink(new ActivityLink(call.Context));
        }

        return activity.Start();
    }
}
