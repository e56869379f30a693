using Checker.Judging;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public class RuleSetsTests
{
    [Fact]
    public void The_editions_load_and_the_one_in_force_is_the_default()
    {
        Assert.Equal(["census-2015", "guideline-2017", "inspection-2019", "zhumadian-2016"], RuleSets.All.Select(set => set.Id));
        Assert.Equal("国办秘函〔2019〕19号", RuleSets.Default.Basis);
        Assert.Null(RuleSets.Default.ValidTo);
        Assert.Null(RuleSets.Find("census-2014"));
        Assert.Throws<KeyNotFoundException>(() => RuleSets.Get("census-2014"));
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

        Assert.Equal(
            ["blank-home-block", "running-after-closure", "overdue-closure", "unreported-closure", "missing-closure-notice", "uncancelled-mark"], local.Except(census));
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

    [Theory]
    [InlineData("census-2015", "hijacked-page stale-home unreachable-home")]
    [InlineData("zhumadian-2016", "hijacked-page stale-home unreachable-home")]
    [InlineData("inspection-2019", "hijacked-page stale-home unreachable-home")]
    [InlineData("guideline-2017", "missing-mark")]
    public void What_decides_on_a_site_is_its_home_page(string id, string rules)
    {
        var decisive = RuleSets.Get(id).Indicators.Where(indicator => indicator.Decisive).Select(indicator => indicator.Rule);

        Assert.Equal(rules.Split(' '), decisive.Order());
    }

    [Theory]
    [InlineData("census-2015", "hijacked-page unreachable-home stale-home blank-column stale-column serious-wording unanswered-message")]
    [InlineData("inspection-2019", "hijacked-page unreachable-home stale-home blank-column stale-column serious-wording classified-mark illicit-link forged-date missing-consultation unanswered-message no-service incomplete-guide broken-attachment")]
    [InlineData("guideline-2017", "")]
    public void An_edition_holds_all_its_veto_indicators_judged_here_or_not(string id, string rules)
    {
        var vetoes = RuleSets.Get(id).Indicators.Where(indicator => indicator.Vetoes).Select(indicator => indicator.Rule);

        Assert.Equal(rules.Split(' ', StringSplitOptions.RemoveEmptyEntries), vetoes);
    }

    [Theory]
    [InlineData("census-2015", "dead-link missing-consultation incomplete-guide broken-attachment hidden-link cloaked-page illicit-link unusable-service")]
    [InlineData("inspection-2019", "incomplete-guide broken-attachment blank-home-block leaked-privacy bad-certificate")]
    [InlineData("guideline-2017", "running-after-closure overdue-closure missing-closure-notice uncancelled-mark leaked-privacy bad-certificate")]
    public void What_is_not_confirmed_is_there_and_is_no_official_criterion(string id, string rules)
    {
        var open = RuleSets.Get(id).Indicators.Where(indicator => indicator.Sureness is not Sureness.Confirmed).ToList();

        Assert.Equal(rules.Split(' '), open.Select(indicator => indicator.Rule));
        Assert.All(open, indicator => Assert.Equal(indicator.Role is IndicatorRole.Hint, indicator.Enabled));
    }

    [Fact]
    public void What_is_open_is_listed_by_indicator_and_by_number() => Assert.Equal(
        ["unreachable-home deductPercent", "stale-column personnel", "stale-column plans", "incomplete-guide", "broken-attachment"],
        RuleSets.Default.Unconfirmed.Select(open => $"{open.Indicator.Rule} {open.Number}".TrimEnd()));

    [Fact]
    public void Todays_closure_spans_are_not_those_of_2016()
    {
        string[] rules = ["running-after-closure", "overdue-closure"];

        var spans = rules.Select(rule => RuleSets.Get("guideline-2017").Find(rule)!.Windows).SelectMany(windows => windows).Where(window => window.Key is not "grace");

        Assert.All(spans, span => Assert.Null(span.Value));
    }

    [Fact]
    public void No_edition_has_points_that_could_be_counted() => Assert.All(
        RuleSets.All.SelectMany(set => set.Indicators),
        indicator => Assert.True(indicator.Points is null || !indicator.Enabled));

    [Fact]
    public void The_published_schema_is_the_one_applied() =>
        Assert.Equal(Source.Files["docs/rule-set.schema.json"], RuleSetSchema.Text);

    [Fact]
    public void Every_number_has_a_name_that_staff_can_read()
    {
        var numbers = RuleSets.All.SelectMany(set => set.Indicators)
            .SelectMany(indicator => indicator.Windows.Keys.Concat(indicator.Bounds.Keys));

        Assert.All(numbers, number => Assert.NotEqual(number, NumberNames.Of(number)));
    }
}
