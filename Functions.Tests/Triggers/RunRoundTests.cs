using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Chaos;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class RunRoundTests(Azurite azurite)
{
    private static readonly SiteId[] Sites = [.. Enumerable.Range(1, 5).Select(number => SiteId.Parse($"s-{number:0000}"))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_sends_as_many_messages_as_may_wait_and_itself_again()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Rounds:Waiting", "3"));
        var round = await PlanAsync(checker);

        await StepAsync(checker, round, 0);
        var first = await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks);
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Fresh("s-0001"), Stop);
        await StepAsync(checker, round, 1);
        var second = await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks);

        // A step's messages go side by side: which came first says nothing.
        Assert.Equal(Sites[..3], first.Select(message => message.Site).OrderBy(site => site.ToString(), StringComparer.Ordinal));
        Assert.Equal(Sites[3..4], second.Select(message => message.Site));
        var now = await checker.FindAsync(round);
        Assert.Equal((RoundState.Running, 4, 1, 2), (now.State, now.Sent, now.Concluded, now.Step));
    }

    [Fact]
    public async Task A_site_that_waits_for_a_later_visit_makes_room_for_another()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Rounds:Waiting", "3"));
        var round = await PlanAsync(checker);
        await StepAsync(checker, round, 0);
        await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks);
        await checker.Get<CheckStore>().PutOffAsync(round.Id, Sites[1], TimeProvider.System.GetUtcNow().AddHours(4), Stop);

        await StepAsync(checker, round, 1);

        Assert.Equal(Sites[3..4], (await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks)).Select(message => message.Site));
    }

    [Fact]
    public async Task Checks_on_one_server_begin_apart()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await PlanAsync(checker, SomeRound.Round(Sites.Length) with { EndsBy = DateTimeOffset.MaxValue, Interval = TimeSpan.FromHours(1) });

        await StepAsync(checker, round, 0);
        await StepAsync(checker, round, 1);

        Assert.Equal(Sites[..1], (await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks)).Select(message => message.Site));
        Assert.Equal(1, (await checker.FindAsync(round)).Sent);
    }

    [Theory]
    [InlineData(0, 3)]   // the list by time knows of the newest three alone
    [InlineData(-20, 5)] // it has stood still for ten minutes since: all are counted
    public async Task A_large_round_counts_on_and_now_and_then_anew(int movedMinutes, int concluded)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var now = TimeProvider.System.GetUtcNow();
        var round = SomeRound.Round(6000) with
        {
            State = RoundState.Running,
            Sent = 6000,
            EndsBy = DateTimeOffset.MaxValue,
            CountedTo = now.AddMinutes(-30),
            MovedAt = now.AddMinutes(movedMinutes),
            SteppedAt = now.AddMinutes(movedMinutes),
        };
        await checker.Get<RoundStore>().AddAsync(round, [.. Enumerable.Range(0, 6000).Select(number => SiteId.Parse($"s-{number:0000}"))], Stop);
        foreach (var (index, site) in Sites.Index())
            await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Fresh(site.ToString()) with { At = now.AddMinutes(-index) }, Stop, byTime: index < 3);

        await StepAsync(checker, round, 0);

        Assert.Equal(concluded, (await checker.FindAsync(round)).Concluded);
    }

    [Fact]
    public async Task A_step_that_was_sent_twice_is_taken_once()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Rounds:Waiting", "3"));
        var round = await PlanAsync(checker);

        await StepAsync(checker, round, 0);
        await StepAsync(checker, round, 0);
        await StepAsync(checker, round, 7);

        Assert.Equal(3, (await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks)).Count);
        Assert.Equal(1, (await checker.FindAsync(round)).Step);
    }

    [Fact]
    public async Task A_crash_between_the_next_step_and_the_row_leaves_the_round_driven()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Rounds:Waiting", "3"));
        var round = await PlanAsync(checker);

        await StepAsync(checker, round, 1); // sent by an engine that died before it wrote its row
        await StepAsync(checker, round, 0); // that engine's own message, seen again

        Assert.Equal(3, (await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks)).Count);
        Assert.Equal(2, (await checker.FindAsync(round)).Step);
        Assert.Equal(1, (await checker.Get<StorageAccount>().Queue(Names.RoundSteps).GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Of_two_engines_at_once_one_takes_the_step()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await PlanAsync(checker);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StepAsync(checker, round, 0)));

        var now = await checker.FindAsync(round);
        Assert.Equal((1, 5), (now.Step, now.Sent));
    }

    /// <summary>The client asks again, and is told that the row is another's by now: it is its own.</summary>
    [Fact]
    public async Task An_answer_that_was_lost_loses_no_engine()
    {
        var lost = 0;
        await using var proxy = await FaultProxy.StartAsync(
            azurite.ConnectionString,
            request => HttpMethods.IsPut(request.Method) && request.Path.Value!.Contains("rounds(", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1
                ? Fault.DoneAndFailed
                : Fault.None,
            Stop);
        await using var checker = await IdleChecker.CreateAsync(new Azurite(proxy.ConnectionString));
        var round = await PlanAsync(checker);

        await StepAsync(checker, round, 0);

        var now = await checker.FindAsync(round);
        Assert.Equal((1, 5, 3), (now.Step, now.Sent, lost));
    }

    [Fact]
    public async Task An_answer_that_was_lost_leaves_no_planned_round_without_its_first_step()
    {
        var lost = 0;
        await using var proxy = await FaultProxy.StartAsync(
            azurite.ConnectionString,
            request => HttpMethods.IsPost(request.Method) && request.Path.Value!.EndsWith("rounds", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1
                ? Fault.DoneAndBroken
                : Fault.None,
            Stop);
        await using var checker = await IdleChecker.CreateAsync(new Azurite(proxy.ConnectionString));
        await checker.Get<SiteStore>().SaveAsync([Some.Site()], Stop);

        await checker.Get<PlanRound>().RunAsync(new TimerInfo(), Stop);

        Assert.Equal(2, lost);
        Assert.Equal(0, Assert.Single(await checker.TakeAsync<RoundStep>(Names.RoundSteps)).Step);
    }

    [Fact]
    public async Task A_tally_that_moved_in_the_future_stands_still_from_now_on()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var now = TimeProvider.System.GetUtcNow();
        var round = await PlanAsync(checker, SomeRound.Round(Sites.Length) with { EndsBy = DateTimeOffset.MaxValue, MovedAt = now.AddDays(1) });

        await StepAsync(checker, round, 0);

        Assert.InRange((await checker.FindAsync(round)).MovedAt, now, now.AddHours(1));
    }

    [Fact]
    public async Task A_step_of_another_version_is_put_on_record_and_not_guessed_at()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await PlanAsync(checker);

        await checker.Get<RunRound>().RunAsync(new RoundStep { V = 2, Round = round.Id, Step = 0 }, Stop);

        Assert.Empty(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks));
        Assert.Equal(0, (await checker.FindAsync(round)).Step);
        Assert.Equal(1, await checker.Get<RejectedStore>().CountAsync(DateTimeOffset.MinValue.AddYears(1900), Stop));
    }

    [Fact]
    public async Task An_unknown_round_is_nobodys()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);

        await StepAsync(checker, SomeRound.Round(), 0);

        Assert.Empty(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks));
    }

    [Fact]
    public async Task When_its_time_is_up_open_sites_end_as_such_and_it_closes()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await PlanAsync(checker, SomeRound.Round(Sites.Length) with { EndsBy = Some.Moment });
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Stale("s-0003"), Stop);

        await StepAsync(checker, round, 0);
        await StepAsync(checker, round, 1);

        Assert.Equal(RoundState.Closed, (await checker.FindAsync(round)).State);
        Assert.Empty(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks));
        foreach (var site in Sites.Where(site => site != Sites[2]))
            Assert.Equal(Reason.TimeUp, await checker.ReasonAsync(round, site));
        Assert.Equal(SiteVerdict.Failed, (await checker.ResultAsync(round, Sites[2]))!.Conclusion.Site);
    }

    [Fact]
    public async Task Open_sites_of_a_round_that_stood_still_are_sent_again()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var started = SomeRound.Round(Sites.Length) with { State = RoundState.Running, Sent = 5, Concluded = 1, EndsBy = DateTimeOffset.MaxValue };
        var round = await PlanAsync(checker, started);
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Stale("s-0003"), Stop);

        await StepAsync(checker, round, 0);
        var again = await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks);
        await StepAsync(checker, round, 1);

        Assert.Equal(["s-0001", "s-0002", "s-0004", "s-0005"], again.Select(message => message.Site.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks)); // the clock of standing still runs anew
    }

    private static Task<Round> PlanAsync(IdleChecker checker, Round? round = null) => checker.RoundAsync(
        round ?? SomeRound.Round(Sites.Length) with { EndsBy = DateTimeOffset.MaxValue }, Some.Address(""), Sites);

    private static Task StepAsync(IdleChecker checker, Round round, int step) =>
        checker.Get<RunRound>().RunAsync(new RoundStep { Round = round.Id, Step = step }, Stop);
}
