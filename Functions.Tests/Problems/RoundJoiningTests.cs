using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class RoundJoiningTests
{
    private const string Site = "s-example";

    private static readonly Round Routine = SomeRound.Round();
    private static readonly Round Recheck = Routine with { Kind = RoundKind.Recheck, ReferenceTime = SomeProblem.Noon("2016-06-01") };

    [Fact]
    public void Findings_of_one_rule_and_group_are_one_problem_and_hints_are_none()
    {
        var findings = SomeRound.Result(Site, Judge.Sum(SomeRound.RuleSet,
        [
            Verdict.Fail("stale-column", "2个未更新", Finding("动态", "新闻"), Finding("公告", "新闻"), Finding("规划", "公开")) with { Vetoes = true },
            Verdict.Fail("bad-certificate", "已过期", SomeProblem.Finding("证书过期") with { Rule = "bad-certificate", IsHint = true }),
        ]));

        var joined = Join(Routine, findings);

        Assert.Equal(
            ["stale-column 新闻 动态、公告 True", "stale-column 公开 规划 True"],
            joined.Select(each => (each.Key, Seen: (ProblemAction.Seen)each.Action)).Select(each =>
                $"{each.Key.Rule} {each.Key.Group} {string.Join('、', each.Seen.Items.Select(item => item.Finding.Subject))} {each.Seen.Vetoes}"));
    }

    [Fact]
    public void A_replay_counts_at_its_own_time()
    {
        var at = SomeProblem.Noon("2016-05-10");

        var seen = (ProblemAction.Seen)Assert.Single(Join(Routine with { ReferenceTime = at }, SomeRound.Stale(Site))).Action;

        Assert.Equal(at, seen.At);
    }

    [Theory]
    [InlineData("passed", true)]
    [InlineData("inconclusive", false)]
    [InlineData("partial", false)]
    [InlineData("other-group", true)]
    [InlineData("no-verdict", false)]
    [InlineData("could-not-complete", false)]
    public void Only_a_round_that_could_judge_it_says_that_it_is_gone(string how, bool gone)
    {
        var rule = SomeProblem.Key.Rule;
        Verdict? verdict = how switch
        {
            "passed" => Verdict.Pass(rule, "已更新"),
            "inconclusive" => Verdict.Unjudged(rule, Reason.Blocked, "遇访问拦截"),
            "partial" => Verdict.Pass(rule, "已更新") with { Partial = true },
            "other-group" => Verdict.Fail(rule, "未更新", SomeProblem.Finding("别处未更新") with { Group = "别处" }),
            _ => null,
        };
        var conclusion = how is "could-not-complete"
            ? Judge.Unjudged(SomeRound.RuleSet, Reason.CouldNotComplete, "检查未能完成")
            : Judge.Sum(SomeRound.RuleSet, verdict is null ? [] : [verdict]);

        var joined = Join(Routine, SomeRound.Result(Site, conclusion), SomeProblem.Found().Now!);

        Assert.Equal(gone, joined.Exists(each => each.Action is ProblemAction.Unseen));
    }

    [Theory]
    [InlineData("routine", "2016-06-01", false, "")]
    [InlineData("recheck", "2016-05-31", false, "")] // its last day is in time
    [InlineData("recheck", "2016-06-01", false, "StillOpen")]
    [InlineData("recheck", "2016-05-20", true, "StillOpen")] // the unit says itself that it is done
    public void A_recheck_says_still_open_when_the_time_is_up_or_the_unit_has_reported(string kind, string day, bool reported, string told)
    {
        var some = SomeProblem.Notified(); // by 31 May
        if (reported)
            some.Do(new ProblemAction.Report("已更新", [], null, false));
        var round = (kind is "recheck" ? Recheck : Routine) with { ReferenceTime = SomeProblem.Noon(day) };

        var joined = Join(round, SomeRound.Stale(Site), some.Now!);

        Assert.Equal(told, string.Concat(joined.Select(each => each.Action).OfType<ProblemAction.Recheck>().Select(each => each.Outcome)));
    }

    [Fact]
    public void A_recheck_says_rectified_whenever_it_is()
    {
        var joined = Join(Recheck with { ReferenceTime = SomeProblem.Noon("2016-05-20") }, SomeRound.Fresh(Site), SomeProblem.Notified().Now!);

        Assert.Equal(RecheckOutcome.Rectified, Assert.Single(joined.Select(each => each.Action).OfType<ProblemAction.Recheck>()).Outcome);
    }

    [Fact]
    public void A_recheck_heeds_the_edition_that_found_the_problem_and_says_which()
    {
        var problem = SomeProblem.Notified().Now!;
        var again = new Dictionary<ProblemId, JudgedAgain> { [problem.Id] = new(SomeRound.Stale(Site), SomeRound.RuleSet) };

        var joined = RoundJoining.Of(Recheck, SomeRound.Fresh(Site), [problem], _ => [], again);

        var recheck = Assert.Single(joined.Select(each => each.Action).OfType<ProblemAction.Recheck>());
        Assert.Equal(RecheckOutcome.StillOpen, recheck.Outcome);
        Assert.EndsWith($"（按检出时的检查指标“{SomeRound.RuleSet.Title}”判定）", recheck.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_notice_has_named_is_not_rechecked() =>
        Assert.DoesNotContain(Join(Recheck, SomeRound.Fresh(Site), SomeProblem.Found().Now!), each => each.Action is ProblemAction.Recheck);

    private static List<(ProblemKey Key, ProblemAction Action)> Join(Round round, SiteResult result, params Problem[] known) =>
        [.. RoundJoining.Of(round, result, known, _ => [], new Dictionary<ProblemId, JudgedAgain>())];

    private static Finding Finding(string subject, string group) =>
        SomeProblem.Finding($"{subject}:未更新") with { Rule = "stale-column", Group = group };
}
