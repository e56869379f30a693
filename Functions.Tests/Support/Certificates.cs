using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Checker.Tests.Support;

/// <summary>Certificates as servers show them, made for the test.</summary>
internal static class Certificates
{
    /// <summary>For one name and 127.0.0.1.</summary>
    /// <param name="issuer">Its own where there is none.</param>
    public static X509Certificate2 For(string name, DateTimeOffset from, DateTimeOffset to, X509Certificate2? issuer = null)
    {
        using var key = RSA.Create(2048);
        var request = Request($"CN={name}", key);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        if (issuer is null)
        {
            using var own = request.CreateSelfSigned(from, to);
            return Usable(own);
        }

        using var bare = request.Create(issuer, from, to, [1]);
        using var whole = bare.CopyWithPrivateKey(key);
        return Usable(whole);
    }

    public static X509Certificate2 Authority(DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(2048);
        var request = Request("CN=自建证书机构", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var own = request.CreateSelfSigned(from, to);
        return Usable(own);
    }

    private static CertificateRequest Request(string subject, RSA key) =>
        new(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>Only an exported copy works as a server's certificate everywhere.</summary>
    private static X509Certificate2 Usable(X509Certificate2 made) =>
        X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
}
