using System.Collections.Concurrent;
using System.Diagnostics;

namespace Checker.Fetching;

/// <summary>One check's way through the web: its cookies and its connections end with it.</summary>
/// <param name="isRegistered">Whether an address is the registry's; there, the office's duty stands above robots.txt.</param>
internal sealed class SiteSession(
    FetchOptions options, Follower follower, OwnNetwork network, Wire wire, Func<Uri, bool> isRegistered, Face face) : IDisposable
{
    private static readonly TimeSpan RobotsPatience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<FetchOutcome>>> _robots = [];
    private long _bodyBytes;

    /// <summary>Of all bodies that came so far, redirects' and robots.txt's among them, content encodings undone.</summary>
    public long BodyBytes => Interlocked.Read(ref _bodyBytes);

    /// <summary>Asks for a page and follows its redirects. Several pages may be asked for at a time.</summary>
    /// <param name="page">An absolute address.</param>
    public async Task<FetchOutcome> FetchAsync(Uri page, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("fetch", ActivityKind.Client)?.SetTag("server.address", page.IdnHost);
        var asked = await AskAsync(page, options.Timeout, RefuseAsync, cancellationToken);
        var outcome = asked is FetchOutcome.Failed failed && await network.IsDownAsync(failed.Failure, cancellationToken)
            ? failed with { Failure = FetchFailure.OwnNetwork, Detail = $"Nor did any canary answer ({failed.Failure})." }
            : asked;
        Tell(outcome, span);
        return outcome;
    }

    /// <summary>The robots.txt that speaks for an address, asked for once a check; what comes of it is no failure of the site.</summary>
    public Task<FetchOutcome> FetchRobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        var robots = new Uri(address, "/robots.txt");
        var limit = options.Timeout < RobotsPatience ? options.Timeout : RobotsPatience;
        return _robots.GetOrAdd(robots.AbsoluteUri, _ => new(() =>
            AskAsync(robots, limit, (_, _) => Task.FromResult<Refusal?>(null), cancellationToken))).Value;
    }

    public void Dispose() => wire.Dispose();

    private async Task<FetchOutcome> AskAsync(
        Uri address, TimeSpan limit, Func<Uri, CancellationToken, Task<Refusal?>> permit, CancellationToken cancellationToken)
    {
        var outcome = await follower.FetchAsync(address, limit, permit, cancellationToken);
        Interlocked.Add(ref _bodyBytes, outcome.Trail.Sum(exchange => (long)exchange.Body.Length));
        return outcome;
    }

    private static void Tell(FetchOutcome outcome, Activity? span)
    {
        if (span is null && !Telemetry.Outcomes.Enabled)
            return;

        var what = outcome is FetchOutcome.Failed { Failure: var failure }
            ? Telemetry.Tag("outcome", failure)
            : Telemetry.Tag("outcome", $"{((FetchOutcome.Answered)outcome).Page.Status / 100}xx");
        span?.SetTag(what.Key, what.Value);
        Telemetry.Outcomes.Add(1, what);
        Telemetry.FetchTime.Record(outcome.Took.TotalSeconds);
    }

    private async Task<Refusal?> RefuseAsync(Uri address, CancellationToken cancellationToken)
    {
        if (isRegistered(address)) return null;
        if (face != Face.Own)
            return new Refusal(FetchFailure.Disallowed, $"Outside the registry nobody is asked under another name: {address.IdnHost}.");

        var robots = Robots.Of(await FetchRobotsAsync(address, cancellationToken), options.Agent);
        return robots.Allows(address)
            ? null
            : new Refusal(FetchFailure.Disallowed, "The robots.txt of a host outside the registry keeps us out.");
    }
}
