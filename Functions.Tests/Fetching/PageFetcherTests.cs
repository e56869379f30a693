using System.Diagnostics;
using System.Net;
using System.Text;
using Checker.Fetching;
using Checker.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Fetching;

public class PageFetcherTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_read_whole_with_its_exchange()
    {
        await using var web = await LoopbackWeb.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html; charset=gb2312";
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("没有", Encoding.UTF8);
        });

        var outcome = await Visit.FetchAsync(web["/a%20b/列表?id=1&q=%CE%C4#top"]);

        var page = Visit.Page(outcome);
        Assert.Single(outcome.Trail);
        Assert.Equal(404, page.Status);
        Assert.Equal("没有", Encoding.UTF8.GetString(page.Body.Span));
        Assert.False(page.Truncated);
        Assert.Equal("text/html; charset=gb2312", page.ContentType);
        Assert.Equal($"127.0.0.1:{web.Root.Port}", page.Remote);
        Assert.StartsWith("HTTP/1.1 404 Not Found\r\n", page.ResponseHead, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/html; charset=gb2312\r\n", page.ResponseHead, StringComparison.Ordinal);
        Assert.True(outcome.Took > TimeSpan.Zero && page.Took <= outcome.Took);
    }

    [Fact]
    public async Task The_request_goes_out_as_it_is_recorded()
    {
        var received = "";
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            received = await RawServer.ReadRequestAsync(socket, closing);
            await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), closing);
        });
        using var activity = new Activity("a trace of ours").Start();

        var page = Visit.Page(await Visit.FetchAsync(new Uri($"http://www.a.gov.cn:{server.Port}/x/%CE%C4?q=%CE%C4&r=中")));

        Assert.Equal(received, page.RequestHead + "\r\n");
        Assert.Equal(
            $"""
            GET /x/%CE%C4?q=%CE%C4&r=%E4%B8%AD HTTP/1.1
            Host: www.a.gov.cn:{server.Port}
            User-Agent: GovSiteChecker/1.0 (routine check of government websites)
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
            Accept-Language: zh-CN,zh;q=0.9
            Accept-Encoding: gzip, deflate, br

            """.ReplaceLineEndings("\r\n"),
            page.RequestHead);
    }

    [Fact]
    public async Task A_connection_is_kept_for_the_next_page_of_the_check_and_closed_with_it()
    {
        var closed = new TaskCompletionSource();
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            while (await RawServer.ReadRequestAsync(socket, closing) is not "")
                await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray(), closing);
            closed.SetResult();
        });
        using var fetcher = Visit.Fetcher(Visit.Options(server.Root));
        var session = fetcher.Open(_ => true);

        await session.FetchAsync(server.Root, Token);
        await session.FetchAsync(server.Root, Token);
        var connections = server.Connections;
        session.Dispose();

        Assert.Equal(1, connections);
        await closed.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task A_connection_that_the_server_gave_up_in_between_is_made_anew()
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        using var fetcher = Visit.Fetcher(new FetchOptions
        {
            AllowedNetworks = "127.0.0.1/32",
            AllowedPorts = $"{server.Port}",
            MaxConnections = 1,
        });
        using var session = fetcher.Open(_ => true);

        for (var i = 0; i < 20; i++) Visit.Page(await session.FetchAsync(server.Root, Token));

        Assert.Equal(20, server.Connections);
    }

    [Fact]
    public async Task Two_hosts_at_one_network_address_share_no_connection()
    {
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            while (await RawServer.ReadRequestAsync(socket, closing) is not "")
                await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray(), closing);
        });
        using var fetcher = Visit.Fetcher(Visit.Options(server.Root));
        using var session = fetcher.Open(_ => true);

        await session.FetchAsync(new Uri($"http://a.gov.cn:{server.Port}/"), Token);
        await session.FetchAsync(new Uri($"http://b.gov.cn:{server.Port}/"), Token);

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_dead_network_address_beside_a_good_one_is_not_down()
    {
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync("ok"));
        var options = new FetchOptions { AllowedNetworks = "127.0.0.0/8,::1/128", AllowedPorts = $"{web.Root.Port}" };
        using var fetcher = Visit.Fetcher(options, IPAddress.IPv6Loopback, IPAddress.Parse("127.0.0.9"), IPAddress.Loopback);
        using var session = fetcher.Open(_ => true);

        var outcome = await session.FetchAsync(new Uri($"http://www.a.gov.cn:{web.Root.Port}/"), Token);

        Assert.Equal($"127.0.0.1:{web.Root.Port}", Visit.Page(outcome).Remote);
    }

    [Fact]
    public async Task Of_a_hosts_network_addresses_the_forbidden_ones_are_left_out()
    {
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync("ok"));
        using var fetcher = Visit.Fetcher(Visit.Options(web.Root), IPAddress.Parse("127.0.0.2"), IPAddress.Parse("10.0.0.1"));
        using var session = fetcher.Open(_ => true);

        var outcome = await session.FetchAsync(new Uri($"http://www.a.gov.cn:{web.Root.Port}/"), Token);

        Assert.Equal(FetchFailure.Forbidden, Visit.Failure(outcome).Failure);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://169.254.169.254/metadata/instance")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://localhost/")]
    [InlineData("http://www.a.gov.cn/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://8.8.8.8/")]
    [InlineData("http://8.8.8.8:22/")]
    [InlineData("http://root:root@8.8.8.8/")]
    public async Task Nothing_of_ours_is_visited(string address)
    {
        var failure = Visit.Failure(await Visit.FetchAsync(new Uri(address), new FetchOptions()));

        Assert.Equal(FetchFailure.Forbidden, failure.Failure);
        Assert.Empty(failure.Trail);
        Assert.DoesNotContain('\n', failure.Detail);
    }

    [Theory]
    [InlineData("a-name-far-too-long")]
    [InlineData("nosuch.invalid")]
    public async Task A_name_that_does_not_exist_is_told_as_such(string name)
    {
        var host = name is "nosuch.invalid" ? name : string.Join('.', Enumerable.Repeat(name, 14));
        using var fetcher = new PageFetcher(Microsoft.Extensions.Options.Options.Create(new FetchOptions()), TimeProvider.System, (_, _) =>
            throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));
        using var session = fetcher.Open(_ => true);

        var outcome = await session.FetchAsync(new Uri($"http://{host}/"), Token);

        Assert.Equal(FetchFailure.NameNotFound, Visit.Failure(outcome).Failure);
    }

    [Theory]
    [InlineData("a_b.gov.cn")]
    [InlineData("-a.gov.cn")]
    [InlineData("a.gov.cn.")]
    [InlineData("驻马店.政务")]
    [InlineData("127.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Every_host_that_the_web_knows_is_asked_by_its_own_name(string host)
    {
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync($"{context.Request.Host}"));
        var address = new Uri($"http://{host}:{web.Root.Port}/");

        var page = Visit.Page(await Visit.FetchAsync(address));

        var name = host[0] == '[' ? host : address.IdnHost;
        Assert.Equal($"{name}:{address.Port}", Encoding.UTF8.GetString(page.Body.Span));
    }

    [Fact]
    public async Task The_callers_own_end_is_no_outcome()
    {
        using var caller = new CancellationTokenSource();
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await RawServer.ReadRequestAsync(socket, closing);
            await caller.CancelAsync();
            await socket.ReceiveAsync(new byte[1], closing);
        });
        using var fetcher = Visit.Fetcher(Visit.Options(server.Root));
        using var session = fetcher.Open(_ => true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.FetchAsync(server.Root, caller.Token));
    }

    [Fact]
    public async Task Waiting_for_our_own_turn_does_not_count_as_the_sites_time()
    {
        var clock = new FakeClock(Some.Moment);
        await using var web = await LoopbackWeb.StartAsync(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(6));
            return Task.CompletedTask;
        });
        var options = new FetchOptions
        {
            AllowedNetworks = "127.0.0.1/32",
            AllowedPorts = $"{web.Root.Port}",
            MaxConnections = 1,
            Timeout = TimeSpan.FromSeconds(15),
        };
        using var fetcher = new PageFetcher(
            new OptionsWrapper<FetchOptions>(options), clock, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            using var session = fetcher.Open(_ => true);
            return await session.FetchAsync(new Uri($"http://{i}.gov.cn:{web.Root.Port}/"), Token);
        }));

        Assert.All(outcomes, outcome => Assert.True(Visit.Page(outcome).Took < options.Timeout));
    }

    [Fact]
    public async Task A_connection_that_stands_idle_is_counted_until_its_check_ends()
    {
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync("ok"));
        using var fetcher = Visit.Fetcher(new FetchOptions
        {
            AllowedNetworks = "127.0.0.1/32",
            AllowedPorts = $"{web.Root.Port}",
            MaxConnections = 1,
        });
        var ending = fetcher.Open(_ => true);
        using var session = fetcher.Open(_ => true);
        await ending.FetchAsync(web.Root, Token);

        var waiting = session.FetchAsync(web.Root, Token);
        var first = await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, Token));
        ending.Dispose();

        Assert.NotEqual(waiting, first);
        Visit.Page(await waiting);
    }

    [Fact]
    public async Task No_more_connections_are_open_than_may_be()
    {
        var (open, most) = (0, 0);
        var gate = new Lock();
        await using var web = await LoopbackWeb.StartAsync(async context =>
        {
            lock (gate) most = Math.Max(most, ++open);
            await Task.Yield();
            await context.Response.WriteAsync("ok");
            lock (gate) open--;
        });
        var options = new FetchOptions { AllowedNetworks = "127.0.0.1/32", AllowedPorts = $"{web.Root.Port}", MaxConnections = 2 };
        using var fetcher = Visit.Fetcher(options);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            using var session = fetcher.Open(_ => true);
            return await session.FetchAsync(new Uri($"http://{i}.gov.cn:{web.Root.Port}/"), Token);
        }));

        Assert.All(outcomes, outcome => Visit.Page(outcome));
        Assert.InRange(most, 1, 2);
    }
}
