using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

/// <summary>From what is known of sites to the pace of their round.</summary>
public sealed class RoundSpacingTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://{0}.example.gov.cn/", null, 10)]              // never checked: one city's departments share its platform
    [InlineData("http://www.{0}.gov.cn/", null, 0)]                   // ten cities
    [InlineData("http://www.{0}.gov.cn/", "203.0.113.7:80", 10)]      // ten cities, as it turned out, on one server
    [InlineData("http://www.{0}.gov.cn/", "203.0.113.{0}:80", 0)]
    [InlineData("http://{0}.example.gov.cn/", "203.0.113.{0}:443", 0)] // one city, a server a department
    [InlineData("http://203.0.113.7/{0}/", null, 10)]
    [InlineData("http://10.0.0.7/{0}/", null, 0)]                     // a network of our own, opened by name
    [InlineData("http://{0}.example.gov.cn/", "10.0.0.7:80", 0)]
    public async Task Checks_begin_apart_where_sites_share_a_public_server(string home, string? remote, int seconds)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Fetch:AllowedNetworks", "127.0.0.0/8,10.0.0.0/8"));
        Site[] sites = [.. Enumerable.Range(1, 10).Select(number => Some.Site() with { Id = SiteId.Parse($"s-{number:00}"), Home = new Uri(Of(home, number)) })];
        await checker.Get<SiteStore>().SaveAsync(sites, Stop);
        foreach (var (index, site) in sites.Index())
            await checker.Get<HomeWatches>().SaveAsync(site.Id, new HomeWatch { At = Some.Moment, Remote = remote is null ? null : Of(remote, index + 1) }, Stop);

        var round = await checker.Get<RoundPlanning>().PlanAsync(new RoundOrder { Kind = RoundKind.Full, By = "test" }, Some.Moment, Stop);

        var planned = (await checker.Get<RoundStore>().FindAsync(round, Stop))!.Round;
        Assert.Equal((10, TimeSpan.FromSeconds(seconds)), (planned.Planned, planned.Interval));
    }

    private static string Of(string pattern, int number) => pattern.Replace("{0}", $"{number}", StringComparison.Ordinal);
}
