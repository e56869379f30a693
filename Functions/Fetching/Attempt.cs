using System.Net;
using System.Net.Sockets;

namespace Checker.Fetching;

/// <summary>One request on its way, and how far it got: what an exception alone does not tell.</summary>
internal sealed class Attempt(Uri page)
{
    public Uri Page => page;

    /// <summary>Where the name led; null until it has been looked up.</summary>
    public Route? Route { get; set; }

    /// <summary>The network address tried first, whose failure is the one that is told; null before.</summary>
    public IPEndPoint? Remote { get; set; }

    /// <summary>Whether a connection for it is being made.</summary>
    public bool IsConnecting { get; set; }

    /// <summary>Whether the server asked in the TLS handshake who we are.</summary>
    public bool IsAskedWhoWeAre { get; set; }

    /// <returns>What an exception means for this request; null when it tells nothing about the site.</returns>
    public Refusal? Told(Exception e) => WireFailure.Of(e) switch
    {
        null => null,
        { Failure: FetchFailure.TimedOut } when Route is null =>
            new Refusal(FetchFailure.NameServerFailed, "The name servers gave no answer in time."),
        { Failure: FetchFailure.Reset or FetchFailure.TlsFailed } when IsAskedWhoWeAre => WireFailure.CertificateWanted,
        { Failure: FetchFailure.Unreachable or FetchFailure.ConnectTimedOut } when IsOverIPv6Alone => OverIPv6Alone,
        { Failure: FetchFailure.TimedOut } when IsConnecting => IsOverIPv6Alone ? OverIPv6Alone : WireFailure.ConnectTimedOut,
        var refusal => refusal,
    };

    private static Refusal OverIPv6Alone =>
        new(FetchFailure.IPv6Only, "The host has IPv6 addresses alone, and none can be reached from here.");

    private bool IsOverIPv6Alone =>
        Route?.Addresses.All(address => address.AddressFamily is AddressFamily.InterNetworkV6) ?? false;
}
