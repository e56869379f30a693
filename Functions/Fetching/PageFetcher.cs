using System.Net;
using Microsoft.Extensions.Options;

namespace Checker.Fetching;

/// <summary>The checker as a visitor of the outer web: what all checks share, politeness above all.</summary>
internal sealed class PageFetcher : IDisposable
{
    private static readonly TimeSpan CanaryPatience = TimeSpan.FromSeconds(5);

    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly AddressGuard _guard;
    private readonly Courtesy _courtesy;
    private readonly Dialer _dialer;
    private readonly OwnNetwork _network;

    /// <param name="resolve">Looks a name up.</param>
    public PageFetcher(
        IOptions<FetchOptions> options, TimeProvider clock, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        _options = options.Value;
        _clock = clock;
        _guard = new AddressGuard(_options.Ports());
        _courtesy = new Courtesy(_options, clock);
        _dialer = new Dialer(new NetworkGuard(_options.Networks()), _options.MaxConnections, clock, resolve);
        _network = new OwnNetwork(_options.CanaryAddresses(), clock, AnswersAsync);
    }

    public PageFetcher(IOptions<FetchOptions> options, TimeProvider clock)
        : this(options, clock, Dns.GetHostAddressesAsync)
    {
    }

    /// <param name="isRegistered">Whether an address is the registry's; elsewhere robots.txt binds.</param>
    /// <returns>A session for one check, to be disposed when it ends.</returns>
    public SiteSession Open(Func<Uri, bool> isRegistered) => Open(isRegistered, Face.Own);

    /// <exception cref="InvalidOperationException">Another face is asked for, and the units have not been told of it.</exception>
    public SiteSession Open(Func<Uri, bool> isRegistered, Face face)
    {
        if (face != Face.Own && !_options.Announced)
            throw new InvalidOperationException("Fetch:Announced is not set: nobody is asked under another name.");

        var wire = new Wire(_options, _dialer, _clock, face);
        return new SiteSession(_options, Follow(wire), _network, wire, isRegistered, face);
    }

    /// <summary>What canaries answered when this process last asked; null when it never did.</summary>
    public CanariesAsked? Canaries => _network.Last;

    public void Dispose()
    {
        _network.Dispose();
        _dialer.Dispose();
    }

    private Follower Follow(Wire wire) =>
        new(_options, _clock, _guard, new Exchanger(_options, _clock, _dialer, _courtesy, wire));

    /// <summary>Whether a canary answers, whatever it says; one that asked for a pause did so over our network.</summary>
    private async Task<bool> AnswersAsync(Uri canary, CancellationToken cancellationToken)
    {
        using var wire = new Wire(_options, _dialer, _clock, Face.Own);
        var outcome = await Follow(wire).FetchAsync(
            canary, CanaryPatience, (_, _) => Task.FromResult<Refusal?>(null), cancellationToken);
        return outcome is FetchOutcome.Answered or { Trail: not [] } or FetchOutcome.Failed { Failure: FetchFailure.ToldToWait };
    }
}
