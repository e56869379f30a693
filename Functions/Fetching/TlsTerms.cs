using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Checker.Fetching;

/// <summary>
/// How we speak TLS: first as one should, then, where that fails, as servers of 2010 do. We only read public pages and
/// send nothing secret; whether a certificate is in order is a fact to report, not a reason to stop reading.
/// </summary>
internal static class TlsTerms
{
    /// <summary>Only OpenSSL lets a program choose its ciphers.</summary>
    public static bool HasLegacy => OperatingSystem.IsLinux();

    public static SslClientAuthenticationOptions Modern() => new()
    {
#pragma warning disable CA5359 // A page behind a bad certificate is still the office's page; the fact is told elsewhere.
        RemoteCertificateValidationCallback = delegate { return true; },
#pragma warning restore CA5359
        // A certificate may name addresses to fetch its issuer or its revocation from: nobody sends us there.
        CertificateChainPolicy = new X509ChainPolicy
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
        },
    };

    public static SslClientAuthenticationOptions Legacy()
    {
        var options = Modern();
#pragma warning disable SYSLIB0039, CA5397 // Old servers speak nothing newer, and they are still the office's sites.
        options.EnabledSslProtocols = SslProtocols.Tls | SslProtocols.Tls11 | SslProtocols.Tls12;
#pragma warning restore SYSLIB0039, CA5397
        if (OperatingSystem.IsLinux()) options.CipherSuitesPolicy = new CipherSuitesPolicy(Suites);
        return options;
    }

    private static TlsCipherSuite[] Suites =>
    [
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
    ];
}
