using System.Text.Json.Serialization;

namespace Checker.Fetching;

/// <summary>Tells our own network's failures from the sites': where canaries are set and none answers, it is ours.</summary>
/// <param name="answers">Asks one canary.</param>
internal sealed class OwnNetwork(
    IReadOnlyList<Uri> canaries, TimeProvider clock, Func<Uri, CancellationToken, Task<bool>> answers) : IDisposable
{
    /// <summary>So long one answer holds: canaries are other people's servers.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);
    private (CanariesAsked Asked, long At)? _known;

    /// <summary>What they answered when they were last asked; null when none was, or there are none.</summary>
    public CanariesAsked? Last => _known?.Asked;

    /// <summary>Whether a failure is our own network's. Nobody is asked about a failure that the network has no part in.</summary>
    public async Task<bool> IsDownAsync(FetchFailure failure, CancellationToken cancellationToken)
    {
        if (canaries is [] || !IsOfTheNetwork(failure)) return false;

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_known is not { } known || clock.GetElapsedTime(known.At) >= Holds)
                _known = known = (await AskAsync(cancellationToken), clock.GetTimestamp());
            return known.Asked.IsDown;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<CanariesAsked> AskAsync(CancellationToken cancellationToken)
    {
        var answered = await Task.WhenAll(canaries.Select(canary => answers(canary, cancellationToken)));
        return new CanariesAsked(clock.GetUtcNow(), [.. canaries.Zip(answered, (canary, each) => new CanaryAnswer(canary.IdnHost, each))]);
    }

    private static bool IsOfTheNetwork(FetchFailure failure) => failure is FetchFailure.NameNotFound
        or FetchFailure.NameServerFailed or FetchFailure.Refused or FetchFailure.Unreachable or FetchFailure.Reset
        or FetchFailure.TlsFailed or FetchFailure.ConnectTimedOut or FetchFailure.TimedOut or FetchFailure.BodyTimedOut;
}

/// <summary>What canaries answered when they were asked.</summary>
internal sealed record CanariesAsked(DateTimeOffset At, IReadOnlyList<CanaryAnswer> Answers)
{
    /// <summary>None answered: our own network is down.</summary>
    [JsonIgnore]
    public bool IsDown => !Answers.Any(answer => answer.Answered);
}

internal sealed record CanaryAnswer(string Host, bool Answered);
