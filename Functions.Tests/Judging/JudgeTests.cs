using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public class JudgeTests
{
    private static readonly string[] Content = ["stale-home", "blank-column", "blank-home-block", "stale-column"];

    /// <summary>A grave rule, and those that its finding leaves nothing to say.</summary>
    private static readonly string[] Rows =
    [
        "hijacked-page > stale-home blank-column blank-home-block stale-column missing-mark missing-closure-notice uncancelled-mark hidden-link illicit-link",
        "unreachable-home > stale-home blank-column blank-home-block stale-column missing-mark",
        "running-after-closure > stale-home blank-column blank-home-block stale-column missing-mark missing-closure-notice overdue-closure",
    ];

    [Fact]
    public void The_gravest_comes_first() => Assert.Equal(
        [
            "hijacked-page", "unreachable-home", "running-after-closure", "overdue-closure", "unreported-closure",
            "stale-home", "blank-column", "blank-home-block", "stale-column",
            "missing-closure-notice", "uncancelled-mark", "missing-mark",
            "cloaked-page", "hidden-link", "illicit-link", "wrong-domain", "serious-wording", "leaked-privacy", "bad-certificate",
        ],
        Judge.Rules.Select(rule => rule.Info.Id));

    [Fact]
    public void Precedence_holds_row_by_row()
    {
        var silenced = Rows.Select(row => row.Split(" > ")).ToDictionary(row => row[0], row => row[1].Split(' '));
        var all = Judge.Rules.Select(rule => rule.Info.Id).ToArray();

        foreach (var (one, other) in all.SelectMany(one => all.Select(other => (one, other))))
            Assert.Equal(silenced.TryGetValue(one, out var lesser) && lesser.Contains(other), Precedence.Silences(one, other));
    }

    [Fact]
    public void A_rule_that_silences_comes_before_those_that_it_silences()
    {
        var order = Judge.Rules.Select(rule => rule.Info.Id).ToList();

        foreach (var (grave, lesser) in Precedence.Silenced)
            Assert.All(lesser, rule => Assert.True(order.IndexOf(grave) < order.IndexOf(rule), $"{grave} after {rule}"));
    }

    [Fact]
    public void A_site_in_order_passes_and_every_rule_of_the_edition_that_applies_has_its_verdict()
    {
        var conclusion = Judge.Conclude(Some.Case(null, Fresh()));

        Assert.Equal(SiteVerdict.Passed, conclusion.Site);
        Assert.Equal(
            ["hijacked-page", "unreachable-home", "unreported-closure", "stale-home", "blank-column", "blank-home-block", "stale-column", "hidden-link", "illicit-link"],
            conclusion.Verdicts.Select(verdict => verdict.Rule));
        Assert.All(conclusion.Verdicts, verdict => Assert.Equal(Outcome.Passed, verdict.Outcome));
    }

    [Fact]
    public void A_hijacked_site_has_no_stale_or_blank_verdicts()
    {
        var conclusion = Judge.Conclude(Some.CaseOf(Hijacked()));

        Assert.Equal(["hijacked-page"], conclusion.Findings.Select(finding => finding.Rule));
        Assert.All(Content, rule => Assert.Equal("Suppressed", Verdict(conclusion, rule)));
        Assert.Equal(SiteVerdict.Failed, conclusion.Site);
    }

    [Fact]
    public void An_unreachable_site_has_none_either()
    {
        var down = Some.Observation(Some.Page(access: PageAccess.NameGone));

        var conclusion = Judge.Conclude(Some.Case(null, down, down));

        Assert.Equal(["unreachable-home", "unreported-closure"], conclusion.Findings.Select(finding => finding.Rule));
        Assert.All(Content, rule => Assert.Equal("Suppressed", Verdict(conclusion, rule)));
        Assert.Equal("TooFewVisits", Verdict(conclusion, "hijacked-page"));
    }

    [Fact]
    public void A_site_that_runs_on_after_its_closure_has_none_either()
    {
        var conclusion = Judge.Conclude(Some.Case(Closed(), Some.Observation(Some.Page(items: Some.Item("2014-01-01")))));

        Assert.Equal(["running-after-closure"], conclusion.Findings.Select(finding => finding.Rule));
        Assert.All(Content, rule => Assert.Equal("Suppressed", Verdict(conclusion, rule)));
    }

    [Fact]
    public void A_hijacked_site_may_run_on_after_its_closure_all_the_same()
    {
        var conclusion = Judge.Conclude(Some.Case(Closed(), Some.Observation(Hijacked())));

        Assert.Equal(["hijacked-page", "running-after-closure"], conclusion.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void A_stale_home_page_and_blank_columns_stand_together()
    {
        var visit = Some.Observation(
            Some.Page(items: Some.Item("2016-01-01")), Some.Page("dt/", PageRole.Column) with { List = ListState.Empty });

        var conclusion = Judge.Conclude(Some.Case(null, visit with { Columns = [Some.Column()] }));

        Assert.Equal(["stale-home", "blank-column"], conclusion.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void An_edition_judges_only_by_the_rules_it_holds()
    {
        var facts = Some.Case(Closed(), Some.Observation(Some.Page(items: Some.Item("2014-01-01"))));

        var conclusion = Judge.Conclude(facts with { RuleSet = RuleSets.Default });

        Assert.Equal(["hijacked-page", "unreachable-home", "hidden-link", "illicit-link", "leaked-privacy"], conclusion.Verdicts.Select(verdict => verdict.Rule));
        Assert.Equal(SiteVerdict.Passed, conclusion.Site);
    }

    [Fact]
    public void An_indicator_that_is_not_confirmed_is_not_judged_by()
    {
        var census = RuleSets.Find("census-2015")!;
        var unsure = census with
        {
            Indicators = [.. census.Indicators.Where(indicator => indicator.Role is not IndicatorRole.Hint).Select(indicator => indicator with { Sureness = Sureness.Secondary })],
        };

        var conclusion = Judge.Conclude(Some.CaseOf(Hijacked()) with { RuleSet = unsure });

        Assert.All(conclusion.Verdicts, verdict => Assert.Equal(Reason.UnconfirmedCriterion, verdict.Reason));
        Assert.Equal(SiteVerdict.Inconclusive, conclusion.Site);
    }

    [Theory]
    [InlineData("Blocked")]
    [InlineData("Ours")]
    [InlineData("NoAnswer")]
    public void A_home_page_that_was_not_seen_leaves_the_site_open(string access)
    {
        var conclusion = Judge.Conclude(Some.CaseOf(Some.Page(access: Enum.Parse<PageAccess>(access))));

        Assert.Equal(SiteVerdict.Inconclusive, conclusion.Site);
        Assert.DoesNotContain(conclusion.Verdicts, verdict => verdict.Outcome is Outcome.Passed);
    }

    [Fact]
    public void Columns_that_were_not_read_leave_the_site_passed()
    {
        var conclusion = Judge.Conclude(Some.Case());

        Assert.Equal("Budget", Verdict(conclusion, "blank-column"));
        Assert.Equal(SiteVerdict.Passed, conclusion.Site);
    }

    [Fact]
    public void A_closed_site_that_is_down_is_in_order()
    {
        var conclusion = Judge.Conclude(Some.Case(
            Some.Site(SiteState.OfflineForGood), Some.Observation(Some.Page(access: PageAccess.NoAnswer))));

        Assert.Equal(SiteVerdict.Passed, conclusion.Site);
    }

    [Fact]
    public void An_exempt_site_is_not_judged()
    {
        var conclusion = Judge.Conclude(Some.Case(Some.Site(SiteState.Exempt), Some.Observation(Hijacked())));

        Assert.Empty(conclusion.Verdicts);
        Assert.Equal(SiteVerdict.Inconclusive, conclusion.Site);
    }

    private static Observation Fresh()
    {
        var item = Some.Item("2016-05-16");
        var visit = Some.Observation(Some.Page(items: item), Some.Page("dt/", PageRole.Column, items: item));
        return visit with { Columns = [Some.Column()] };
    }

    private static PageFacts Hijacked() => Some.Page() with
    {
        Signs = Some.Signs("代孕", "Title:代孕公司,供卵 Links:代孕价格"),
    };

    private static Site Closed() => Some.Site(
        SiteState.ClosureApproved,
        new Closure { Kind = ClosureKind.ForGood, Requested = Some.Day("2015-10-10"), Approved = Some.Day("2015-11-10") });

    private static string Verdict(Conclusion conclusion, string rule) =>
        Told.Of(conclusion.Verdicts.Single(verdict => verdict.Rule == rule));
}
