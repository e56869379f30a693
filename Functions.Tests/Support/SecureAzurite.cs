using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;

namespace Checker.Tests.Support;

/// <summary>An Azurite that takes tokens: those need https, and that a certificate, made here for 127.0.0.1.</summary>
public sealed class SecureAzurite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("azurite-");
    private readonly X509Certificate2 _certificate;
    private readonly AzuriteProcess _process;

    public SecureAzurite()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _certificate = Certificate(key);
        var certificateFile = Write("cert.pem", _certificate.ExportCertificatePem());
        var keyFile = Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        _process = new AzuriteProcess("--oauth", "basic", "--cert", certificateFile, "--key", keyFile);
    }

    public Uri Tables => _process.Tables;

    /// <summary>Trusts this one certificate.</summary>
    internal HttpClientTransport Transport => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) =>
                shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(_certificate.RawData),
        },
    });

    public void Dispose()
    {
        _process.Dispose();
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private static X509Certificate2 Certificate(ECDsa key)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());

        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddHours(-1), now.AddHours(1));
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
