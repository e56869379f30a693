using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Checker.Fetching;

/// <summary>What a TLS handshake told.</summary>
/// <param name="WantsCertificate">The server asked who we are.</param>
internal sealed record Handshake(Certificate? Certificate, bool WantsCertificate);

/// <summary>
/// The TLS of one check: agrees with each host on terms, the newest first, and remembers them, so that later pages cost
/// one handshake; and what each host showed.
/// </summary>
internal sealed class TlsDialer(Dialer dialer, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, int> _agreed = [];
    private readonly ConcurrentDictionary<Destination, Handshake> _shaken = new(new SameEnd());

    /// <returns>Null when there was none: a page over http.</returns>
    public Handshake? Find(Destination destination) => _shaken.GetValueOrDefault(destination);

    public async Task<Stream> ConnectAsync(Destination destination, CancellationToken cancellationToken)
    {
        var host = destination.Page.IdnHost;
        for (var terms = _agreed.GetValueOrDefault(host); true; terms++)
        {
            var shaking = new Shaking(clock);
            try
            {
                var stream = await ShakeAsync(destination, TlsTerms.InTurn[terms], shaking, cancellationToken);
                _agreed[host] = terms;
                _shaken[destination] = shaking.Told();
                return stream;
            }
            catch (Exception e) when (e is AuthenticationException or IOException)
            {
                if (terms + 1 == TlsTerms.InTurn.Count) throw TlsFailure.Of(e, shaking.WantsCertificate);
            }
        }
    }

    private async Task<Stream> ShakeAsync(
        Destination destination, Func<SslClientAuthenticationOptions> terms, Shaking shaking, CancellationToken cancellationToken)
    {
        var options = terms();
        options.TargetHost = destination.Page.IdnHost;
        options.ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11];
#pragma warning disable CA5359 // A page behind a bad certificate is still the office's page: the fact is kept, and reading goes on.
        options.RemoteCertificateValidationCallback = (_, shown, chain, errors) => shaking.Look(shown as X509Certificate2, chain, errors);
#pragma warning restore CA5359
        options.LocalCertificateSelectionCallback = (_, _, _, shown, _) => shaking.Decline(shown);
        var tls = new SslStream(await dialer.ConnectAsync(destination, cancellationToken));
        try
        {
            await tls.AuthenticateAsClientAsync(options, cancellationToken);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
    }

    /// <summary>One handshake's ears.</summary>
    private sealed class Shaking(TimeProvider clock)
    {
        private Certificate? _certificate;

        public bool WantsCertificate { get; private set; }

        public Handshake Told() => new(_certificate, WantsCertificate);

        public bool Look(X509Certificate2? shown, X509Chain? chain, SslPolicyErrors errors)
        {
            _certificate = CertificateReader.Read(shown, chain, errors, clock.GetUtcNow());
            return true;
        }

        /// <summary>We are also asked before the handshake, when the server has shown nothing yet: that tells nothing.</summary>
        public X509Certificate Decline(X509Certificate? shown)
        {
            WantsCertificate |= shown is not null;
            return null!; // none, which the delegate's signature does not tell
        }
    }

    private sealed class SameEnd : IEqualityComparer<Destination>
    {
        public bool Equals(Destination? one, Destination? other) => Key(one) == Key(other);

        public int GetHashCode(Destination destination) => Key(destination).GetHashCode();

        private static (string?, string?) Key(Destination? to) => (to?.Page.Authority, $"{to?.Address}");
    }
}
