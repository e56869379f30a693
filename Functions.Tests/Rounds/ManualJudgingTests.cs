using Checker.Judging;
using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class ManualJudgingTests
{
    private const string Down = "unreachable-home";

    private static readonly RuleSet Edition = RuleSets.Get("inspection-2019");

    [Fact]
    public void What_neither_program_nor_person_judged_waits_with_its_reason()
    {
        var tasks = ManualJudging.Tasks(Edition, Result()).ToDictionary(task => task.Indicator.Rule, task => task.Why);

        Assert.Equal("须人工判定", tasks["serious-wording"]);
        Assert.DoesNotContain("stale-home", tasks.Keys);
        Assert.Contains("blank-column", tasks.Keys);
        Assert.All(tasks.Keys, rule => Assert.True(Edition.Find(rule)!.Vetoes));
    }

    [Fact]
    public void Of_a_site_that_failed_by_veto_nothing_more_is_asked()
    {
        var stale = SomeRound.Result("s-example", Judge.Conclude(Some.CaseOf(Some.Page(items: Some.Item("2016-01-04"))) with { RuleSet = Edition }));

        Assert.Empty(ManualJudging.Tasks(Edition, stale));
    }

    [Fact]
    public void A_persons_verdict_takes_the_place_of_the_programs_and_ends_its_task()
    {
        var check = Check("serious-wording") with { Outcome = Outcome.Passed };

        var after = ManualJudging.Apply(check, Edition, Some.Site(), Result());

        var verdict = Assert.Single(after.Conclusion.Verdicts, verdict => verdict.Rule == "serious-wording");
        Assert.Equal("人工核查未发现问题：2016年5月17日18:00由张三从办公室核查：通读首页", verdict.Explanation);
        Assert.DoesNotContain(ManualJudging.Tasks(Edition, after), task => task.Indicator.Rule == "serious-wording");
    }

    [Fact]
    public void A_problem_that_a_person_found_fails_the_site_and_vetoes()
    {
        var check = Check("serious-wording") with { Outcome = Outcome.Failed, Sentence = "领导人姓名错误" };

        var after = ManualJudging.Apply(check, Edition, Some.Site(), Result());

        Assert.Equal(SiteVerdict.Failed, after.Conclusion.Site);
        var verdict = Assert.Single(after.Conclusion.Verdicts, verdict => verdict.Rule == "serious-wording");
        Assert.True(verdict.Vetoes);
        Assert.Equal("领导人姓名错误", Assert.Single(verdict.Findings).Sentence);
        Assert.Empty(ManualJudging.Tasks(Edition, after));
    }

    [Theory]
    [InlineData("05-15 no", true)]
    [InlineData("05-15 no, 05-15 no", true)]
    [InlineData("05-15 no, 05-16 no", false)]
    [InlineData("05-15 no, 05-16 no, 05-17 yes", true)]
    [InlineData("05-14 yes, 05-15 no, 05-16 no", false)]
    [InlineData("", true)]
    public void Two_openings_that_failed_on_two_days_confirm_that_a_site_cannot_be_opened(string openings, bool refused)
    {
        ManualCheck[] earlier =
        [
            .. openings.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(text => Check(Down) with
            {
                At = LocalDay.StartOf(Some.Day("2016-" + text[..5])).AddHours(9),
                Opened = text.EndsWith("yes", StringComparison.Ordinal),
            }),
        ];
        var check = Check(Down) with { Outcome = Outcome.Failed, Sentence = "网站无法打开" };

        var fault = ManualJudging.Fault(check, Edition, SomeRound.Down("s-example"), earlier);

        Assert.Equal(refused, fault is not null);
    }

    [Fact]
    public void What_cannot_be_taken_is_refused_with_its_reason()
    {
        var good = Check("serious-wording") with { Outcome = Outcome.Passed };

        Assert.Null(Fault(good));
        Assert.Contains("没有", Fault(good with { Rule = "running-after-closure" }), StringComparison.Ordinal);
        Assert.Contains("请选择", Fault(good with { Outcome = null }), StringComparison.Ordinal);
        Assert.Contains("请选择", Fault(good with { Outcome = Outcome.Inconclusive }), StringComparison.Ordinal);
        Assert.Contains("请选择", Fault(good with { Opened = true }), StringComparison.Ordinal);
        Assert.Contains("逐次", Fault(good with { Outcome = null, Opened = true }), StringComparison.Ordinal);
        Assert.Contains("请填写", Fault(good with { What = "" }), StringComparison.Ordinal);
        Assert.Contains("500", Fault(good with { What = new string('字', 501) }), StringComparison.Ordinal);
        Assert.Null(Fault(good with { What = new string('字', 500) }));
        Assert.Contains("不得晚于", Fault(good with { At = good.RecordedAt.AddSeconds(1) }), StringComparison.Ordinal);
        Assert.Contains("具体问题", Fault(good with { Outcome = Outcome.Failed }), StringComparison.Ordinal);
        Assert.Contains("已有判定", Fault(good with { Rule = "stale-home" }), StringComparison.Ordinal);
    }

    private static string? Fault(ManualCheck check) => ManualJudging.Fault(check, Edition, Result(), []);

    /// <summary>A fresh home page whose columns nobody knows.</summary>
    private static SiteResult Result() =>
        SomeRound.Result("s-example", Judge.Conclude(Some.CaseOf(Some.Page(items: Some.Item("2016-05-16"))) with { RuleSet = Edition }));

    private static ManualCheck Check(string rule) => new()
    {
        Round = SomeRound.Id,
        Site = Some.Site().Id,
        Rule = rule,
        What = "通读首页",
        From = "办公室",
        At = Some.Moment,
        RecordedAt = Some.Moment,
        By = "张三",
    };
}
