using System.Net;
using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

/// <summary>From the wire through the reading: what a hostile page may cost, and what it can reach.</summary>
public class HostilePageTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<a href=/x>链接</a>", 100_000, "Opened")]
    [InlineData("行", 350_000, "Opened")]
    [InlineData("\0", 1_000_000, "Unreadable")]
    [InlineData("<p>正文\0</p>", 1000, "")]
    [InlineData("<div>", 50_000, "Unreadable")]
    [InlineData("<table><tr><td>", 20_000, "Unreadable")]
    [InlineData("<ul><li>", 25_000, "Unreadable")]
    [InlineData("<a href='", 50_000, "Opened")]
    [InlineData("<!--", 200_000, "Opened")]
    [InlineData("<script>", 50_000, "")]
    [InlineData("&#x4F60;", 300_000, "Opened")]
    [InlineData("&#9999999999;", 200_000, "Opened")]
    [InlineData("<", 1_000_000, "Opened")]
    [InlineData("<p ", 300_000, "Opened")]
    [InlineData("<meta charset=gb2312><meta charset=utf-8>", 20_000, "")]
    [InlineData("<iframe src=/f></iframe>", 50_000, "Opened")]
    [InlineData("<base href=//b/>", 50_000, "Opened")]
    [InlineData("2016-05-17 ", 200_000, "Opened")]
    public async Task Whatever_is_said_so_often_is_read_within_bounds(string part, int times, string access)
    {
        var text = $"<html><body>一个普通的网页{new StringBuilder().Insert(0, part, times)}";
        var body = Encoding.UTF8.GetBytes(text);
        await using var server = RawServer.Saying((byte[])
            [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n"), .. body]);
        var outcome = await Visit.FetchAsync(server.Root);

        var page = PageReader.Read(outcome, PageRole.Home, Some.Site());

        if (access is not "") Assert.Equal(access, $"{page.Access}");
        Assert.True(page.LeadsTo.Count + page.Items.Count + page.Navigation.Count < 100_000);
    }

    [Fact]
    public async Task A_link_in_a_page_of_old_goes_out_in_the_pages_own_charset()
    {
        var requests = new List<string>();
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            requests.Add((await RawServer.ReadRequestAsync(socket, closing)).Split(' ')[1]);
            await socket.SendAsync(
                (byte[])[.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. Gb18030.GetBytes("<meta charset=gb2312><title>某局</title><frameset><frame src='list.asp?name=中文&id=1'></frameset>")], closing);
        });
        using var fetcher = Visit.Fetcher(Visit.Options(server.Root));
        using var session = fetcher.Open(_ => true);

        await Visit.WalkAsync(session, Some.Site() with { Home = server.Root }, Token);

        Assert.Equal(["/", "/list.asp?name=%D6%D0%CE%C4&id=1"], requests);
    }

    [Theory]
    [InlineData("<frameset><frame src='{0}'></frameset>")]
    [InlineData("<iframe src='{0}' width=100% height=100%></iframe>")]
    [InlineData("<meta http-equiv=refresh content='0; url={0}'>")]
    [InlineData("<script>window.location.href='{0}';</script>")]
    [InlineData("<base href='{0}'><iframe src='x'></iframe>")]
    public async Task No_page_can_show_us_our_own_machines(string markup)
    {
        await using var secret = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret");
        var page = string.Format(null, markup, $"http://127.0.0.9:{secret.Port}/");
        await using var server = RawServer.Saying($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>{page}");
        using var fetcher = Visit.Fetcher(new FetchOptions { AllowedNetworks = "127.0.0.1/32", AllowedPorts = $"{server.Port},{secret.Port}" });
        using var session = fetcher.Open(_ => true);

        var read = await Visit.WalkAsync(session, Some.Site() with { Home = server.Root }, Token);

        Assert.Equal(0, secret.Connections);
        Assert.Equal(PageAccess.Ours, read[1].Access);
        Assert.StartsWith("Forbidden", read[1].AccessDetail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.2")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("192.0.0.170")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("fc00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public async Task A_redirect_is_guarded_by_where_its_name_leads_and_by_number_alike(string address)
    {
        var target = IPAddress.Parse(address);
        var literal = target.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address;
        foreach (var host in (string[])["inner.gov.cn", literal])
        {
            await using var server = RawServer.Saying($"HTTP/1.1 302 Found\r\nLocation: http://{host}/\r\nContent-Length: 0\r\n\r\n");
            using var fetcher = Visit.Fetcher(Visit.Options(server.Root), target);
            using var session = fetcher.Open(_ => true);

            var failure = Visit.Failure(await session.FetchAsync(server.Root, Token));

            Assert.Equal(FetchFailure.Forbidden, failure.Failure);
            Assert.Single(failure.Trail);
        }
    }

    [Fact]
    public async Task A_name_is_tested_anew_for_every_request()
    {
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            while (await RawServer.ReadRequestAsync(socket, closing) is not "")
                await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray(), closing);
        });
        var answers = new Queue<IPAddress>([IPAddress.Loopback, IPAddress.Parse("169.254.169.254")]);
        using var fetcher = new PageFetcher(
            Microsoft.Extensions.Options.Options.Create(Visit.Options(server.Root)), TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([answers.Dequeue()]));
        using var session = fetcher.Open(_ => true);
        var page = new Uri($"http://rebinding.gov.cn:{server.Port}/");

        var first = await session.FetchAsync(page, Token);
        var second = await session.FetchAsync(page, Token);

        Assert.Equal(200, Visit.Page(first).Status);
        Assert.Equal(FetchFailure.Forbidden, Visit.Failure(second).Failure);
    }
}
