using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class SelectionTests
{
    private static readonly DateOnly Day = new(2016, 5, 17);

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
        var chosen = Selection.Of(Order(), [Site(1), Site(2) with { State = SiteState.Exempt }, Site(3)], Day, new RoundOptions());

        Assert.Equal([Site(1).Id, Site(3).Id], chosen);
    }

    [Fact]
    public void Portals_and_others_have_their_own_rhythm()
    {
        Site[] registry = [.. Enumerable.Range(1, 40).Select(number => Site(number) with { Kind = number <= 10 ? SiteKind.Portal : SiteKind.Other })];

        var chosen = Enumerable.Range(0, 7).Select(day => Routine(registry, Day.AddDays(day), portal: 1, other: 7)).ToList();

        Assert.All(chosen, sites => Assert.Equal(registry[..10].Select(site => site.Id), sites.Take(10)));
        Assert.Equal(registry[10..].Select(site => site.Id), chosen.SelectMany(sites => sites.Skip(10)).Order(Comparer<SiteId>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()))));
        Assert.True(chosen.Max(sites => sites.Count) < 40);
        Assert.Equal(40, Selection.Of(new RoundOrder { Kind = RoundKind.Full }, registry, Day, new RoundOptions { PortalDays = 1, OtherDays = 7 }).Count);
    }

    [Theory]
    [InlineData("2018-04-01", true)] // two years to the day
    [InlineData("2018-04-02", false)]
    [InlineData("2016-04-01", true)]
    public void A_closed_site_is_checked_for_two_years_once_a_week(string last, bool looked)
    {
        var closed = Some.Site(SiteState.OfflineForGood, new Closure { Finished = new DateOnly(2016, 4, 1) });
        var week = Enumerable.Range(0, 7).Select(day => Some.Day(last).AddDays(-day)).Count(day => Routine([closed], day, 1, 1).Count == 1);

        Assert.Equal(looked, Selection.IsLookedAfter(closed, Some.Day(last)));
        Assert.InRange(week, looked ? 1 : 0, 1);
        Assert.Empty(Enumerable.Range(1, 7).SelectMany(day => Routine([closed], new DateOnly(2018, 4, 1).AddDays(day), 1, 1)));
        Assert.Empty(Selection.Of(Order(), [closed], Day, new RoundOptions()));
    }

    private static IReadOnlyList<SiteId> Routine(Site[] registry, DateOnly day, int portal, int other) => Selection.Of(
        new RoundOrder { Kind = RoundKind.Routine }, registry, day, new RoundOptions { PortalDays = portal, OtherDays = other });

    private static RoundOrder Order() => new() { Kind = RoundKind.SpotCheck };

    private static Site Site(int number) => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}") };
}
