using System.Net;
using Microsoft.Extensions.Options;

namespace Checker.Fetching;

/// <summary>The checker as a visitor of the outer web: what all checks share, politeness above all.</summary>
/// <param name="resolve">Looks a name up.</param>
internal sealed class PageFetcher(
    IOptions<FetchOptions> options, TimeProvider clock, Func<string, CancellationToken, Task<IPAddress[]>> resolve) : IDisposable
{
    private readonly AddressGuard _guard = new(options.Value.Ports());
    private readonly HostGate _gate = new(clock);
    private readonly Dialer _dialer = new(
        new NetworkGuard(options.Value.Networks()), options.Value.MaxConnections, clock, resolve);

    public PageFetcher(IOptions<FetchOptions> options, TimeProvider clock)
        : this(options, clock, Dns.GetHostAddressesAsync)
    {
    }

    /// <returns>A session for one check, to be disposed when it ends.</returns>
    public SiteSession Open()
    {
        var wire = new Wire(options.Value, _dialer);
        return new SiteSession(options.Value, clock, _guard, wire, new Exchanger(options.Value, clock, _dialer, _gate, wire));
    }

    public void Dispose() => _dialer.Dispose();
}
