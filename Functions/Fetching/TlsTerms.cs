using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Checker.Fetching;

/// <summary>
/// How we speak TLS: as one should, and, where that fails, as servers of 2010 do. We only read public pages and send
/// nothing secret; whether a certificate is in order is a fact to report, not a reason to stop reading.
/// </summary>
internal static class TlsTerms
{
    private static readonly TlsCipherSuite[] PlainSuites =
    [
        TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA,
    ];

    private static readonly TlsCipherSuite[] Suites12 =
    [
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256,
        .. PlainSuites,
    ];

    /// <summary>What to offer, one after the other, until a server agrees; only OpenSSL lets a program choose its ciphers.</summary>
    public static IReadOnlyList<Func<SslClientAuthenticationOptions>> InTurn { get; } =
        OperatingSystem.IsLinux() ? [Modern, Of2010, Of2000] : [Modern];

    private static SslClientAuthenticationOptions Modern() => new()
    {
        // A certificate may name addresses to fetch its issuer or its revocation from: nobody sends us there.
        CertificateChainPolicy = new X509ChainPolicy
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
        },
    };

    private static SslClientAuthenticationOptions Of2010()
    {
        var options = Modern();
#pragma warning disable CA5398 // TLS 1.3 has none of these suites.
        options.EnabledSslProtocols = SslProtocols.Tls12;
#pragma warning restore CA5398
        if (OperatingSystem.IsLinux()) options.CipherSuitesPolicy = new CipherSuitesPolicy(Suites12);
        return options;
    }

    /// <summary>Before TLS 1.2 OpenSSL refuses the signature that other key exchanges need, so they are not offered.</summary>
    private static SslClientAuthenticationOptions Of2000()
    {
        var options = Modern();
#pragma warning disable SYSLIB0039, CA5397 // Old servers speak nothing newer, and they are still the office's sites.
        options.EnabledSslProtocols = SslProtocols.Tls | SslProtocols.Tls11;
#pragma warning restore SYSLIB0039, CA5397
        if (OperatingSystem.IsLinux()) options.CipherSuitesPolicy = new CipherSuitesPolicy(PlainSuites);
        return options;
    }
}
