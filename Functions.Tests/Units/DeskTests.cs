using Checker.Sites;
using Checker.Tests.Support;
using Checker.Units;
using Xunit;

namespace Checker.Tests.Units;

public sealed class DeskTests
{
    private static readonly Site[] Registry =
    [
        Site("a1", "甲县教育局", "教育局", "甲县"), Site("a2", "甲县教育局", "教育局", "甲县"),
        Site("b1", "乙县教育局", "教育局", "乙县"),
        Site("c1", "市农机局", "农机局", null),
        Site("d1", "民政局", null, "甲县"), Site("d2", "民政局", null, "乙县"),
        Site("e1", "农机局", null, "丙县"),
    ];

    [Theory]
    [InlineData("甲县教育局", "a1 a2", false)]
    [InlineData("市农机局", "c1", false)]
    [InlineData("农机局", "e1", false)] // a full name wins over a short one
    [InlineData("教育局", "", true)] // two units' short name
    [InlineData("民政局", "", true)] // one name in two counties
    [InlineData("甲县", "", false)]
    [InlineData("", "", false)]
    [InlineData(" ", "", false)]
    public void A_unit_has_the_sites_that_it_sponsors_and_no_others(string name, string sites, bool ambiguous)
    {
        var desk = Desk.OfUnit(name, Registry);

        Assert.Equal((sites, ambiguous), (Told(desk), desk.IsAmbiguous));
    }

    [Theory]
    [InlineData("甲县", "a1 a2 d1")]
    [InlineData("丁县", "")]
    [InlineData("", "")] // the city's own departments are no county's
    public void A_county_has_the_sites_in_it(string name, string sites) => Assert.Equal(sites, Told(Desk.OfCounty(name, Registry)));

    [Fact]
    public void What_is_anothers_is_not_found()
    {
        var desk = Desk.OfUnit("甲县教育局", Registry);

        Assert.NotNull(desk.Find(SiteId.Parse("s-a1")));
        Assert.Null(desk.Find(SiteId.Parse("s-b1")));
    }

    private static string Told(Desk desk) => string.Join(' ', desk.Sites.Select(site => site.Id.ToString()[2..]));

    private static Site Site(string id, string sponsor, string? shortName, string? county) =>
        Some.Site() with { Id = SiteId.Parse($"s-{id}"), Sponsor = sponsor, SponsorShort = shortName, County = county };
}
