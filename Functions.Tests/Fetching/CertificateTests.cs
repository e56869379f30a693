using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class CertificateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("www.a.gov.cn", "2016", "2099", "", "SelfSigned")]
    [InlineData("elsewhere.invalid", "2016", "2099", "", "Misnamed SelfSigned")]
    [InlineData("www.a.gov.cn", "2010", "2011", "", "Expired SelfSigned")]
    [InlineData("www.a.gov.cn", "2098", "2099", "", "NotYetValid SelfSigned")]
    [InlineData("elsewhere.invalid", "2010", "2011", "", "Expired Misnamed SelfSigned")]
    [InlineData("www.a.gov.cn", "2016", "2099", "alone", "IncompleteChain")]
    [InlineData("*.a.gov.cn", "2016", "2099", "alone", "IncompleteChain")]
    [InlineData("a.gov.cn", "2016", "2099", "alone", "Misnamed IncompleteChain")]
    public async Task A_certificate_is_a_fact_and_its_page_is_read(string name, string from, string to, string issuer, string problems)
    {
        using var authority = Certificates.Authority(Year("2010"), Year("2099"));
        using var certificate = Certificates.For(name, Year(from), Year(to), issuer is "" ? null : authority);
        await using var server = Serving(certificate);

        var page = Visit.Page(await Visit.FetchAsync(new Uri($"https://www.a.gov.cn:{server.Port}/")));

        Assert.Equal("ok", Encoding.UTF8.GetString(page.Body.Span));
        var shown = Assert.IsType<Certificate>(page.Certificate);
        Assert.Equal(problems, string.Join(' ', shown.Problems));
        Assert.Equal($"CN={name}", shown.Subject);
        Assert.Equal(issuer is "" ? $"CN={name}" : "CN=自建证书机构", shown.Issuer);
        Assert.Equal([name, "127.0.0.1"], shown.Names);
        Assert.Equal((Year(from), Year(to)), (shown.NotBefore, shown.NotAfter));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(certificate.RawData)), shown.Sha256);
        Assert.Empty(shown.Chain);
    }

    [Fact]
    public void Those_who_vouch_for_it_are_told_and_may_not_be_trusted()
    {
        using var authority = Certificates.Authority(Year("2010"), Year("2099"));
        using var certificate = Certificates.For("www.a.gov.cn", Year("2016"), Year("2099"), authority);
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ExtraStore.Add(authority);
        chain.Build(certificate);

        var shown = CertificateReader.Read(certificate, chain, SslPolicyErrors.RemoteCertificateChainErrors, Some.Moment);

        Assert.Equal(["CN=自建证书机构"], shown?.Chain);
        Assert.Equal([CertificateProblem.Untrusted], shown?.Problems);
    }

    [Fact]
    public void Its_text_can_neither_be_long_nor_leave_its_line()
    {
        using var key = RSA.Create(2048);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName("a\r\nb");
        for (var i = 0; i < 20; i++) subject.AddOrganizationName(new string('c', 60));
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Year("2016"), Year("2099"));

        var shown = CertificateReader.Read(certificate, null, SslPolicyErrors.None, Some.Moment);

        Assert.NotNull(shown);
        Assert.Equal(256, shown.Subject.Length);
        Assert.DoesNotContain(shown.Subject + shown.Issuer, char.IsControl);
    }

    [Fact]
    public async Task Every_page_of_a_kept_connection_has_its_certificate_and_the_observation_too()
    {
        using var certificate = Certificates.For("www.a.gov.cn", Year("2016"), Year("2099"));
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync("<p>ok"), certificate);
        using var fetcher = Visit.Fetcher(Visit.Options(web.Root));
        using var session = fetcher.Open(_ => true);
        var address = new Uri($"https://www.a.gov.cn:{web.Root.Port}/");

        var first = Visit.Page(await session.FetchAsync(address, Token)).Certificate;
        var outcome = await session.FetchAsync(address, Token);

        Assert.NotNull(first);
        Assert.Equal(first.Sha256, Visit.Page(outcome).Certificate?.Sha256);
        Assert.Equal(first.Sha256, PageReader.Read(outcome, PageRole.Home, Some.Site()).Certificate?.Sha256);
    }

    [Fact]
    public async Task Plain_http_shows_none()
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        Assert.Null(Visit.Page(await Visit.FetchAsync(server.Root)).Certificate);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, false, "HTTP/1.1 200 OK", "wants a client's certificate")]
    [InlineData(SslProtocols.Tls13, false, "HTTP/1.1 200 OK", "wants a client's certificate")]
    [InlineData(SslProtocols.Tls12, true, "HTTP/1.1 400 No required SSL certificate was sent", "wants a client's certificate")]
    [InlineData(SslProtocols.Tls13, true, "HTTP/1.1 403 Forbidden", "wants a client's certificate")]
    [InlineData(SslProtocols.Tls13, true, "HTTP/1.1 200 OK", null)]
    [InlineData(SslProtocols.Tls13, true, "HTTP/1.1 404 Not Found", null)]
    public async Task A_server_that_insists_on_knowing_us_is_no_failure_of_the_site(
        SslProtocols protocol, bool lenient, string answer, string? detail)
    {
        using var certificate = Certificates.For("www.a.gov.cn", Year("2016"), Year("2099"));
        await using var server = Serving(certificate, answer, tls =>
        {
            tls.EnabledSslProtocols = protocol;
            tls.ClientCertificateRequired = true;
            tls.RemoteCertificateValidationCallback = (_, _, _, _) => lenient;
        });

        var outcome = await Visit.FetchAsync(new Uri($"https://www.a.gov.cn:{server.Port}/"));

        Assert.Equal(detail is null ? null : FetchFailure.TlsFailed, (outcome as FetchOutcome.Failed)?.Failure);
        Assert.Contains(detail ?? "", (outcome as FetchOutcome.Failed)?.Detail ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("15030100020228", "agrees to none of our kinds")]
    [InlineData("15030100020246", "no version of TLS that we do")]
    [InlineData("15030100020270", "has no such name")]
    [InlineData("15030100020250", "alert 80")]
    [InlineData("485454502F312E3120343030204261640D0A0D0A", "no TLS that we can read")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFF", "no TLS that we can read")]
    [InlineData("", "broke off in the TLS handshake")]
    public async Task How_a_handshake_failed_is_told(string bytes, string detail)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems tell less.");
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await socket.ReceiveAsync(new byte[4096], closing);
            await socket.SendAsync(Convert.FromHexString(bytes), closing);
        });

        var failure = Visit.Failure(await Visit.FetchAsync(new Uri($"https://www.a.gov.cn:{server.Port}/")));

        Assert.Equal(FetchFailure.TlsFailed, failure.Failure);
        Assert.Contains(detail, failure.Detail, StringComparison.Ordinal);
        Assert.Equal($"127.0.0.1:{server.Port}", failure.Remote);
    }

    [Fact]
    public async Task A_handshake_without_end_is_no_connection()
    {
        await using var server = RawServer.Start((socket, closing) => socket.ReceiveAsync(new byte[4096], closing).AsTask()
            .ContinueWith(_ => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, closing), TaskScheduler.Default).Unwrap());

        var failure = Visit.Failure(await Visit.FetchAsync(new Uri($"https://127.0.0.1:{server.Port}/"), seconds: 2));

        Assert.Equal(FetchFailure.ConnectTimedOut, failure.Failure);
    }

    private static RawServer Serving(
        X509Certificate2 certificate, string answer = "HTTP/1.1 200 OK", Action<SslServerAuthenticationOptions>? with = null) =>
        RawServer.Start(async (socket, closing) =>
        {
            await using var tls = new SslStream(new NetworkStream(socket));
            var options = new SslServerAuthenticationOptions
            {
                ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true),
            };
            with?.Invoke(options);
            try
            {
                await tls.AuthenticateAsServerAsync(options, closing);
            }
            catch (AuthenticationException)
            {
                return;
            }

            await tls.ReadAtLeastAsync(new byte[4096], 4, cancellationToken: closing);
            await tls.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"), closing);
        });

    private static DateTimeOffset Year(string year) => new(int.Parse(year, CultureInfo.InvariantCulture), 1, 1, 0, 0, 0, TimeSpan.Zero);
}
