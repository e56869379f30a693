using System.Net;
using System.Net.Sockets;
using Checker.Fetching;
using Checker.Observing;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Triggers;

public class HomeVisitTests
{
    /// <summary>Nobody listens there but who is told to here.</summary>
    private static readonly IPAddress Nobody = IPAddress.Parse("127.0.80.80");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_home_page_that_opens_under_no_address_stays_the_registered_one()
    {
        var visited = await VisitAsync("http://www.a.gov.cn/", _ => Nobody);

        Assert.Equal(
            ["Home http://www.a.gov.cn/", "Tried https://www.a.gov.cn/", "Tried http://a.gov.cn/", "Tried https://a.gov.cn/"], Told(visited));
        Assert.All(visited, one => Assert.Equal(one.Outcome.Asked, one.Page.Asked));
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_not_asked_for_by_the_other_protocol()
    {
        var visited = await VisitAsync("http://www.a.gov.cn/", name => name is "a.gov.cn" ? Nobody : null);

        Assert.Equal(["Home http://www.a.gov.cn/", "Tried http://a.gov.cn/", "Tried https://a.gov.cn/"], Told(visited));
    }

    [Fact]
    public async Task Our_own_failures_are_not_repeated()
    {
        var visited = await VisitAsync("http://www.a.gov.cn/", _ => IPAddress.Parse("10.0.0.1"));

        Assert.Equal(["Home http://www.a.gov.cn/"], Told(visited));
    }

    [Fact]
    public async Task When_the_checks_time_is_up_no_other_address_is_tried()
    {
        var visited = await VisitAsync("http://www.a.gov.cn/", _ => Nobody, isSpent: true);

        Assert.Equal(["Home http://www.a.gov.cn/"], Told(visited));
    }

    [Theory]
    [InlineData("https://www.a.gov.cn/", "Home http://www.a.gov.cn/;Tried https://www.a.gov.cn/")]
    [InlineData("https://a.gov.cn/", "Home http://a.gov.cn/;Tried https://a.gov.cn/")]
    [InlineData("http://a.gov.cn/", "Home http://a.gov.cn/")]
    public async Task The_address_that_opens_counts_and_the_one_that_did_not_is_kept(string home, string expected)
    {
        var end = new IPEndPoint(IPAddress.Parse("127.0.80.81"), 80);
        await using var server = RawServer.TrySaying(end, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>某局</title><body>某县某局的网站");
        Assert.SkipWhen(server is null, "Only some may listen on port 80.");

        var visited = await VisitAsync(home, _ => end.Address);

        Assert.Equal(expected, string.Join(';', Told(visited)));
        Assert.Equal(PageAccess.Opened, visited[0].Page.Access);
    }

    [Theory]
    [InlineData("412 Precondition Failed", 1)]
    [InlineData("503 Unavailable", 4)]
    public async Task A_wall_is_not_walked_round(string status, int attempts)
    {
        var end = new IPEndPoint(IPAddress.Parse("127.0.80.82"), 80);
        await using var server = RawServer.TrySaying(end, $"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
        Assert.SkipWhen(server is null, "Only some may listen on port 80.");

        Assert.Equal(attempts, (await VisitAsync("http://www.a.gov.cn/", _ => end.Address)).Count);
    }

    /// <param name="lead">Where a name leads; null where it does not exist.</param>
    private static async Task<IReadOnlyList<VisitedPage>> VisitAsync(string home, Func<string, IPAddress?> lead, bool isSpent = false)
    {
        var options = new OptionsWrapper<FetchOptions>(new FetchOptions { AllowedNetworks = "127.0.0.0/8" });
        using var fetcher = new PageFetcher(options, TimeProvider.System, (name, _) => lead(name) is { } address
            ? Task.FromResult<IPAddress[]>([address])
            : throw new SocketException((int)SocketError.HostNotFound));
        using var session = fetcher.Open(_ => true);
        var pages = new PageVisits(new PdfText());
        var site = Some.Site() with { Home = new Uri(home) };
        return await new HomeVisit(pages, session, site, SiteReadings.None(site)).RunAsync(() => isSpent, Token);
    }

    private static string[] Told(IReadOnlyList<VisitedPage> visited) => [.. visited.Select(one => $"{one.Page.Role} {one.Page.Asked}")];
}
