using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class CloseRoundsTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_engine_that_was_lost_is_woken_at_the_step_where_it_was()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await checker.RoundAsync(SomeRound.Round(1) with { State = RoundState.Running, Step = 5 }, Some.Address(""), SiteId.Parse("s-example"));

        await checker.Get<CloseRounds>().RunAsync(new TimerInfo(), Stop);
        var step = Assert.Single(await checker.TakeAsync<RoundStep>(Names.RoundSteps));
        await checker.Get<RunRound>().RunAsync(step, Stop);

        Assert.Equal((round.Id, 5), (step.Round, step.Step));
        Assert.Equal(6, (await checker.FindAsync(round)).Step);
    }

    [Theory]
    [InlineData(nameof(RoundState.Running), 0)]
    [InlineData(nameof(RoundState.Closed), 1000)]
    public async Task An_engine_that_is_awake_and_a_round_that_is_over_are_left_alone(string state, int minutes)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var stepped = TimeProvider.System.GetUtcNow().AddMinutes(-minutes);
        await checker.RoundAsync(
            SomeRound.Round(1) with { State = Enum.Parse<RoundState>(state), SteppedAt = stepped }, Some.Address(""), SiteId.Parse("s-example"));

        await checker.Get<CloseRounds>().RunAsync(new TimerInfo(), Stop);

        Assert.Empty(await checker.TakeAsync<RoundStep>(Names.RoundSteps));
    }

    /// <summary>The program ended after the round was added and before its engine was sent its first message.</summary>
    [Fact]
    public async Task A_round_that_was_planned_and_never_begun_is_run()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = SomeRound.Round(1) with { EndsBy = DateTimeOffset.MaxValue };
        await checker.Get<RoundStore>().AddAsync(round, [SiteId.Parse("s-example")], Stop);

        await checker.Get<CloseRounds>().RunAsync(new TimerInfo(), Stop);
        await checker.Get<RunRound>().RunAsync(Assert.Single(await checker.TakeAsync<RoundStep>(Names.RoundSteps)), Stop);

        Assert.Single(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks));
    }
}
