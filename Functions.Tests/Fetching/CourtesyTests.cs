using System.Net;
using System.Text;
using Checker.Fetching;
using Checker.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;
using Route = Checker.Fetching.Route;

namespace Checker.Tests.Fetching;

public class CourtesyTests
{
    private static readonly Route Public = new([IPAddress.Parse("8.8.8.8")], new Pace(1, TimeSpan.Zero));
    private static readonly Route Opened = new([IPAddress.Loopback], Pace.Opened);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(429, "30", 30)]
    [InlineData(503, "30", 30)]
    [InlineData(503, "Tue, 17 May 2016 10:00:45 GMT", 45)]
    [InlineData(503, "Tue, 17 May 2016 09:00:00 GMT", 0)]
    [InlineData(503, "0", 0)]
    [InlineData(503, "-5", 0)]
    [InlineData(503, "soon", 0)]
    [InlineData(503, "99999999999999999999", 0)]
    [InlineData(503, "", 0)]
    [InlineData(200, "30", 0)]
    [InlineData(301, "30", 0)]
    [InlineData(404, "30", 0)]
    public async Task A_host_is_not_asked_before_it_said(int status, string told, int seconds)
    {
        var clock = new FakeClock(Some.Moment);
        var courtesy = new Courtesy(new FetchOptions(), clock);
        Heed(courtesy, status, told);

        var next = courtesy.EnterAsync("a.gov.cn", Public, Token);
        var elsewhere = courtesy.EnterAsync("b.gov.cn", Public, Token);
        clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(seconds > 0 ? 1 : 0));
        var tooSoon = next.IsCompleted;
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.True(elsewhere.IsCompletedSuccessfully);
        Assert.Equal(seconds == 0, tooSoon);
        (await next).Dispose();
    }

    [Theory]
    [InlineData("60", false)]
    [InlineData("61", true)]
    [InlineData("2147483647", true)]
    public void A_host_that_asks_for_more_than_a_check_can_wait_is_left_alone(string told, bool left)
    {
        var clock = new FakeClock(Some.Moment);
        var courtesy = new Courtesy(new FetchOptions(), clock);

        Heed(courtesy, 429, told);

        Assert.Equal(left ? FetchFailure.ToldToWait : null, courtesy.Refuse("a.gov.cn")?.Failure);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(courtesy.Refuse("a.gov.cn"));
    }

    [Fact]
    public async Task Hosts_behind_one_public_address_share_its_bound()
    {
        var clock = new FakeClock(Some.Moment);
        var courtesy = new Courtesy(new FetchOptions { PerAddress = 2, AddressPause = TimeSpan.FromSeconds(1) }, clock);
        var first = await courtesy.EnterAsync("a.gov.cn", Public, Token);
        using var second = await courtesy.EnterAsync("b.gov.cn", Public, Token);
        var third = courtesy.EnterAsync("c.gov.cn", Public, Token);
        var barred = !third.IsCompleted;

        first.Dispose();
        var tooSoon = third.IsCompleted;
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((true, false), (barred, tooSoon));
        (await third).Dispose();
    }

    [Fact]
    public void Networks_opened_by_name_have_no_such_bound()
    {
        var courtesy = new Courtesy(new FetchOptions { PerAddress = 1 }, new FakeClock(Some.Moment));

        var turns = Enumerable.Range(0, 10).Select(i => courtesy.EnterAsync($"{i}", Opened, Token));

        Assert.All(turns, turn => Assert.True(turn.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Networks_opened_by_name_are_not_waited_for_at_the_start()
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var options = new FetchOptions { AllowedNetworks = "127.0.0.1/32", AllowedPorts = $"{server.Port}", StartJitter = TimeSpan.FromMinutes(1) };
        using var fetcher = new PageFetcher(
            new OptionsWrapper<FetchOptions>(options), new FakeClock(Some.Moment), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        using var session = fetcher.Open(_ => true);

        var outcome = await session.FetchAsync(server.Root, Token);

        Assert.Equal(TimeSpan.Zero, outcome.Took);
        Assert.Equal(200, Visit.Page(outcome).Status);
    }

    [Fact]
    public async Task Pages_after_too_long_a_pause_are_not_asked_for()
    {
        await using var server = RawServer.Saying("HTTP/1.1 429 Too Many\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = Visit.Fetcher(Visit.Options(server.Root));
        using var session = fetcher.Open(_ => true);
        using var another = fetcher.Open(_ => true);

        var first = await session.FetchAsync(server.Root, Token);
        var second = await session.FetchAsync(server.Root, Token);
        var third = await another.FetchAsync(server.Root, Token);

        Assert.Equal(429, Visit.Page(first).Status);
        Assert.Equal(FetchFailure.ToldToWait, Visit.Failure(second).Failure);
        Assert.Equal(FetchFailure.ToldToWait, Visit.Failure(third).Failure);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_check_asks_by_get_alone_and_only_what_the_page_links_to()
    {
        var requests = new List<string>();
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            requests.Add((await RawServer.ReadRequestAsync(socket, closing)).Split("\r\n")[0]);
            var body = Encoding.UTF8.GetBytes("""
                <html><body><form action="/login.asp" method="get"><input name="user"><input type="password" name="pw"><img src="/captcha.jpg">
                <button formaction="/submit.asp">提交</button></form><form action="/search?q="></form><a href="http://127.0.0.1:1/">别的端口</a>
                <ul><li><a href="/news/1.htm">全县农业工作会议召开</a></ul></body></html>
                """);
            await socket.SendAsync((byte[])[.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n"), .. body], closing);
        });
        var site = Some.Site() with { Home = server.Root };
        using var fetcher = Visit.Fetcher(Visit.Options(server.Root));
        using var session = fetcher.Open(_ => true);

        await Visit.WalkAsync(session, site, Token);

        Assert.Contains("GET / HTTP/1.1", requests);
        Assert.All(requests, request => Assert.Matches("^GET /(news/1.htm)? HTTP/1.1$", request));
    }

    private static void Heed(Courtesy courtesy, int status, string told)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        response.Headers.TryAddWithoutValidation("Retry-After", told);
        courtesy.Heed("a.gov.cn", response);
    }
}
