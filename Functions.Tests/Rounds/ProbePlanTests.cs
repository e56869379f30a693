using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class ProbePlanTests
{
    private static readonly DateTimeOffset HalfPast = LocalDay.StartOf(new DateOnly(2016, 5, 17)).AddHours(9.5);

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    public void Every_watched_site_has_its_turn_within_the_half_hour(int sites)
    {
        var plan = ProbePlan.Of(Sites(sites), HalfPast, 48);

        Assert.Equal(Ids(Sites(sites)), Ids(plan.SelectMany(planned => planned.Batch.Sites)));
        Assert.Equal(sites, plan.Sum(planned => planned.Batch.Sites.Count));
        Assert.All(plan, planned => Assert.InRange(planned.Wait, TimeSpan.Zero, TimeSpan.FromMinutes(27)));
        Assert.InRange(plan.Max(planned => planned.Batch.Sites.Count) - plan.Min(planned => planned.Batch.Sites.Count), 0, 1);
        Assert.All(plan, planned => Assert.InRange(planned.Batch.Sites.Count, 1, ProbePlan.BatchSize));
    }

    [Fact]
    public void The_moments_are_spread_and_others_each_time()
    {
        var one = ProbePlan.Of(Sites(160), HalfPast, 48);
        var next = ProbePlan.Of(Sites(160), HalfPast.AddMinutes(30), 48);

        Assert.Equal(one.Count, one.Select(planned => planned.Wait).Distinct().Count());
        Assert.True(one[^1].Wait > TimeSpan.FromMinutes(20));
        Assert.NotEqual(one[0].Batch.Sites, next[0].Batch.Sites);
    }

    [Theory]
    [InlineData(29, 0)] // too late to be spread
    [InlineData(0, 27)]
    public void A_late_tick_spreads_them_over_what_is_left(int late, int mostMinutes)
    {
        var plan = ProbePlan.Of(Sites(160), HalfPast.AddMinutes(late), 48);

        Assert.Equal(10, plan.Count);
        Assert.All(plan, planned => Assert.True(planned.Wait <= TimeSpan.FromMinutes(mostMinutes)));
    }

    [Fact]
    public void What_is_watched_no_more_is_looked_at_once_a_week()
    {
        Site[] ended =
        [
            Some.Site(SiteState.Exempt),
            Some.Site(SiteState.OfflineForGood, new Closure { Finished = new DateOnly(2016, 1, 1) }) with { Id = SiteId.Parse("s-ended") },
        ];

        var week = Enumerable.Range(0, 7 * ProbeSlot.ADay)
            .SelectMany(slot => ProbePlan.Of(ended, HalfPast + (slot * ProbeSlot.Length), 48))
            .SelectMany(planned => planned.Batch.Sites);

        Assert.Equal(Ids(ended), Ids(week));
    }

    [Fact]
    public void Two_years_after_its_end_a_closed_site_is_left_alone()
    {
        var closed = Some.Site(SiteState.OfflineForGood, new Closure { Finished = new DateOnly(2014, 5, 16) });

        Assert.Empty(Enumerable.Range(0, 7 * ProbeSlot.ADay).SelectMany(slot => ProbePlan.Of([closed], HalfPast + (slot * ProbeSlot.Length), 48)));
    }

    [Fact]
    public void None_a_day_is_none() => Assert.Empty(ProbePlan.Of([.. Sites(5), Some.Site(SiteState.Exempt)], HalfPast, 0));

    private static IEnumerable<string> Ids(IEnumerable<Site> sites) => Ids(sites.Select(site => site.Id));

    private static IEnumerable<string> Ids(IEnumerable<SiteId> sites) => sites.Select(site => site.ToString()).Order(StringComparer.Ordinal);

    private static Site[] Sites(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}") })];
}
