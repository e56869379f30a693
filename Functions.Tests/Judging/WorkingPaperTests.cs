using Checker.Judging;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class WorkingPaperTests
{
    [Fact]
    public void Every_row_says_what_was_judged_when_by_whom_and_on_what_evidence()
    {
        var finding = new Finding { Rule = "stale-home", Strength = Strength.Definite, Sentence = "首页栏目2周内未更新", Detail = "", Pages = [Some.Address("dt/")] };
        var conclusion = Judge.Sum(SomeRound.RuleSet, [Verdict.Fail("stale-home", "最新为1月", finding), Verdict.Pass("serious-wording", "人工核查未发现问题")]);
        var site = new PaperSite(
            Some.Site(), conclusion, Some.Moment, [Some.Moment.AddHours(-1)], ["home"], page => page == Some.Address("dt/") ? ["column"] : [],
            [new PaperPerson("serious-wording", "张三", Some.Moment.AddDays(1))]);

        var rows = WorkingPaper.Of(SomeRound.RuleSet, site).ToDictionary(row => row.Rule);

        var stale = rows["stale-home"];
        Assert.Equal((Outcome.Failed, "最新为1月", "程序（zhumadian-2016）", (DateTimeOffset?)Some.Moment), (stale.Verdict, stale.Explanation, stale.JudgedBy, stale.JudgedAt));
        Assert.Equal(["column", "home"], stale.Evidence);
        Assert.Equal([Some.Moment.AddHours(-1)], stale.Visits);
        Assert.Equal(("张三", (DateTimeOffset?)Some.Moment.AddDays(1)), (rows["serious-wording"].JudgedBy, rows["serious-wording"].JudgedAt));
        Assert.Equal((Outcome.Inconclusive, "待人工核查", "", (DateTimeOffset?)null), (rows["unanswered-message"].Verdict, rows["unanswered-message"].Reason, rows["unanswered-message"].JudgedBy, rows["unanswered-message"].JudgedAt));
        Assert.DoesNotContain("running-after-closure", rows.Keys);
    }
}
