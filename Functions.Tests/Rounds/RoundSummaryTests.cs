using Checker.Judging;
using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class RoundSummaryTests
{
    [Fact]
    public void It_counts_sites_by_verdict_and_findings_by_rule_the_most_frequent_first()
    {
        var unjudged = Judge.Unjudged(SomeRound.RuleSet, Reason.TimeUp, "…");

        var summary = Of(
            [
                SomeRound.Down("s-1"), SomeRound.Stale("s-2"), SomeRound.Stale("s-3"),
                Passed("s-4"), SomeRound.Result("s-5", unjudged), SomeRound.Result("s-6", unjudged), SomeRound.Result("s-7", unjudged),
            ]);

        Assert.Equal((7, 1, 3, 3), (summary.Planned, summary.Passed, summary.Failed, summary.Inconclusive));
        Assert.Equal([new RuleCount("stale-home", 2), new RuleCount("unreachable-home", 1)], summary.Rules);
    }

    [Fact]
    public void Rules_of_one_count_stand_in_the_order_of_their_ids()
    {
        var summary = Of([SomeRound.Down("s-1"), SomeRound.Stale("s-2")]);

        Assert.Equal(["stale-home", "unreachable-home"], summary.Rules.Select(count => count.Rule));
    }

    [Fact]
    public void A_round_without_sites_is_all_noughts()
    {
        var summary = Of([]);

        Assert.Equal((0, 0, 0, 0), (summary.Planned, summary.Passed, summary.Failed, summary.Inconclusive));
        Assert.Empty(summary.Rules);
    }

    private static RoundSummary Of(IEnumerable<SiteResult> results) =>
        RoundSummary.Of(SomeRound.Id, [.. results.Select(result => SheetLine.Of(SomeRound.RuleSet, Some.Site(), result))]);

    private static SiteResult Passed(string site) =>
        SomeRound.Result(site, Judge.Sum(SomeRound.RuleSet, [Verdict.Pass("stale-home", "…")]));
}
