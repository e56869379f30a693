using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class CheckSiteTests(Azurite azurite)
{
    private static readonly SiteId Site = SiteId.Parse("s-example");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_message_twice_leaves_one_conclusion_and_one_visit()
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);

        await CheckAsync(checker, round);
        var first = (await checker.ResultAsync(round, Site))!;
        await CheckAsync(checker, round);

        var second = (await checker.ResultAsync(round, Site))!;
        Assert.Equal((1, first.At), (web.Requests, second.At));
        await AssertTrueAsync(checker, round, second);
    }

    [Fact]
    public async Task Many_at_once_leave_one_conclusion_and_its_evidence_true()
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => CheckAsync(checker, round)));

        var result = Assert.Single(await checker.Get<CheckStore>().ResultsAsync(round.Id, Stop).ToListAsync(Stop));
        Assert.Equal("Passed", result.Told("unreachable-home"));
        await AssertTrueAsync(checker, round, result);
    }

    /// <summary>A crash after the visit was kept and before the site was concluded.</summary>
    [Fact]
    public async Task A_visit_that_is_kept_is_not_made_again()
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);
        using var turn = checker.Get<JudgingTurns>().Open();
        await checker.Get<SiteVisit>().RunAsync(round, Some.Site() with { Home = web.Home }, 1, turn, Stop);

        await CheckAsync(checker, round);

        Assert.Equal(1, web.Requests);
        await AssertTrueAsync(checker, round, (await checker.ResultAsync(round, Site))!);
    }

    [Fact]
    public async Task A_home_page_that_fails_is_asked_again_and_concluded_once_after_the_last_visit()
    {
        await using var web = await CountyWeb.StartAsync(_ => false);
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);

        await CheckAsync(checker, round);
        var afterOne = await checker.ResultAsync(round, Site);
        var second = Assert.Single(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks));
        await CheckAsync(checker, second);
        var afterTwo = await checker.ResultAsync(round, Site);
        var third = Assert.Single(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks));
        await CheckAsync(checker, third);

        Assert.Equal((null, null), (afterOne, afterTwo));
        Assert.Equal((2, 3), (second.Visit, third.Visit));
        Assert.Empty(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks));
        var result = (await checker.ResultAsync(round, Site))!;
        var finding = Assert.Single(result.Conclusion.Findings);
        Assert.Equal(("unreachable-home", Strength.Suspected), (finding.Rule, finding.Strength));
        Assert.Equal([1, 2, 3], result.Visits.Select(visit => visit.Visit));
        await AssertTrueAsync(checker, round, result);
    }

    [Fact]
    public async Task A_page_that_recovers_on_the_second_visit_is_not_reported_down()
    {
        await using var web = await CountyWeb.StartAsync(request => request > 1);
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);

        await CheckAsync(checker, round);
        await CheckAsync(checker, Assert.Single(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks)));

        var result = (await checker.ResultAsync(round, Site))!;
        Assert.Equal("Passed", result.Told("unreachable-home"));
        Assert.Empty(result.Conclusion.Findings);
        Assert.Equal(2, result.Visits.Count);
        Assert.Empty(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks));
    }

    [Fact]
    public async Task A_first_message_that_comes_late_makes_no_visit_before_its_time()
    {
        await using var web = await CountyWeb.StartAsync(_ => false);
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);

        await CheckAsync(checker, round);
        await CheckAsync(checker, round);

        Assert.Equal(1, web.Requests);
        Assert.Null(await checker.ResultAsync(round, Site));
        Assert.All(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks), message => Assert.Equal(2, message.Visit));
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public async Task A_visit_that_nobody_asked_for_is_not_made(int visit)
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);

        await CheckAsync(checker, new SiteCheckRequest { Round = round.Id, Site = Site, Visit = visit });

        Assert.Equal((0, null), (web.Requests, await checker.ResultAsync(round, Site)));
    }

    [Fact]
    public async Task A_request_of_an_unknown_version_is_recorded()
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);

        await CheckAsync(checker, new SiteCheckRequest { V = 2, Round = round.Id, Site = Site });

        Assert.Equal((0, Reason.CouldNotComplete), (web.Requests, await checker.ReasonAsync(round, Site)));
    }

    [Fact]
    public async Task A_site_struck_off_meanwhile_is_recorded()
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);
        await checker.Get<SiteStore>().StrikeOffAsync(Site, Stop);

        await CheckAsync(checker, round);

        Assert.Equal((0, Reason.CouldNotComplete), (web.Requests, await checker.ReasonAsync(round, Site)));
    }

    [Theory]
    [InlineData("2016-05-18-routine", "s-example")]
    [InlineData("2016-05-17-routine", "s-another")]
    public async Task An_unknown_round_or_a_site_that_is_not_in_it_changes_nothing(string roundId, string site)
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        await checker.RoundAsync(web.Home, Site);
        await checker.Get<SiteStore>().SaveAsync([Some.Site() with { Id = SiteId.Parse("s-another"), Home = web.Home }], Stop);
        var request = new SiteCheckRequest { Round = RoundId.Parse(roundId, null), Site = SiteId.Parse(site) };

        await CheckAsync(checker, request);

        Assert.Equal(0, web.Requests);
        Assert.Null(await checker.Get<CheckStore>().FindResultAsync(request.Round, request.Site, Stop));
    }

    [Fact]
    public async Task A_closed_round_stays_as_it_is()
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(SomeRound.Round(1) with { State = RoundState.Closed }, web.Home, Site);

        await CheckAsync(checker, round);

        Assert.Equal((0, null), (web.Requests, await checker.ResultAsync(round, Site)));
    }

    [Theory]
    [InlineData("s-example", true)]
    [InlineData("s-another", false)]
    [InlineData(null, true)]
    public async Task A_stopped_site_is_not_visited_and_the_record_says_who_stopped_it(string? stopped, bool isStopped)
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);
        await checker.Get<Stopping>().StopAsync(stopped is null ? null : SiteId.Parse(stopped), "张三", "服务器迁移", Stop);

        await CheckAsync(checker, round);

        var verdict = (await checker.ResultAsync(round, Site))!.Conclusion.Verdicts[0];
        Assert.Equal(isStopped, web.Requests == 0);
        Assert.Equal(isStopped, verdict is { Reason: Reason.CouldNotComplete } && verdict.Explanation.Contains("张三停止了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_ends_a_visit_under_way_and_a_resumed_site_is_visited_again()
    {
        await using var web = await WaitingWeb.StartAsync();
        await using var checker = await IdleChecker.CreateAsync(
            azurite, ("Fetch:AllowedPorts", web.Port), ("Fetch:Timeout", "00:02:00"));
        var home = new Uri($"http://127.0.0.1:{web.Port}/site1/");
        var first = await checker.RoundAsync(home, Site);
        var second = await checker.RoundAsync(SomeRound.Round(1) with { Id = RoundId.Parse("2016-05-18-routine", null) }, home, Site);

        var check = CheckAsync(checker, first);
        await web.WaitingAsync(1);
        await checker.Get<Stopping>().StopAsync(Site, "张三", "", Stop);
        await check;
        await checker.Get<Stopping>().ResumeAsync(Site, "张三", Stop);
        web.Open();
        await CheckAsync(checker, second);

        Assert.Equal(Reason.CouldNotComplete, await checker.ReasonAsync(first, Site));
        Assert.Empty(await checker.Get<VisitStore>().ReadAsync(first.Id, Site, Stop));
        Assert.Single(await checker.Get<VisitStore>().ReadAsync(second.Id, Site, Stop));
    }

    [Fact]
    public async Task In_quiet_hours_no_visit_begins_and_its_message_comes_again()
    {
        await using var web = await CountyWeb.StartAsync();
        var hour = TimeProvider.System.GetUtcNow().ToOffset(LocalDay.Offset).Hour;
        await using var checker = await IdleChecker.CreateAsync(
            azurite, ("Fetch:AllowedPorts", $"{web.Home.Port}"), ("Fetch:QuietHours", $"{hour},{(hour + 1) % 24}"));
        var round = await checker.RoundAsync(web.Home, Site);

        await CheckAsync(checker, round);

        Assert.Equal((0, null), (web.Requests, await checker.ResultAsync(round, Site)));
        var queue = await checker.Get<StorageAccount>().Queue(Names.SiteChecks).GetPropertiesAsync(Stop);
        Assert.Equal(1, queue.Value.ApproximateMessagesCount);
        Assert.Empty(await checker.TakeAsync<SiteCheckRequest>(Names.SiteChecks));
    }

    private static Task CheckAsync(IdleChecker checker, Round round) =>
        CheckAsync(checker, new SiteCheckRequest { Round = round.Id, Site = Site });

    private static Task CheckAsync(IdleChecker checker, SiteCheckRequest request) => checker.Get<CheckSite>().RunAsync(request, Stop);

    /// <summary>The files are those of the visits that count and have the digests told; every page's place holds its body.</summary>
    private static async Task AssertTrueAsync(IdleChecker checker, Round round, SiteResult result)
    {
        var kept = await checker.Get<VisitStore>().ReadAsync(round.Id, Site, Stop);
        Assert.Equal(kept.Select(visit => visit.Files), result.Visits);
        foreach (var visit in kept)
        {
            var warc = await checker.Get<StorageAccount>().Container(Names.CheckFiles).GetBlobClient(visit.Files.Warc).DownloadContentAsync(Stop);
            Assert.Equal(visit.Files.WarcSha256, Digest.Of(warc.Value.Content.ToMemory().Span));
            foreach (var page in visit.Observation.Pages)
            {
                var record = (await checker.Get<EvidenceReading>().ReadAsync(EvidenceId.Of(page.Evidence!), Stop))!;
                Assert.Equal((page.Evidence!.Sha256, page.Address), (Digest.Of(record.Payload.Span), record.Address));
            }
        }
    }
}
