using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class RoundClosingTests(Azurite azurite)
{
    private static readonly SiteId[] Sites = [.. Enumerable.Range(1, 5).Select(number => SiteId.Parse($"s-{number:0000}"))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_closes_with_the_whole_round_before_it()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await PlanAsync(checker);
        foreach (var site in Sites)
            await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Down(site.ToString()), Stop);

        await StepAsync(checker, round, 0);

        var now = await checker.FindAsync(round);
        Assert.Equal((RoundState.Closed, 5), (now.State, now.Concluded));
        Assert.NotNull(now.ClosedAt);
        var results = await checker.Get<CheckStore>().ResultsAsync(round.Id, Stop).ToListAsync(Stop);
        Assert.All(results, result => Assert.Equal((true, "Inconclusive OwnNetwork"), (result.Final, result.Told("unreachable-home"))));
        var summary = (await checker.Get<RoundStore>().FindSummaryAsync(round.Id, Stop))!;
        Assert.Equal((5, 0, 5), (summary.Planned, summary.Failed, summary.Inconclusive));
    }

    [Theory]
    [InlineData(false, false, 5)]
    [InlineData(true, false, 0)] // a replay would be the same again
    [InlineData(false, true, 0)] // once is enough: tomorrow is another round
    public async Task Sites_that_failed_together_are_asked_again_in_a_round_of_their_own(bool replay, bool follows, int sites)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await PlanAsync(checker, SomeRound.Round(Sites.Length) with
        {
            EndsBy = DateTimeOffset.MaxValue,
            ReferenceTime = replay ? Some.Moment : null,
            Follows = follows ? RoundId.Parse("2016-05-16-routine", null) : null,
        });
        foreach (var site in Sites)
            await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Down(site.ToString()), Stop);

        await StepAsync(checker, round, 0);
        await StepAsync(checker, round, 0);

        var next = (await checker.Get<RoundStore>().AllAsync(Stop)).Where(stored => stored.Round.Follows == round.Id).ToList();
        Assert.Equal(sites, next.Sum(stored => stored.Round.Planned));
        Assert.All(next, stored => Assert.True(stored.Round.PlannedAt > TimeProvider.System.GetUtcNow().AddMinutes(110)));
        Assert.All(next, stored => Assert.False(RoundEngine.IsLost(stored.Round, TimeProvider.System.GetUtcNow(), new RoundOptions())));
    }

    [Fact]
    public async Task Closing_goes_on_behind_what_an_earlier_step_has_settled()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await PlanAsync(checker, SomeRound.Round(Sites.Length) with { EndsBy = DateTimeOffset.MaxValue, SettledThrough = Sites[2] });
        foreach (var site in Sites)
            await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Stale(site.ToString()), Stop);

        await StepAsync(checker, round, 0);

        Assert.Equal(RoundState.Closed, (await checker.FindAsync(round)).State);
        var results = await checker.Get<CheckStore>().ResultsAsync(round.Id, Stop).ToListAsync(Stop);
        Assert.Equal([false, false, false, true, true], results.Select(result => result.Final));
    }

    [Fact]
    public async Task Closing_that_was_broken_off_is_taken_up()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await PlanAsync(checker);
        var results = Sites.Select(site => SomeRound.Down(site.ToString())).ToList();
        foreach (var result in results)
            await checker.Get<CheckStore>().TryConcludeAsync(result, Stop);
        var settled = WholeRound.Settle(results, SomeRound.RuleSet);
        foreach (var (before, after) in results.Zip(settled).Take(2))
            await checker.Get<CheckStore>().FinishAsync(before, after, Stop);

        await StepAsync(checker, round, 0);

        var summary = (await checker.Get<RoundStore>().FindSummaryAsync(round.Id, Stop))!;
        Assert.Equal((5, 0, 5), (summary.Planned, summary.Failed, summary.Inconclusive));
    }

    private static Task<Round> PlanAsync(IdleChecker checker, Round? round = null) => checker.RoundAsync(
        round ?? SomeRound.Round(Sites.Length) with { EndsBy = DateTimeOffset.MaxValue }, Some.Address(""), Sites);

    private static Task StepAsync(IdleChecker checker, Round round, int step) =>
        checker.Get<RunRound>().RunAsync(new RoundStep { Round = round.Id, Step = step }, Stop);
}
