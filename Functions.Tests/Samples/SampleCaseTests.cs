using Xunit;

namespace Checker.Tests.Samples;

/// <summary>The figures of the notice, recounted from the sample's own data.</summary>
public sealed class SampleCaseTests
{
    private static readonly IReadOnlyList<SampleSite> Sites = [.. FaultySites.All, .. HealthySites.All, .. OtherSites.All];

    private static readonly SampleCase Case = SampleCase.Of(Sites);

    [Fact]
    public void Forty_sites_were_drawn_of_a_registry_of_sixty()
    {
        Assert.Equal(Enumerable.Range(1, 60), Sites.Select(site => site.Number));
        Assert.Equal(40, Case.Drawn.Count);
        Assert.Equal(16, Sites.Count(site => site.Drawn && site.Rules.Count > 0));
        Assert.Distinct(Sites.Select(site => site.Name));
    }

    [Fact]
    public void Of_a_hundred_and_thirteen_problems_thirteen_are_open_on_nine_sites()
    {
        var open = Case.Rechecks.Where(recheck => recheck.Outcome == "still-open").ToList();

        Assert.Equal(113, Case.Rechecks.Count);
        Assert.Equal(114, Case.Named.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(13, open.Count);
        Assert.Equal([1, 1, 1, 1, 1, 1, 2, 2, 3], open.CountBy(recheck => recheck.Site).Select(site => site.Value).Order());
        Assert.Distinct(Case.Rechecks.Select(recheck => (recheck.Site, recheck.Problem)));
    }

    [Fact]
    public void Twenty_three_sites_are_named_and_forty_seven_inspected()
    {
        var annex2 = Sites.Where(site => site.Drawn && site.Rules.Count > 0).Select(site => site.Name);
        var annex1 = Case.Rechecks.Where(recheck => recheck.Outcome == "still-open").Select(recheck => recheck.Site).Distinct().ToList();

        Assert.Equal(9, annex1.Count);
        Assert.Equal(23, annex2.Union(annex1).Count());
        Assert.Equal(47, Case.Drawn.Union(annex1).Count());
    }

    [Fact]
    public void The_annexes_stand_in_the_order_of_protocol()
    {
        var byOrder = Sites.OrderBy(SampleOrder.Of).ToList();

        Assert.Distinct(Sites.Select(SampleOrder.Of));
        Assert.Equal(Enumerable.Range(1, 16), byOrder.Where(site => site.Drawn && site.Rules.Count > 0).Select(site => site.Number));
        Assert.Equal([29, 30, 31, 32, 33, 34, 15, 35, 16], byOrder.Where(site => site.Number is (>= 29 and <= 35) or 15 or 16).Select(site => site.Number));
    }
}
