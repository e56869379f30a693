using Checker.Judging;
using Xunit;

namespace Checker.Tests.Judging;

public class RuleSetsTests
{
    [Fact]
    public void The_editions_load_and_the_one_in_force_is_the_default()
    {
        Assert.Equal(["census-2015", "inspection-2019", "zhumadian-2016"], RuleSets.All.Select(set => set.Id));
        Assert.Equal("国办秘函〔2019〕19号", RuleSets.Default.Basis);
        Assert.Null(RuleSets.Default.ValidTo);
        Assert.Null(RuleSets.Find("census-2014"));
    }

    [Fact]
    public void Every_rule_is_in_some_edition()
    {
        var held = RuleSets.All.SelectMany(set => set.Indicators).Select(indicator => indicator.Rule);

        Assert.Empty(Judge.Rules.Select(rule => rule.Info.Id).Except(held));
    }

    [Fact]
    public void The_local_edition_is_the_census_with_the_closure_rules()
    {
        var census = RuleSets.Find("census-2015")!.Indicators.Select(indicator => indicator.Rule);

        var local = RuleSets.Find("zhumadian-2016")!.Indicators.Select(indicator => indicator.Rule);

        Assert.Equal(["running-after-closure", "unreported-closure"], local.Except(census));
        Assert.Empty(census.Except(local));
    }

    [Theory]
    [InlineData("census-2015")]
    [InlineData("inspection-2019")]
    public void National_editions_hold_no_closure_rule(string id)
    {
        var rules = RuleSets.Find(id)!.Indicators.Select(indicator => indicator.Rule);

        Assert.DoesNotContain(rules, rule => rule.EndsWith("closure", StringComparison.Ordinal));
    }

    [Fact]
    public void What_decides_on_a_site_is_its_home_page()
    {
        foreach (var set in RuleSets.All)
        {
            var decisive = set.Indicators.Where(indicator => indicator.Decisive).Select(indicator => indicator.Rule);
            Assert.Equal(["hijacked-page", "stale-home", "unreachable-home"], decisive.Order());
        }
    }

    [Fact]
    public void Only_confirmed_numbers_are_judged_by() =>
        Assert.All(RuleSets.All.SelectMany(set => set.Indicators), indicator => Assert.True(indicator.Enabled));
}
