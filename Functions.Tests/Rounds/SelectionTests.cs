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
    public void Without_names_a_round_holds_every_watched_site()
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

    private static RoundOrder Order() => new() { Kind = RoundKind.SpotCheck };

    private static Site Site(int number) => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}") };
}
