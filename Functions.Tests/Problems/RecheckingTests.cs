using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class RecheckingTests
{
    private static readonly string Site = SomeProblem.Key.Site.ToString();

    [Fact]
    public void A_rule_that_found_nothing_more_says_rectified()
    {
        var (outcome, why) = Rechecking.Judge(SomeProblem.Notified().Now!, SomeRound.Fresh(Site));

        Assert.Equal(RecheckOutcome.Rectified, outcome);
        Assert.NotEmpty(why);
    }

    [Fact]
    public void A_definite_finding_says_still_open()
    {
        var (outcome, why) = Rechecking.Judge(SomeProblem.Notified().Now!, SomeRound.Stale(Site));

        Assert.Equal(RecheckOutcome.StillOpen, outcome);
        Assert.StartsWith("首页栏目2周内未更新", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manual", "人工录入")]
    [InlineData("no-verdict", "未判定该项")]
    [InlineData("suspected", "疑似仍存在")]
    [InlineData("graver", "已有更严重问题")]
    [InlineData("partial", "尚未全部检查")]
    [InlineData("not-judged", "本方网络故障")]
    public void What_no_rule_settled_a_person_does(string how, string why)
    {
        var rule = SomeProblem.Key.Rule;
        var suspected = SomeProblem.Finding("首页栏目2周内未更新", Strength.Suspected);
        var problem = SomeProblem.Notified().Now!;
        var result = how switch
        {
            "manual" => SomeRound.Fresh(Site),
            "no-verdict" => With(),
            "suspected" => With(Verdict.Fail(rule, "未更新", suspected)),
            "graver" => With(Verdict.Unjudged(rule, Reason.Suppressed, "已检出“网站无法打开”，不再判定")),
            "partial" => With(Verdict.Pass(rule, "已看2个页面") with { Partial = true }),
            _ => With(Verdict.Unjudged(rule, Reason.OwnNetwork, "监测方网络原因")),
        };

        var recheck = Rechecking.Judge(how is "manual" ? problem with { Rule = ProblemKey.Manual } : problem, result);

        Assert.Equal(RecheckOutcome.Undetermined, recheck.Outcome);
        Assert.Contains(why, recheck.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_of_another_group_is_not_this_problem()
    {
        var problem = SomeProblem.Notified().Now! with { Group = "公开" };
        var verdict = Verdict.Fail(problem.Rule, "未更新", SomeProblem.Finding("别处未更新") with { Group = "互动" });

        Assert.Equal(RecheckOutcome.Rectified, Rechecking.Judge(problem, With(verdict)).Outcome);
        Assert.Equal(RecheckOutcome.Undetermined, Rechecking.Judge(problem, With(verdict with { Partial = true })).Outcome);
    }

    [Fact]
    public void A_notices_problems_stand_as_whoever_looked_last_left_them()
    {
        SomeProblem open = SomeProblem.Notified(), rectified = SomeProblem.Rectified(), dismissed = SomeProblem.Notified(), waiting = SomeProblem.Notified();
        open.Do(new ProblemAction.Recheck(RecheckOutcome.StillOpen, null, "未更新"));
        dismissed.Do(new ProblemAction.Dismiss("误报"));
        waiting.Do(new ProblemAction.Recheck(RecheckOutcome.Undetermined, null, "遇访问拦截"));

        var site = Assert.Single(Rechecking.OfNotice("豫1", [open.Now!, rectified.Now!, dismissed.Now!, waiting.Now!, SomeProblem.Found().Now!]));

        Assert.Equal("通报3个问题,1个未整改到位,1个待人工核查", site.Told);
        Assert.Equal("通报1个问题,全部整改到位", Assert.Single(Rechecking.OfNotice("豫1", [rectified.Now!])).Told);
        Assert.Equal("通报1个问题,0个未整改到位,1个待人工核查", Assert.Single(Rechecking.OfNotice("豫1", [waiting.Now!])).Told);
        Assert.Empty(Rechecking.OfNotice("豫2", [open.Now!]));
    }

    private static SiteResult With(params Verdict[] verdicts) => SomeRound.Result(Site, Judge.Sum(SomeRound.RuleSet, verdicts));
}
