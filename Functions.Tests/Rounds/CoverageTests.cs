using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class CoverageTests
{
    private static readonly Site[] Registry = [Site(1), Site(2), Site(3), Site(4) with { State = SiteState.Exempt }];

    [Theory]
    [InlineData("2015-05-17", 2)] // a year ago to the day
    [InlineData("2015-05-16", 3)]
    public void A_site_is_covered_for_a_year(string drawn, int left)
    {
        var coverage = Coverage.Of(Registry, [Drawn(drawn, 1)], Some.Day("2016-05-17"));

        Assert.Equal(left, coverage.NotDrawn.Count());
        Assert.Equal(3, coverage.Sites.Count);
    }

    [Fact]
    public void Each_site_has_its_newest_draw_and_counts_once_a_quarter()
    {
        var coverage = Coverage.Of(
            Registry, [Drawn("2016-04-01", 1, 2), Drawn("2016-05-01", 2, 4), Drawn("2016-03-31", 3)], Some.Day("2016-05-17"));

        Assert.Equal(["2016-04-01", "2016-05-01", "2016-03-31"], coverage.Sites.Select(each => $"{LocalDay.DayOf(each.Last!.At):yyyy-MM-dd}"));
        Assert.Equal(
            [new Quarter(2016, 2, 2), new Quarter(2016, 1, 1), new Quarter(2015, 4), new Quarter(2015, 3)], coverage.Quarters);
    }

    private static Draw Drawn(string day, params int[] sites) => new()
    {
        Round = SomeRound.Id,
        At = LocalDay.StartOf(Some.Day(day)),
        By = "测试",
        Sample = new Sample { Size = sites.Length, Seed = day },
        Parts = [new DrawPart("", [.. sites.Select(number => Site(number).Id)], sites.Length)],
    };

    private static Site Site(int number) => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}") };
}
