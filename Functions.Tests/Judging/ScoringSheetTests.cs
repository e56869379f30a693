using Checker.Judging;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class ScoringSheetTests
{
    private static readonly RuleSet Census = RuleSets.Get("census-2015");

    [Fact]
    public void The_blank_form_holds_every_indicator_and_no_number_that_is_not_confirmed()
    {
        var rows = ScoringSheet.Blank(Census).Rows;

        Assert.Equal(Census.Indicators.Count, rows.Count);
        Assert.Equal(("单项否决", "网站不更新", "首页不更新", ""), rows.Where(row => row.Second == "网站不更新").Select(row => (row.First, row.Second, row.Point, row.Problems)).Single());
        Assert.Equal(("互动回应情况", "政务咨询类", "标准待核对"), rows.Where(row => row.Point == "未提供咨询渠道").Select(row => (row.First, row.Second, row.Points)).Single());
        Assert.DoesNotContain(rows, row => row.Points.Any(char.IsAsciiDigit));
    }

    [Fact]
    public void A_veto_takes_no_points_and_what_was_dismissed_is_not_said()
    {
        var stale = Verdict.Fail("stale-home", "", Finding("stale-home", "首页栏目2周内未更新")) with { Vetoes = true };
        var conclusion = Judge.Sum(Census, [stale]);

        Assert.Equal(("首页栏目2周内未更新", "单项否决"), Row(conclusion, "网站不更新"));
        Assert.Equal(("未发现（误报已排除）", ""), Row(conclusion, "网站不更新", new ScoredProblem("stale-home", "", "首页栏目2周内未更新", "", Dismissed: true)));
    }

    [Fact]
    public void What_nobody_judged_says_so()
    {
        var conclusion = Judge.Sum(Census, [Verdict.Unjudged("unreachable-home", Reason.TooFewVisits, "")]);

        Assert.Equal(("未能判定：访问次数不足", ""), Row(conclusion, "站点无法访问"));
        Assert.Equal(("未能判定：待人工核查", "标准待核对"), Row(conclusion, "办事指南"));
        Assert.Equal(("不适用", ""), Row(conclusion, "网站不更新"));
    }

    [Theory]
    [InlineData(Sureness.Confirmed, Strength.Definite, 2, "10")]
    [InlineData(Sureness.Confirmed, Strength.Definite, 0, "0")]
    [InlineData(Sureness.Confirmed, Strength.Suspected, 1, "")]
    [InlineData(Sureness.Secondary, Strength.Definite, 1, "标准待核对")]
    internal void Points_are_counted_from_confirmed_numbers_and_definite_findings_alone(Sureness sureness, Strength strength, int findings, string points)
    {
        var indicator = Census.Find("missing-consultation")! with { Sureness = sureness };
        var ruleSet = Census with { Indicators = [indicator] };
        var verdict = findings is 0 ? Verdict.Pass(indicator.Rule, "")
            : Verdict.Fail(indicator.Rule, "", [.. Enumerable.Range(0, findings).Select(number => Finding(indicator.Rule, $"问题{number}") with { Strength = strength })]);

        Assert.Equal(points, Assert.Single(ScoringSheet.Of(ruleSet, Judge.Sum(ruleSet, [verdict]), []).Rows).Points);
    }

    [Fact]
    public void What_a_person_added_stands_at_the_end_with_its_clause()
    {
        var added = new ScoredProblem("manual", "某问题", "某问题", "违反:某条", Dismissed: false);

        var row = ScoringSheet.Of(Census, Judge.Sum(Census, []), [added]).Rows[^1];

        Assert.Equal(("人工补录", "某问题", "违反:某条", "标准待核对"), (row.First, row.Problems, row.Clause, row.Points));
    }

    private static (string Problems, string Points) Row(Conclusion conclusion, string second, params IReadOnlyList<ScoredProblem> problems) =>
        ScoringSheet.Of(Census, conclusion, problems).Rows.Where(row => row.Second == second).Select(row => (row.Problems, row.Points)).Single();

    private static Finding Finding(string rule, string sentence) =>
        new() { Rule = rule, Strength = Strength.Definite, Sentence = sentence, Detail = "", Pages = [Some.Address("")] };
}
