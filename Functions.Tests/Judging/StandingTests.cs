using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public class StandingTests
{
    [Theory]
    [InlineData("", "", "合格")]
    [InlineData("stale-home blank-column", "", "未发现单项否决问题(已检3项,未检2项)")]
    [InlineData("", "stale-home", "不合格")]
    [InlineData("unreachable-home", "stale-home", "不合格")]
    public void A_site_qualifies_only_when_every_veto_indicator_was_judged(string open, string vetoed, string expected)
    {
        var standing = Of(SiteVerdict.Passed, rule =>
            open.Contains(rule, StringComparison.Ordinal) ? Verdict.Unjudged(rule, Reason.Budget, "…")
            : vetoed == rule ? Found(rule, Strength.Definite) with { Vetoes = true }
            : Verdict.Pass(rule, "…"));

        Assert.Equal(expected, standing.Told());
    }

    [Fact]
    public void What_decides_and_was_not_judged_leaves_the_site_open_and_is_named()
    {
        var standing = Of(SiteVerdict.Inconclusive, rule => rule is "stale-home" ? Verdict.Unjudged(rule, Reason.ScriptOnly, "…") : Verdict.Pass(rule, "…"));

        Assert.Equal("未能判定(首页不更新:页面须由脚本生成)", standing.Told());
    }

    [Fact]
    public void A_suspicion_is_no_veto_and_no_clean_bill()
    {
        var standing = Of(SiteVerdict.Failed, rule => rule is "hijacked-page" ? Found(rule, Strength.Suspected) : Verdict.Pass(rule, "…"));

        Assert.Equal("未能判定(网站被篡改:疑似问题待核实)", standing.Told());
    }

    [Theory]
    [InlineData(false, "合格")]
    [InlineData(true, "未发现单项否决问题(已检4项,未检1项)")]
    public void A_few_certain_findings_are_judged_once_all_was_seen(bool partial, string expected)
    {
        var standing = Of(SiteVerdict.Failed, rule => rule is "blank-column"
            ? Found(rule, Strength.Definite) with { Partial = partial }
            : Verdict.Pass(rule, "…"));

        Assert.Equal(expected, standing.Told());
        Assert.Equal(partial ? ["空白栏目:尚未全部检查"] : [], standing.Lacking);
    }

    [Fact]
    public void Indicators_for_persons_count_as_open_until_a_person_has_judged_them()
    {
        var census = RuleSets.Get("census-2015");
        var conclusion = Judge.Conclude(Seen() with { RuleSet = census });
        string[] manual = ["serious-wording", "unanswered-message"];

        var before = Standing.Of(census, conclusion);
        var after = Standing.Of(census, conclusion with { Verdicts = [.. conclusion.Verdicts, .. manual.Select(rule => Verdict.Pass(rule, "…"))] });

        Assert.Equal("未发现单项否决问题(已检5项,未检2项)", before.Told());
        Assert.Equal(["严重错误:待人工核查", "互动回应差:待人工核查"], before.Lacking);
        Assert.Equal("合格", after.Told());
    }

    [Fact]
    public void What_has_nothing_to_say_in_a_sites_state_is_not_counted()
    {
        var approved = Some.Site(SiteState.ClosureApproved, new Closure { Kind = ClosureKind.ForGood, Approved = Some.Day("2016-05-10") });
        var census = RuleSets.Get("census-2015");

        var standing = Standing.Of(census, Judge.Conclude(Seen() with { Site = approved, RuleSet = census }));

        Assert.Equal((2, 2), (standing.Judged, standing.Unjudged));
    }

    [Fact]
    public void An_edition_without_vetoes_calls_nobody_qualified() =>
        Assert.Equal(StandingKind.Open, Standing.Of(RuleSets.Get("guideline-2017"), Judge.Conclude(Seen() with { RuleSet = RuleSets.Get("guideline-2017") })).Kind);

    [Fact]
    public void Nobody_is_qualified_by_the_programs_own_editions_without_a_person() => Assert.All(
        RuleSets.All, set => Assert.NotEqual(StandingKind.Qualified, Standing.Of(set, Judge.Conclude(Seen() with { RuleSet = set })).Kind));

    private static Case Seen()
    {
        var item = Some.Item("2016-05-16");
        var visit = Some.Observation(Some.Page(items: item), Some.Page("dt/", PageRole.Column, items: item));
        return Some.Case(null, visit with { Columns = [Some.Column()] });
    }

    /// <summary>By the census without its indicators for persons.</summary>
    private static Standing Of(SiteVerdict site, Func<string, Verdict> verdict)
    {
        var census = RuleSets.Get("census-2015");
        var machine = census with { Indicators = [.. census.Indicators.Where(indicator => !ManualRules.Names.ContainsKey(indicator.Rule))] };
        return Standing.Of(machine, new Conclusion(site, [.. machine.Indicators.Select(indicator => verdict(indicator.Rule))]));
    }

    private static Verdict Found(string rule, Strength strength) => Verdict.Fail(
        rule, "…", new Finding { Rule = rule, Strength = strength, Sentence = "…", Detail = "…", Pages = [] });
}
