using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class SelectionTests
{
    [Theory]
    [InlineData(nameof(SiteState.Running), false, true)]
    [InlineData(nameof(SiteState.ClosureRequested), false, true)]
    [InlineData(nameof(SiteState.ClosureApproved), false, true)]
    [InlineData(nameof(SiteState.OfflineForATime), false, true)]
    [InlineData(nameof(SiteState.OfflineForGood), false, true)]
    [InlineData(nameof(SiteState.OfflineForGood), true, false)]
    [InlineData(nameof(SiteState.Exempt), false, false)]
    public void All_are_watched_but_exempt_ones_and_finished_closures(string state, bool finished, bool watched)
    {
        var closure = finished ? new Closure { Finished = new DateOnly(2016, 4, 1) } : null;

        Assert.Equal(watched, Selection.IsWatched(Some.Site(Enum.Parse<SiteState>(state), closure)));
    }

    [Fact]
    public void Without_names_and_draw_a_round_holds_every_watched_site()
    {
        var chosen = Selection.Of(Order(), [Site(1), Site(2) with { State = SiteState.Exempt }, Site(3)]);

        Assert.Equal([Site(1).Id, Site(3).Id], chosen);
    }

    [Fact]
    public void Named_sites_are_taken_once_each_whatever_their_state()
    {
        var order = Order() with { Sites = [Site(2).Id, Site(1).Id, Site(2).Id] };

        var chosen = Selection.Of(order, [Site(1), Site(2) with { State = SiteState.Exempt }, Site(3)]);

        Assert.Equal([Site(2).Id, Site(1).Id], chosen);
    }

    /// <summary>Worked out with <c>printf '2016\ns-%04d' … | sha256sum | sort</c>.</summary>
    [Fact]
    public void Who_knows_the_seed_draws_the_same_again()
    {
        var registry = Enumerable.Range(1, 20).Select(Site).ToList();

        var chosen = Selection.Of(Draw(5, "2016"), registry);
        var again = Selection.Of(Draw(5, "2016"), [.. registry.AsEnumerable().Reverse()]);

        Assert.Equal(["s-0003", "s-0018", "s-0001", "s-0010", "s-0007"], chosen.Select(site => site.ToString()));
        Assert.Equal(chosen, again);
    }

    [Fact]
    public void A_larger_draw_begins_with_the_smaller_one()
    {
        var registry = Enumerable.Range(1, 100).Select(Site).ToList();

        Assert.Equal(Selection.Of(Draw(10, "x"), registry), Selection.Of(Draw(40, "x"), registry).Take(10));
    }

    [Fact]
    public void A_draw_of_more_than_there_are_takes_all_that_are_watched()
    {
        var chosen = Selection.Of(Draw(40, "2016"), [Site(1), Site(2), Site(3) with { State = SiteState.Exempt }]);

        Assert.Equal([Site(1).Id, Site(2).Id], chosen.OrderBy(site => site.ToString(), StringComparer.Ordinal));
    }

    /// <summary>Chi-square over 2,000 seeds; the seeds are fixed, so this comes out the same for ever.</summary>
    [Fact]
    public void Every_site_has_the_same_chance()
    {
        const int seeds = 2000, sites = 50, size = 10;
        var registry = Enumerable.Range(1, sites).Select(Site).ToList();

        var drawn = Enumerable.Range(0, seeds)
            .SelectMany(seed => Selection.Of(Draw(size, $"seed {seed}"), registry))
            .CountBy(site => site)
            .ToDictionary();

        const double expected = (double)seeds * size / sites;
        // Drawing without replacement narrows the spread by this factor.
        const double narrowing = (double)(sites - size) / (sites - 1);
        var chiSquare = drawn.Values.Sum(count => (count - expected) * (count - expected) / expected) / narrowing;
        Assert.Equal(sites, drawn.Count);
        Assert.InRange(chiSquare, 23.98, 85.35); // 49 degrees of freedom, 0.1% on either side
    }

    private static RoundOrder Order() => new() { Kind = RoundKind.SpotCheck };

    private static RoundOrder Draw(int size, string seed) => Order() with { Sample = new Sample(size, seed) };

    private static Site Site(int number) => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}") };
}
