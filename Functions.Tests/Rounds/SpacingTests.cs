using Checker.Rounds;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class SpacingTests
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    [Fact]
    public void Sites_that_share_nothing_keep_their_order_and_begin_at_once()
    {
        var sites = Sites(4);

        var spacing = Spacing.Of(sites, new Dictionary<SiteId, string> { [sites[2]] = "203.0.113.7" }, Apart, Longest);

        Assert.Equal(TimeSpan.Zero, spacing.Interval);
        Assert.Equal([sites[0], sites[1], sites[3]], spacing.Order.Where(site => site != sites[2]));
    }

    [Fact]
    public void Every_site_is_in_the_order_once()
    {
        var sites = Sites(500);

        var spacing = Spacing.Of(sites, On(sites, index => $"{index % 7 * (index % 3)}"), Apart, Longest);

        Assert.Equal(sites.Order(Comparer<SiteId>.Create(ById)), spacing.Order.Order(Comparer<SiteId>.Create(ById)));
    }

    [Theory]
    [InlineData(1000, 100, 10)] // a tenth on one platform: one of each ten
    [InlineData(1000, 500, 2)]
    [InlineData(300, 300, 1)]
    [InlineData(84_000, 2000, 42)]
    public void A_platforms_sites_are_spread_over_the_whole_round(int all, int shared, int every)
    {
        var sites = Sites(all);

        var spacing = Spacing.Of(sites, On(sites, index => index < shared ? "platform" : $"own {index}"), Apart, Longest);

        var positions = spacing.Order.Index().Where(each => Number(each.Item) < shared).Select(each => each.Index).ToList();
        var gaps = positions.Zip(positions.Skip(1), (before, after) => after - before).ToList();
        Assert.Equal(shared, positions.Count);
        Assert.InRange(gaps.Min(), every - 1, every);
        Assert.InRange(gaps.Max(), every, every + 1);
        Assert.Equal(Apart * shared / all, spacing.Interval);
    }

    [Theory]
    [InlineData(3599, 10)]
    [InlineData(3600, 10)]
    [InlineData(7200, 5)] // at ten seconds the last would begin after twenty hours
    public void A_round_begins_its_last_check_in_time(int sites, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Spacing.Of(Sites(sites), On(Sites(sites), _ => "platform"), Apart, Longest).Interval);

    [Fact]
    public void The_most_crowded_place_sets_the_pace_of_all()
    {
        var sites = Sites(100);

        var spacing = Spacing.Of(sites, On(sites, index => index < 30 ? "crowded" : index < 50 ? "less so" : $"own {index}"), Apart, Longest);

        Assert.Equal(TimeSpan.FromSeconds(3), spacing.Interval); // every third or fourth is of the crowded: ten seconds apart
    }

    [Fact]
    public void A_round_without_sites_has_nothing_to_space()
    {
        var spacing = Spacing.Of([], new Dictionary<SiteId, string>(), Apart, Longest);

        Assert.Empty(spacing.Order);
        Assert.Equal(TimeSpan.Zero, spacing.Interval);
    }

    private static SiteId[] Sites(int count) => [.. Enumerable.Range(0, count).Select(number => SiteId.Parse($"s-{number:00000}"))];

    private static int Number(SiteId site) => int.Parse(site.ToString()[2..], System.Globalization.CultureInfo.InvariantCulture);

    private static int ById(SiteId one, SiteId other) => string.CompareOrdinal(one.ToString(), other.ToString());

    private static Dictionary<SiteId, string> On(SiteId[] sites, Func<int, string> place) =>
        sites.Index().ToDictionary(each => each.Item, each => place(each.Index));
}
