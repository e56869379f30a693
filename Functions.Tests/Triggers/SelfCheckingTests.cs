using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class SelfCheckingTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_self_check_is_a_round_of_one_site_that_no_list_of_the_office_has()
    {
        await using var checker = await CreateAsync();

        var round = await StartAsync(checker);

        Assert.Equal((RoundKind.SelfCheck, 1, Some.Site().Id), (round.Kind, round.Planned, Assert.Single(await checker.Get<RoundStore>().PlanOfAsync(round.Id, Stop))));
        Assert.Empty(await checker.Get<RoundStore>().AllAsync(Stop));
        Assert.Equal(round.Id, Assert.Single(await checker.Get<SelfCheckReading>().OfAsync(Some.Site().Id, Now, Stop)).Id);
        Assert.Empty(await checker.Get<SelfCheckReading>().OfAsync(Checker.Sites.SiteId.Parse("s-exampl"), Now, Stop));
        Assert.Single(await checker.TakeAsync<RoundStep>(Names.RoundSteps));
    }

    [Fact]
    public async Task Its_findings_become_no_problem_no_notice_and_no_newest_result()
    {
        await using var checker = await CreateAsync();

        var round = await CloseAsync(checker, await StartAsync(checker));

        Assert.Equal(RoundState.Closed, round.State);
        Assert.NotEmpty((await checker.Get<CheckStore>().FindResultAsync(round.Id, Some.Site().Id, Stop))!.Conclusion.Findings);
        Assert.Empty(await checker.Get<ProblemStore>().AllAsync(null, null, Stop).ToListAsync(Stop));
        Assert.Null(await Latest.ResultAsync(Some.Site().Id, checker.Get<RoundStore>(), checker.Get<CheckStore>(), Stop));
        Assert.Null(await checker.Get<ManualChecking>().TasksAsync(round.Id, Stop));
        Assert.Contains("没有这个批次", (await checker.Get<NoticeGathering>().GatherAsync(new NoticeOrder { Round = round.Id, Head = Notices.Notice2016.Material.Head }, Stop)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starts_at_one_moment_are_one_round_and_the_fourth_of_a_day_is_none()
    {
        await using var checker = await CreateAsync();
        for (var number = 1; number <= SelfCheckTurn.MostADay; number++)
        {
            var turns = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => checker.Get<SelfChecking>().StartAsync(Some.Site(), null, "张三", Stop)));
            var id = Assert.Single(turns.Select(turn => turn is SelfCheckTurn.New(var begun) ? begun : ((SelfCheckTurn.Same)turn).Round).Distinct());
            await CloseAsync(checker, (await checker.Get<RoundStore>().FindAsync(id, Stop))!.Round);
        }

        Assert.IsType<SelfCheckTurn.Refused>(await checker.Get<SelfChecking>().StartAsync(Some.Site(), null, "张三", Stop));
        Assert.Equal(SelfCheckTurn.MostADay, (await checker.Get<SelfCheckReading>().OfAsync(Some.Site().Id, Now, Stop)).Count);
    }

    [Fact]
    public async Task One_whose_engine_was_lost_is_woken()
    {
        await using var checker = await CreateAsync();
        var round = await StartAsync(checker);
        await checker.TakeAsync<RoundStep>(Names.RoundSteps);
        var stored = (await checker.Get<RoundStore>().FindAsync(round.Id, Stop))!;
        await checker.Get<RoundStore>().TryUpdateAsync(stored with { Round = round with { SteppedAt = Now - new RoundOptions().LostAfter } }, Stop);

        await checker.Get<CloseRounds>().RunAsync(new TimerInfo(), Stop);

        Assert.Equal(round.Id, Assert.Single(await checker.TakeAsync<RoundStep>(Names.RoundSteps)).Round);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private async Task<IdleChecker> CreateAsync()
    {
        var checker = await IdleChecker.CreateAsync(azurite);
        await checker.Get<SiteStore>().SaveAsync([Some.Site()], Stop);
        return checker;
    }

    private static async Task<Round> StartAsync(IdleChecker checker)
    {
        var turn = Assert.IsType<SelfCheckTurn.New>(await checker.Get<SelfChecking>().StartAsync(Some.Site(), null, "张三", Stop));
        return (await checker.Get<RoundStore>().FindAsync(turn.Round, Stop))!.Round;
    }

    /// <summary>Stale, as the engine's one step finds it.</summary>
    private static async Task<Round> CloseAsync(IdleChecker checker, Round round)
    {
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Stale(Some.Site().Id.ToString()) with { Round = round.Id }, Stop);
        await checker.Get<RunRound>().RunAsync(new RoundStep { Round = round.Id, Step = 0 }, Stop);
        return await checker.FindAsync(round);
    }
}
