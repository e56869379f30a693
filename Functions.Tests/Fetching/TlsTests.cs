using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Checker.Fetching;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class TlsTests
{
    [Fact]
    public async Task A_page_behind_a_selfsigned_expired_misnamed_certificate_is_read_over_http_2()
    {
        using var certificate = Certificate();
        await using var web = await LoopbackWeb.StartAsync(
            context => context.Response.WriteAsync($"{context.Request.Host} {context.Request.Protocol}"), certificate);
        var address = new Uri($"https://www.a.gov.cn:{web.Root.Port}/");

        var page = Visit.Page(await Visit.FetchAsync(address));

        Assert.Equal($"www.a.gov.cn:{address.Port} HTTP/2", Encoding.UTF8.GetString(page.Body.Span));
        Assert.Equal($"127.0.0.1:{address.Port}", page.Remote);
        Assert.StartsWith("GET / HTTP/2\r\nHost: www.a.gov.cn", page.RequestHead, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/2 200", page.ResponseHead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA)]
    public async Task Servers_of_2010_are_read_and_told_the_name_they_are_asked_by(TlsCipherSuite suite)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only OpenSSL lets a program choose its ciphers.");
        using var certificate = Certificate();
        await using var server = RawServer.Start((socket, closing) => ServeAsync(socket, certificate, suite, closing));
        using var fetcher = Visit.Fetcher(Visit.Options(server.Root));
        using var session = fetcher.Open(_ => true);
        var address = new Uri($"https://www.a.gov.cn:{server.Port}/");

        var page = Visit.Page(await session.FetchAsync(address, TestContext.Current.CancellationToken));
        await session.FetchAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal("www.a.gov.cn", Encoding.UTF8.GetString(page.Body.Span));
        // The first page took two handshakes, the second knew better.
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task A_server_that_agrees_to_nothing_is_asked_in_ever_older_ways()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only OpenSSL lets a program choose its ciphers.");
        var offers = new List<string>();
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            var hello = new byte[4096];
            var length = await socket.ReceiveAsync(hello, closing);
            offers.Add(Offer(hello.AsSpan(0, length)));
            await socket.SendAsync(new byte[] { 0x15, 3, 1, 0, 2, 2, 40 }, closing);
        });

        var failure = Visit.Failure(await Visit.FetchAsync(new Uri($"https://127.0.0.1:{server.Port}/")));

        Assert.Equal(FetchFailure.TlsFailed, failure.Failure);
        Assert.Equal(3, offers.Count);
        Assert.StartsWith("0303 1302", offers[0], StringComparison.Ordinal);
        Assert.StartsWith("0303 C027", offers[1], StringComparison.Ordinal);
        Assert.StartsWith("0302 002F 0035", offers[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    public async Task A_server_without_tls_is_told_as_such(string answer)
    {
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await socket.ReceiveAsync(new byte[4096], closing);
            await socket.SendAsync(Encoding.Latin1.GetBytes(answer), closing);
        });

        var failure = Visit.Failure(await Visit.FetchAsync(new Uri($"https://127.0.0.1:{server.Port}/")));

        Assert.Equal(FetchFailure.TlsFailed, failure.Failure);
    }

    [Fact]
    public async Task A_certificate_cannot_send_us_to_fetch_its_issuer()
    {
        await using var trap = RawServer.Saying("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        using var certificate = Certificate(issuerAt: trap.Root);
        await using var server = RawServer.Start((socket, closing) => ServeAsync(socket, certificate, null, closing));

        var page = Visit.Page(await Visit.FetchAsync(new Uri($"https://127.0.0.1:{server.Port}/")));

        Assert.Equal(200, page.Status);
        Assert.Equal(0, trap.Connections);
    }

    /// <summary>Says the name it was asked by.</summary>
    private static async Task ServeAsync(
        Socket socket, X509Certificate2 certificate, TlsCipherSuite? suite, CancellationToken closing)
    {
        await using var tls = new SslStream(new NetworkStream(socket));
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true),
        };
        if (suite is { } only && OperatingSystem.IsLinux())
        {
            options.EnabledSslProtocols = SslProtocols.Tls12;
            options.CipherSuitesPolicy = new CipherSuitesPolicy([only]);
        }

        try
        {
            await tls.AuthenticateAsServerAsync(options, closing);
        }
        catch (AuthenticationException)
        {
            return;
        }

        await tls.ReadAtLeastAsync(new byte[4096], 4, cancellationToken: closing);
        var name = tls.TargetHostName;
        var answer = $"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {name.Length}\r\n\r\n{name}";
        await tls.WriteAsync(Encoding.ASCII.GetBytes(answer), closing);
    }

    /// <summary>The version and the cipher suites of a ClientHello (RFC 5246, 7.4.1.2).</summary>
    private static string Offer(ReadOnlySpan<byte> record)
    {
        var hello = record[9..];
        var suites = hello[(2 + 32 + 1 + hello[34])..];
        var count = BinaryPrimitives.ReadUInt16BigEndian(suites) / 2;
        var offer = Convert.ToHexString(hello[..2]);
        for (var i = 1; i <= count; i++) offer += $" {BinaryPrimitives.ReadUInt16BigEndian(suites[(2 * i)..]):X4}";
        return offer;
    }

    /// <summary>Out of date and for another name; where it says where its issuer is to be had, not its own issuer.</summary>
    private static X509Certificate2 Certificate(Uri? issuerAt = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=elsewhere.invalid", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (issuerAt is not null) request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuerAt.AbsoluteUri]));
        DateTimeOffset from = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero), to = new(2011, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var signer = X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
        var issuer = issuerAt is null ? request.SubjectName : new X500DistinguishedName("CN=an issuer");
        using var bare = request.Create(issuer, signer, from, to, [1]);
        using var whole = bare.CopyWithPrivateKey(key);
        // Only an exported copy works as a server's certificate everywhere.
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }
}
