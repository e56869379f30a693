namespace Checker.Fetching;

/// <summary>Tells our own network's failures from the sites': where canaries are set and none answers, it is ours.</summary>
/// <param name="answers">Asks one canary.</param>
internal sealed class OwnNetwork(
    IReadOnlyList<Uri> canaries, TimeProvider clock, Func<Uri, CancellationToken, Task<bool>> answers) : IDisposable
{
    /// <summary>So long one answer holds: canaries are other people's servers.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);
    private Asked? _known;

    /// <summary>Whether any canary answered when they were last asked; null when none was, or there are none.</summary>
    public bool? Answered => !_known?.IsDown;

    /// <summary>Whether a failure is our own network's. Nobody is asked about a failure that the network has no part in.</summary>
    public async Task<bool> IsDownAsync(FetchFailure failure, CancellationToken cancellationToken)
    {
        if (canaries is [] || !IsOfTheNetwork(failure)) return false;

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_known is not { } known || clock.GetElapsedTime(known.At) >= Holds)
                _known = known = new Asked(await NoneAnswersAsync(cancellationToken), clock.GetTimestamp());
            return known.IsDown;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<bool> NoneAnswersAsync(CancellationToken cancellationToken)
    {
        var asked = await Task.WhenAll(canaries.Select(canary => answers(canary, cancellationToken)));
        return !asked.Contains(true);
    }

    private static bool IsOfTheNetwork(FetchFailure failure) => failure is FetchFailure.NameNotFound
        or FetchFailure.NameServerFailed or FetchFailure.Refused or FetchFailure.Unreachable or FetchFailure.Reset
        or FetchFailure.TlsFailed or FetchFailure.ConnectTimedOut or FetchFailure.TimedOut or FetchFailure.BodyTimedOut;

    private sealed record Asked(bool IsDown, long At);
}
