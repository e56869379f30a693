using System.Text;
using Checker.Fetching;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class RedirectTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task The_whole_trail_is_kept(int status)
    {
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            if (context.Request.Path == "/home/index.html") return context.Response.WriteAsync("ok");
            context.Response.StatusCode = status;
            context.Response.Headers.Location = context.Request.Path == "/" ? "home/" : "./index.html?x#y";
            return context.Response.WriteAsync("moved");
        });

        var outcome = await Visit.FetchAsync(web.Root);

        Assert.Equal(200, Visit.Page(outcome).Status);
        Assert.Equal([web["/"], web["/home/"], web["/home/index.html?x#y"]], outcome.Trail.Select(exchange => exchange.Address));
        Assert.Equal([status, status, 200], outcome.Trail.Select(exchange => exchange.Status));
        Assert.Equal("moved", Encoding.UTF8.GetString(outcome.Trail[0].Body.Span));
    }

    [Theory]
    [InlineData(300, "/x")]
    [InlineData(304, "/x")]
    [InlineData(302, null)]
    [InlineData(302, "")]
    [InlineData(200, "/x")]
    public async Task What_is_no_redirect_is_final(int status, string? location)
    {
        await using var server = RawServer.Saying(
            $"HTTP/1.1 {status} Such\r\n{(location is null ? "" : $"Location: {location}\r\n")}Content-Length: 0\r\n\r\n");

        var outcome = await Visit.FetchAsync(server.Root);

        Assert.Equal(status, Visit.Page(outcome).Status);
        Assert.Single(outcome.Trail);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task Ten_redirects_are_followed_and_no_more(int redirects, bool followed)
    {
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            var n = int.Parse(context.Request.Path.Value![1..], null);
            if (n < redirects) context.Response.Redirect($"/{n + 1}");
            return Task.CompletedTask;
        });

        var outcome = await Visit.FetchAsync(web["/0"]);

        Assert.Equal(followed ? null : FetchFailure.TooManyRedirects, (outcome as FetchOutcome.Failed)?.Failure);
        Assert.Equal(11, outcome.Trail.Count);
    }

    [Fact]
    public async Task A_redirect_loop_is_an_outcome()
    {
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            context.Response.Redirect(context.Request.Path == "/a" ? "/b" : "/a#again");
            return Task.CompletedTask;
        });

        var failure = Visit.Failure(await Visit.FetchAsync(web["/a"]));

        Assert.Equal(FetchFailure.RedirectLoop, failure.Failure);
        Assert.Equal(2, failure.Trail.Count);
    }

    [Fact]
    public async Task A_page_that_sets_a_cookie_and_redirects_to_itself_is_read()
    {
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            if (context.Request.Cookies["seen"] is "1") return context.Response.WriteAsync("ok");
            context.Response.Headers.SetCookie = "seen=1; Path=/; HttpOnly";
            context.Response.Redirect("/");
            return Task.CompletedTask;
        });

        var outcome = await Visit.FetchAsync(web.Root);

        Assert.Equal("ok", Encoding.UTF8.GetString(Visit.Page(outcome).Body.Span));
        Assert.Contains("Cookie: seen=1\r\n", Visit.Page(outcome).RequestHead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id=7")]
    [InlineData("id=7; Path=/; Domain=a.gov.cn")]
    [InlineData("id=7; Path=/; Domain=gov.cn")]
    public async Task A_cookie_stays_with_its_host_and_its_check(string cookie)
    {
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            context.Response.Headers.SetCookie = cookie;
            return Task.CompletedTask;
        });
        Uri a = new($"http://a.gov.cn:{web.Root.Port}/"), b = new($"http://b.gov.cn:{web.Root.Port}/");
        using var fetcher = Visit.Fetcher(Visit.Options(web.Root));
        using var session = fetcher.Open(_ => true);
        using var another = fetcher.Open(_ => true);

        await session.FetchAsync(a, Token);
        var again = Visit.Page(await session.FetchAsync(a, Token)).RequestHead;
        var elsewhere = Visit.Page(await session.FetchAsync(b, Token)).RequestHead;
        var later = Visit.Page(await another.FetchAsync(a, Token)).RequestHead;

        Assert.Contains("Cookie: id=7\r\n", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", elsewhere + later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_that_cannot_be_read_is_passed_over()
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nSet-Cookie: =;;=\r\nSet-Cookie: \r\nContent-Length: 0\r\n\r\n");

        Assert.Equal(200, Visit.Page(await Visit.FetchAsync(server.Root)).Status);
    }

    [Theory]
    [InlineData("http://169.254.169.254/metadata/instance?api-version=2021-02-01")]
    [InlineData("http://127.0.0.2/")]
    [InlineData("http://[::1]/")]
    [InlineData("//10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://8.8.8.8/")]
    [InlineData("http://8.8.8.8:6379/")]
    [InlineData("http://user:secret@8.8.8.8/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_cannot_lead_where_we_may_not_go(string location)
    {
        await using var server = RawServer.Saying($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");

        var failure = Visit.Failure(await Visit.FetchAsync(server.Root));

        Assert.Equal(FetchFailure.Forbidden, failure.Failure);
        Assert.Equal(302, Assert.Single(failure.Trail).Status);
        Assert.DoesNotContain(location, failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_location_that_is_no_address_is_unreadable()
    {
        await using var server = RawServer.Saying("HTTP/1.1 302 Found\r\nLocation: http://[/\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal(FetchFailure.Unreadable, Visit.Failure(await Visit.FetchAsync(server.Root)).Failure);
    }

    [Theory]
    [InlineData("C4DAC8DD", "/%C4%DA%C8%DD/?q=%C4%DA%C8%DD", "内容")]
    [InlineData("E79BAEE5BD95", "/%E7%9B%AE%E5%BD%95/?q=%E7%9B%AE%E5%BD%95", "目录")]
    public async Task Raw_bytes_in_a_location_go_back_as_they_came(string bytes, string expected, string read)
    {
        var raw = Encoding.Latin1.GetString(Convert.FromHexString(bytes));
        var requests = new List<string>();
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            requests.Add((await RawServer.ReadRequestAsync(socket, closing)).Split(' ')[1]);
            var answer = requests.Count == 1 ? $"302 Found\r\nLocation: /{raw}/?q={raw}" : "200 OK";
            var head = $"HTTP/1.1 {answer}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            await socket.SendAsync(Encoding.Latin1.GetBytes(head), closing);
        });

        var outcome = await Visit.FetchAsync(server.Root);

        Assert.Equal(200, Visit.Page(outcome).Status);
        Assert.Equal(["/", expected], requests);
        Assert.Contains($"Location: /{read}/?q={read}\r\n", outcome.Trail[0].ResponseHead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_body_of_a_redirect_is_not_waited_for()
    {
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            var isFirst = (await RawServer.ReadRequestAsync(socket, closing)).StartsWith("GET / ", StringComparison.Ordinal);
            var answer = isFirst ? "302 Found\r\nLocation: /next\r\nContent-Length: 9" : "200 OK\r\nContent-Length: 0";
            await socket.SendAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 {answer}\r\n\r\n"), closing);
            await socket.ReceiveAsync(new byte[1], closing);
        });

        var outcome = await Visit.FetchAsync(server.Root);

        Assert.Equal(200, Visit.Page(outcome).Status);
        Assert.True(outcome.Trail[0].Truncated);
    }
}
