using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class JoiningTests(Azurite azurite)
{
    private static readonly SiteId Site = Some.Site().Id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // a replay
    public async Task When_a_round_closes_its_findings_become_problems(bool replay)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await CloseAsync(checker, SomeRound.Round(1) with { ReferenceTime = replay ? Some.Moment.AddDays(-1) : null }, SomeRound.Stale);

        var problem = Assert.Single(await AllAsync(checker));

        Assert.Equal(("stale-home", ProblemState.Found, Some.Moment.AddDays(replay ? -1 : 0)), (problem.Rule, problem.State, problem.FirstSeen));
        Assert.Equal(SomeRound.Id, Assert.Single(problem.Rounds));
    }

    [Fact]
    public async Task Closing_that_is_done_again_adds_nothing()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await CloseAsync(checker, SomeRound.Round(1), SomeRound.Stale);
        var results = await checker.Get<CheckStore>().ResultsAsync(round.Id, Stop).ToListAsync(Stop);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => checker.Get<Joining>().RunAsync(round, results, Stop)));

        var problem = Assert.Single(await AllAsync(checker));
        Assert.Single(await checker.Get<ProblemStore>().HistoryAsync(problem.Id, Stop));
    }

    [Fact]
    public async Task The_next_round_joins_the_same_problem_and_one_without_it_ends_it()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await CloseAsync(checker, SomeRound.Round(1), SomeRound.Stale);
        await CloseAsync(checker, Later(1), SomeRound.Stale);
        var joined = Assert.Single(await AllAsync(checker));
        await CloseAsync(checker, Later(2), SomeRound.Down);
        var unjudged = (await AllAsync(checker)).Single(problem => problem.Rule == "stale-home");
        await CloseAsync(checker, Later(3), SomeRound.Fresh);

        Assert.Equal(2, joined.Rounds.Count);
        Assert.Equal(ProblemState.Found, unjudged.State);
        Assert.All(await AllAsync(checker), problem => Assert.Equal(ProblemState.Gone, problem.State));
    }

    [Fact]
    public async Task Findings_that_the_whole_round_took_back_become_none()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        SiteId[] sites = [.. Enumerable.Range(1, 5).Select(number => SiteId.Parse($"s-{number:0000}"))];
        var round = await checker.RoundAsync(SomeRound.Round(5) with { EndsBy = DateTimeOffset.MaxValue, ReferenceTime = Some.Moment }, Some.Address(""), sites);
        foreach (var site in sites)
            await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Down(site.ToString()), Stop);

        await checker.Get<RunRound>().RunAsync(new RoundStep { Round = round.Id, Step = 0 }, Stop);

        Assert.Equal(RoundState.Closed, (await checker.FindAsync(round)).State);
        Assert.Empty(await AllAsync(checker));
    }

    [Theory]
    [InlineData(true, "已整改")]
    [InlineData(false, "未整改到位")]
    public async Task A_rechecks_closing_says_what_became_of_notified_problems(bool fresh, string then)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await CloseAsync(checker, SomeRound.Round(1), SomeRound.Stale);
        var id = Assert.Single(await AllAsync(checker)).Id;
        await NotifyAsync(checker, id);

        await CloseAsync(checker, Later(2) with { Kind = RoundKind.Recheck }, fresh ? SomeRound.Fresh : SomeRound.Stale);

        var problem = Assert.Single(await AllAsync(checker));
        Assert.Equal((then, Later(2).Id), (problem.State.Word(), problem.Recheck!.Round));
    }

    [Theory]
    [InlineData(false, "已通报")] // one morning proves nothing: a person looks
    [InlineData(true, "已整改")]
    public async Task A_recheck_by_another_edition_judges_a_problem_by_the_one_that_found_it(bool up, string then)
    {
        await using var web = await CountyWeb.StartAsync(_ => up);
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        await CloseAsync(checker, SomeRound.Round(1), SomeRound.Down);
        var id = Assert.Single(await AllAsync(checker)).Id;
        await NotifyAsync(checker, id);

        // This edition counts the days on which a home page was down, and has no rule for a single morning.
        var recheck = SomeRound.Round(1, RoundId.Parse("20160601T010000Z-recheck-0001", null)) with { Kind = RoundKind.Recheck, RuleSet = "guideline-2017" };
        await checker.RoundAsync(recheck with { EndsBy = DateTimeOffset.MaxValue }, web.Home, Site);
        for (var visit = 1; await checker.ResultAsync(recheck, Site) is null; visit++)
            await checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = recheck.Id, Site = Site, Visit = visit }, Stop);
        await checker.Get<RunRound>().RunAsync(new RoundStep { Round = recheck.Id, Step = 0 }, Stop);

        var problem = Assert.Single(await AllAsync(checker), problem => problem.Id == id);
        Assert.Equal((then, recheck.Id), (problem.State.Word(), problem.Recheck!.Round));
        Assert.Contains($"（按检出时的检查指标“{SomeRound.RuleSet.Title}”判定）", problem.Recheck.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_leads_to_its_evidence_which_confirming_copies()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var outcome = SomeVisit.Answer("", "<title>旧</title>");
        await checker.Get<VisitStore>().SaveAsync(SomeRound.Id, SomeVisit.Observe(1, [outcome]), [outcome], Stop);
        await CloseAsync(checker, SomeRound.Round(1), SomeRound.Stale);
        var problem = Assert.Single(await AllAsync(checker));

        var edited = await checker.Get<ProblemEdits>().DoAsync(problem.Id, new ProblemAction.Confirm(null, false), new EditTerms("甲"), Stop);

        Assert.IsType<Edited.Done>(edited);
        var evidence = Assert.Single(Assert.Single(problem.Items).Evidence);
        var copy = checker.Get<StorageAccount>().Container(Names.EvidenceFiles).GetBlobClient($"{problem.Id}/{evidence}.warc.gz");
        Assert.True(await copy.ExistsAsync(Stop));
    }

    [Fact]
    public async Task What_a_person_found_in_a_closed_round_becomes_a_problem_too()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await CloseAsync(checker, SomeRound.Round(1), SomeRound.Fresh);
        var check = new ManualCheck
        {
            Round = SomeRound.Id,
            Site = Site,
            Rule = "serious-wording",
            Outcome = Checker.Judging.Outcome.Failed,
            What = "首页",
            From = "办公室",
            At = Some.Moment,
            RecordedAt = Some.Moment.AddHours(1),
            By = "甲",
            Sentence = "严重错别字",
        };

        Assert.Null(await checker.Get<ManualChecking>().RecordAsync(check, null, Stop));

        var problem = Assert.Single(await AllAsync(checker));
        Assert.Equal(("serious-wording", ProblemState.Found, "严重错别字"), (problem.Rule, problem.State, problem.Sentence));
    }

    private static async Task NotifyAsync(IdleChecker checker, ProblemId id)
    {
        var edits = checker.Get<ProblemEdits>();
        await edits.DoAsync(id, new ProblemAction.Confirm(null, false), new EditTerms("甲"), Stop);
        await edits.DoAsync(id, new ProblemAction.Review(null), new EditTerms("乙"), Stop);
        await edits.DoAsync(id, new ProblemAction.Notify("1号", Some.Day("2016-05-18")), new EditTerms("甲"), Stop);
    }

    private static Round Later(int days) => SomeRound.Round(1, RoundId.Routine(Some.Day("2016-05-17").AddDays(days))) with
    {
        ReferenceTime = Some.Moment.AddDays(days),
    };

    private static async Task<Round> CloseAsync(IdleChecker checker, Round round, Func<string, string?, SiteResult> result)
    {
        await checker.RoundAsync(round with { EndsBy = DateTimeOffset.MaxValue }, Some.Address(""), Site);
        await checker.Get<CheckStore>().TryConcludeAsync(result(Site.ToString(), null) with { Round = round.Id }, Stop);
        await checker.Get<RunRound>().RunAsync(new RoundStep { Round = round.Id, Step = 0 }, Stop);
        return round;
    }

    private static Task<Round> CloseAsync(IdleChecker checker, Round round, Func<string, string?, Checker.Observing.PageAccess, SiteResult> down) =>
        CloseAsync(checker, round, (site, remote) => down(site, remote, Checker.Observing.PageAccess.NoAnswer));

    private static async Task<IReadOnlyList<Problem>> AllAsync(IdleChecker checker) =>
        await checker.Get<ProblemStore>().AllAsync(null, null, Stop).ToListAsync(Stop);
}
