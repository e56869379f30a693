using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class QuarterPlanTests
{
    private static readonly DateOnly Today = Some.Day("2016-05-17");

    [Theory]
    [InlineData(100, 25, 25)]
    [InlineData(101, 25, 26)]
    [InlineData(3, 100, 3)]
    [InlineData(3, 0.1, 1)]
    public void The_share_is_of_the_watched_sites_and_rounded_up(int sites, double percent, int wanted)
    {
        var plan = QuarterPlan.Of([.. Sites(sites), Site(9_000) with { State = SiteState.Exempt }], [], Today, (decimal)percent);

        Assert.Equal((sites, wanted, wanted), (plan.Watched, plan.Wanted, plan.Left));
    }

    [Fact]
    public void What_is_left_is_shared_out_over_the_months_that_are_left()
    {
        var plan = QuarterPlan.Of(Sites(40), [Drawn("2016-04-10", 1, 2, 3)], Today, 25);

        Assert.Equal([(3, 0), (0, 4), (0, 3)], plan.Months.Select(month => (month.Drawn, month.Size)));
        Assert.Equal((10, 3, 7), (plan.Wanted, plan.Drawn, plan.Left));
    }

    [Fact]
    public void A_month_that_had_its_draw_has_no_other_and_a_site_counts_once()
    {
        var plan = QuarterPlan.Of(Sites(40), [Drawn("2016-05-10", 1, 2, 3), Drawn("2016-04-10", 3, 4)], Today, 25);

        Assert.Equal([(2, 0), (3, 0), (0, 6)], plan.Months.Select(month => (month.Drawn, month.Size)));
        Assert.Equal(6, plan.Next!.Size);
    }

    [Theory]
    [InlineData("2016-03-31", 0)]
    [InlineData("2016-04-01", 1)]
    [InlineData("2016-06-30", 1)]
    [InlineData("2016-07-01", 0)]
    public void A_draw_counts_in_its_own_quarter(string day, int drawn) =>
        Assert.Equal(drawn, QuarterPlan.Of(Sites(40), [Drawn(day, 1)], Some.Day("2016-06-30"), 25).Drawn);

    [Fact]
    public void Lots_are_drawn_among_those_that_no_draw_of_a_year_held()
    {
        var draft = QuarterPlan.Of(Sites(40), [Drawn("2016-04-10", 1), Drawn("2015-06-10", 2), Drawn("2015-05-16", 3)], Today, 25).Next!;

        Assert.Equal([Site(1).Id, Site(2).Id], draft.LeaveOut);
        Assert.Empty(draft.PutIn);
    }

    [Theory]
    [InlineData(8, false)] // four are wanted and four were never drawn
    [InlineData(9, true)]
    public void Where_there_are_too_few_of_them_all_are_put_in(int drawn, bool putIn)
    {
        int[] earlier = [.. Enumerable.Range(1, drawn)];

        var draft = QuarterPlan.Of(Sites(12), [Drawn("2016-04-10", 1), Drawn("2016-01-10", earlier)], Some.Day("2016-06-01"), 40).Next!;

        Assert.Equal(4, draft.Size);
        Assert.Equal(putIn ? [10, 11, 12] : [], draft.PutIn.Select(Number));
        Assert.Equal(putIn ? [1] : earlier, draft.LeaveOut.Select(Number));
    }

    [Fact]
    public void A_draw_by_the_draft_reaches_the_share()
    {
        var draft = QuarterPlan.Of(Sites(12), [Drawn("2016-04-10", 1), Drawn("2016-01-10", [.. Enumerable.Range(1, 9)])], Some.Day("2016-06-01"), 40).Next!;
        var sample = new Sample { Size = draft.Size, Seed = "2016", LeaveOut = draft.LeaveOut, PutIn = draft.PutIn };

        var parts = Draw.PartsOf(sample, Sites(12));

        Assert.Empty(sample.Mistakes());
        Assert.Equal(1, parts.Sum(part => part.Take));
        Assert.DoesNotContain(Site(1).Id, parts.SelectMany(part => part.Pool));
    }

    [Fact]
    public void A_share_that_is_reached_needs_no_draw() =>
        Assert.Null(QuarterPlan.Of(Sites(4), [Drawn("2016-04-10", 1)], Today, 25).Next);

    [Fact]
    public void When_every_month_had_its_draw_what_is_missing_is_told()
    {
        var plan = QuarterPlan.Of(Sites(40), [Drawn("2016-06-10", 1)], Some.Day("2016-06-20"), 25);

        Assert.Null(plan.Next);
        Assert.Equal(9, plan.Left);
    }

    private static int Number(SiteId site) => int.Parse(site.ToString()[2..], System.Globalization.CultureInfo.InvariantCulture);

    private static Draw Drawn(string day, params int[] sites) => new()
    {
        Round = SomeRound.Id,
        At = LocalDay.StartOf(Some.Day(day)),
        By = "测试",
        Sample = new Sample { Size = sites.Length, Seed = day },
        Parts = [new DrawPart("", [.. sites.Select(number => Site(number).Id)], sites.Length)],
    };

    private static Site[] Sites(int count) => [.. Enumerable.Range(1, count).Select(Site)];

    private static Site Site(int number) => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}") };
}
