using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class UnregisteredTests
{
    private static readonly Site Portal = Some.Site() with { Kind = SiteKind.Portal, Home = new Uri("http://www.example.gov.cn/") };

    [Theory]
    [InlineData("http://nyj.example.gov.cn/", "nyj.example.gov.cn")]
    [InlineData("http://NYJ.example.gov.cn/a?b", "nyj.example.gov.cn")]
    [InlineData("http://www.example.gov.cn/bm/", "")] // the portal's own
    [InlineData("http://known.example.gov.cn/", "")]
    [InlineData("http://xxgk.example.gov.cn/nyj/", "")] // in a registered site's scope
    [InlineData("http://other.gov.cn/", "")] // not of this area, as far as the address says
    [InlineData("http://badexample.gov.cn/", "")]
    [InlineData("http://shop.example.com/", "")]
    public void A_host_under_the_portals_domain_that_nobody_registered_is_a_clue(string link, string expected)
    {
        Site[] registry =
        [
            Portal,
            Some.Site() with { Id = SiteId.Parse("s-known"), Home = new Uri("http://known.example.gov.cn/"), Scope = ["xxgk.example.gov.cn/nyj"] },
        ];

        var found = Unregistered.Of([(Portal, Visit(link))], registry);

        Assert.Equal(expected, string.Join(' ', found.Select(each => each.Host)));
    }

    [Fact]
    public void Each_host_stands_once_with_its_first_link()
    {
        var visit = Visit("http://nyj.example.gov.cn/", "http://nyj.example.gov.cn/b", "http://slj.example.gov.cn/");

        var found = Unregistered.Of([(Portal, visit), (Portal, visit)], [Portal]);

        Assert.Equal(["链接0 nyj.example.gov.cn", "链接2 slj.example.gov.cn"], found.Select(each => $"{each.Words} {each.Host}"));
    }

    [Fact]
    public void A_portal_that_is_no_governments_by_its_host_tells_nothing()
    {
        var portal = Portal with { Home = new Uri("http://127.16.0.1/") };

        Assert.Empty(Unregistered.Of([(portal, Visit("http://nyj.example.gov.cn/"))], [portal]));
    }

    private static Observation Visit(params string[] links) => Some.Observation(Some.Page(items: Some.Item("2016-05-16")) with
    {
        Links = [.. links.Select((link, index) => new PageLink($"链接{index}", new Uri(link), index))],
    });
}
