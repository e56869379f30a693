using System.Text;
using Checker.Fetching;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class RobotsTests
{
    private const string Agent = "GovSiteChecker/1.0 (routine check)";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "/", true)]
    [InlineData("<html>no robots.txt</html>", "/", true)]
    [InlineData("User-agent: *\nDisallow:", "/", true)]
    [InlineData("User-agent: *\nDisallow: /", "/", false)]
    [InlineData("user-AGENT : *  # all\r\n  DISALLOW : /a  # this", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.asp$", "/x/y.asp", false)]
    [InlineData("User-agent: *\nDisallow: /*.asp$", "/x/y.asp?id=1", true)]
    [InlineData("User-agent: *\nDisallow: /*?id=", "/x?id=1", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /a*a$", "/a", true)]
    [InlineData("User-agent: Baiduspider\nDisallow: /", "/", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: GovSiteChecker\nAllow: /", "/", true)]
    [InlineData("User-agent: govsitechecker\nDisallow: /\nUser-agent: *\nAllow: /", "/", false)]
    [InlineData("User-agent: Baiduspider\nUser-agent: GovSiteChecker\nDisallow: /", "/", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /", "/", false)]
    [InlineData("Disallow: /", "/", true)]
    public void The_longest_rule_of_our_own_group_decides(string text, string path, bool allowed) => Assert.Equal(
        allowed, Robots.Parse(Encoding.UTF8.GetBytes(text), Agent).Allows(new Uri($"http://a.gov.cn{path}")));

    [Fact]
    public void A_pattern_of_stars_takes_no_time()
    {
        var text = $"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("a*", 2000))}b";

        Assert.True(Robots.Parse(Encoding.UTF8.GetBytes(text), Agent).Allows(new Uri($"http://a.gov.cn/{new string('a', 5000)}")));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /", false)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", true)]
    [InlineData("HTTP/1.1 404 Not Found\r\n\r\nUser-agent: *\nDisallow: /", true)]
    [InlineData("HTTP/1.1 403 Forbidden\r\n\r\n", true)]
    [InlineData("HTTP/1.1 503 Unavailable\r\n\r\n", false)]
    [InlineData("no http\r\n\r\n", true)]
    public async Task A_host_outside_the_registry_is_asked_what_it_wishes_first(string robots, bool asked)
    {
        var requests = new List<string>();
        await using var server = Answering(requests, robots);
        using var fetcher = Visit.Fetcher(Visit.Options(server.Root));
        using var session = fetcher.Open(_ => false);

        var outcome = await session.FetchAsync(server.Root, Token);
        await session.FetchAsync(new Uri(server.Root, "/again"), Token);

        Assert.Equal(asked ? ["/robots.txt", "/", "/again"] : ["/robots.txt"], requests);
        Assert.Equal(asked ? null : FetchFailure.Disallowed, (outcome as FetchOutcome.Failed)?.Failure);
    }

    [Fact]
    public async Task A_registered_host_is_not_asked()
    {
        var requests = new List<string>();
        await using var server = Answering(requests, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /");

        Visit.Page(await Visit.FetchAsync(server.Root));

        Assert.Equal(["/"], requests);
    }

    [Fact]
    public async Task A_redirect_to_a_host_outside_the_registry_is_bound_by_its_robots()
    {
        var requests = new List<string>();
        await using var elsewhere = Answering(requests, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /");
        await using var server = RawServer.Saying($"HTTP/1.1 302 Found\r\nLocation: {elsewhere.Root}\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = Visit.Fetcher(new FetchOptions { AllowedNetworks = "127.0.0.1/32", AllowedPorts = $"{server.Port},{elsewhere.Port}" });
        using var session = fetcher.Open(address => address.Port == server.Port);

        var failure = Visit.Failure(await session.FetchAsync(server.Root, Token));

        Assert.Equal(FetchFailure.Disallowed, failure.Failure);
        Assert.Equal(302, Assert.Single(failure.Trail).Status);
        Assert.Equal(["/robots.txt"], requests);
    }

    private static RawServer Answering(List<string> requests, string robots) => RawServer.Start(async (socket, closing) =>
    {
        var path = (await RawServer.ReadRequestAsync(socket, closing)).Split(' ')[1];
        requests.Add(path);
        await socket.SendAsync(Encoding.UTF8.GetBytes(path is "/robots.txt" ? robots : "HTTP/1.1 200 OK\r\n\r\nok"), closing);
    });
}
