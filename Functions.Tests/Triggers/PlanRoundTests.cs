using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class PlanRoundTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_timer_that_goes_off_twice_or_in_two_places_plans_one_round()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await checker.Get<SiteStore>().SaveAsync([Some.Site(), Some.Site(SiteState.Exempt) with { Id = SiteId.Parse("s-exempt") }], Stop);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PlanAsync(checker)));
        await PlanAsync(checker);

        var round = Assert.Single(await checker.Get<RoundStore>().AllAsync(Stop)).Round;
        Assert.Equal((RoundKind.Routine, RuleSets.Default.Id, 1), (round.Kind, round.RuleSet, round.Planned));
        Assert.Equal([Some.Site().Id], await checker.Get<RoundStore>().PlanOfAsync(round.Id, Stop));
        Assert.Equal(round.Id, Assert.Single(await checker.TakeAsync<RoundStep>(Names.RoundSteps)).Round);
    }

    /// <summary>An empty round of the day would stand in the way of the one that the day's import asks for.</summary>
    [Fact]
    public async Task Without_a_registry_there_is_no_round()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);

        await PlanAsync(checker);

        Assert.Empty(await checker.Get<RoundStore>().AllAsync(Stop));
    }

    private static Task PlanAsync(IdleChecker checker) => checker.Get<PlanRound>().RunAsync(new TimerInfo { IsPastDue = true }, Stop);
}
