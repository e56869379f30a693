namespace Checker.Fetching;

/// <summary>
/// How the servers of others are spared, whichever checks ask: each host at its pace, each public network address at
/// another (one platform carries hundreds of sites), and nobody sooner than they told us to come back.
/// </summary>
internal sealed class Courtesy(FetchOptions options, TimeProvider clock)
{
    private readonly HostGate _hosts = new(clock);
    private readonly HostGate _addresses = new(clock);

    /// <returns>Why the host may not be asked now; null when it may.</returns>
    public Refusal? Refuse(string host) => _hosts.HeldFor(host) > options.MaxRetryAfter
        ? new Refusal(FetchFailure.ToldToWait, "The host asked for a longer pause than a check can wait.")
        : null;

    public async Task<IDisposable> EnterAsync(string host, Route route, CancellationToken cancellationToken)
    {
        var turn = await _hosts.EnterAsync(host, route.Pace, cancellationToken);
        if (route.Pace == Pace.Opened) return turn;

        try
        {
            var pace = new Pace(options.PerAddress, options.AddressPause);
            return new Both(await _addresses.EnterAsync($"{route.Addresses[0]}", pace, cancellationToken), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Obeys Retry-After where the answer is a limit's.</summary>
    public void Heed(string host, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (429 or 503) || response.Headers.RetryAfter is not { } told) return;

        var pause = told.Delta ?? told.Date - clock.GetUtcNow();
        if (pause is { } time && time > TimeSpan.Zero) _hosts.Hold(host, time);
    }

    private sealed record Both(IDisposable First, IDisposable Second) : IDisposable
    {
        public void Dispose()
        {
            First.Dispose();
            Second.Dispose();
        }
    }
}
