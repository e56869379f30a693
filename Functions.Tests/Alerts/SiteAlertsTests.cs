using Checker.Alerts;
using Checker.Judging;
using Checker.Problems;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Alerts;

public sealed class SiteAlertsTests
{
    private static readonly AlertOptions Set = new();

    [Theory]
    [InlineData("hijacked-page", nameof(Strength.Definite), AlertKind.Hijacked)]
    [InlineData("hijacked-page", nameof(Strength.Suspected), null)]
    [InlineData("cloaked-page", nameof(Strength.Definite), AlertKind.Cloaked)]
    [InlineData("unreachable-home", nameof(Strength.Suspected), AlertKind.Down)]
    [InlineData("unreported-closure", nameof(Strength.Suspected), AlertKind.Down)]
    [InlineData("stale-home", nameof(Strength.Definite), null)]
    public void The_gravest_is_a_page_surely_taken_over_and_a_site_that_is_down(string rule, string strength, object? kind) =>
        Assert.Equal(kind, Of(new KnownFacts { Problems = [Sited(rule, Enum.Parse<Strength>(strength))] }).SingleOrDefault()?.Kind);

    [Fact]
    public void A_site_that_is_down_is_told_once_whichever_rules_say_it_and_is_still_to_be_verified()
    {
        var alert = Assert.Single(Of(new KnownFacts { Problems = [Sited("unreachable-home", Strength.Suspected), Sited("unreported-closure", Strength.Suspected)] }));

        Assert.Equal("示例县农业局网站：无法打开且无登记，请核实（2016年5月17日检查）", alert.Text);
    }

    [Fact]
    public void What_a_check_found_before_its_round_closed_is_the_same_alert_as_the_problem_after_it()
    {
        var finding = SomeProblem.Finding("网站被篡改成赌博网站") with { Rule = "hijacked-page" };

        var before = Assert.Single(Of(new KnownFacts { Fresh = [(Some.Site(), finding)] }));
        var after = Assert.Single(Of(new KnownFacts { Problems = [Sited("hijacked-page", Strength.Definite)], Fresh = [(Some.Site(), finding)] }));

        Assert.Equal((before.Id, before.State), (after.Id, after.State));
        Assert.Empty(Of(new KnownFacts { Fresh = [(Some.Site(), finding with { Strength = Strength.Suspected })] }));
        Assert.Empty(Of(new KnownFacts { Fresh = [(Some.Site(), finding with { Rule = "unreachable-home" })] }));
    }

    [Theory]
    [InlineData("2016-05-08", 10, false)]
    [InlineData("2016-05-07", 10, true)]
    [InlineData("2016-05-07", 0, false)]
    public void An_ageing_home_page_is_warned_of_from_its_bound_on(string newest, int bound, bool told) => Assert.Equal(
        told, Kinds(new Nearing { ReadOn = Some.Day("2016-05-17"), Newest = Some.Day(newest) }, new AlertOptions { HomeDays = bound }).Contains(AlertKind.StaleSoon));

    [Theory]
    [InlineData(2, 10, false)]
    [InlineData(3, 10, true)]
    [InlineData(9, 10, true)]
    [InlineData(10, 10, false)] // it is a problem by then, and no warning
    [InlineData(3, 0, false)] // the edition fails nobody for them
    public void Blank_columns_are_warned_of_until_they_veto(int blank, int vetoes, bool told) =>
        Assert.Equal(told, Kinds(new Nearing { Blank = blank, BlankVetoes = vetoes }, Set).Contains(AlertKind.BlankSoon));

    [Theory]
    [InlineData(300, 8, false)]
    [InlineData(300, 9, true)]
    [InlineData(0, 0, false)]
    public void Failed_probes_are_warned_of_at_three_percent(int counted, int failed, bool told) =>
        Assert.Equal(told, Kinds(new Nearing { Counted = counted, Failed = failed }, Set).Contains(AlertKind.DownSoon));

    [Theory]
    [InlineData(8, false, null)]
    [InlineData(7, false, "至2016年5月24日届满，还有7天")]
    [InlineData(0, false, "至2016年5月17日届满，还有0天")]
    [InlineData(-1, false, "已于2016年5月16日届满")]
    [InlineData(3, true, null)] // a notice that may not come down sooner runs out to nobody's harm
    public void A_closures_clock_is_told_seven_days_before_its_end_and_at_it(int left, bool isMinimum, string? told)
    {
        var clock = new ClosureClock("临时关停期限（60天）", Some.Day("2016-04-01"), Some.Day("2016-05-17").AddDays(left), left, isMinimum);

        var alert = Of(new KnownFacts { Clocks = [(Some.Site(), clock)] }).SingleOrDefault();

        Assert.Equal(told is not null, alert is not null);
        Assert.Contains(told ?? "", alert?.Text ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_runs_out_has_changed_and_the_days_alone_have_not()
    {
        string[] states = [.. new[] { 7, 6, -1, -2 }.Select(left =>
            Of(new KnownFacts { Clocks = [(Some.Site(), new ClosureClock("期限", Some.Day("2016-04-01"), Some.Day("2016-05-24"), left, false))] }).Single().State)];

        Assert.Equal(states[0], states[1]);
        Assert.NotEqual(states[1], states[2]);
        Assert.Equal(states[2], states[3]);
    }

    [Fact]
    public void What_is_a_problem_by_now_needs_no_warning()
    {
        var near = new Nearing { ReadOn = Some.Day("2016-05-17"), Newest = Some.Day("2016-05-05"), Counted = 100, Failed = 4 };
        var facts = new KnownFacts
        {
            Homes = [(Some.Site(), Watch(near))],
            Problems = [Sited("stale-home", Strength.Definite), Sited("unreachable-home", Strength.Definite)],
        };

        Assert.Equal([AlertKind.Down], Of(facts).Select(alert => alert.Kind));
    }

    private static AlertKind[] Kinds(Nearing near, AlertOptions options) =>
        [.. SiteAlerts.Of(new KnownFacts { Homes = [(Some.Site(), Watch(near))] }, options).Select(alert => alert.Kind)];

    private static IReadOnlyList<Alert> Of(KnownFacts facts) => SiteAlerts.Of(facts, Set);

    private static HomeWatch Watch(Nearing near) => new() { At = Some.Moment, Nearing = near };

    private static SitedProblem Sited(string rule, Strength strength)
    {
        var key = new ProblemKey(Some.Site().Id, rule, "");
        var finding = SomeProblem.Finding("网站被篡改成赌博网站", strength) with { Rule = rule };
        return new SitedProblem(Problem.Begin(key, Some.Moment, [new ProblemItem(finding, [], Some.Moment, Some.Moment)]), Some.Site());
    }
}
