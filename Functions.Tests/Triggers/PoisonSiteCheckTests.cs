using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class PoisonSiteCheckTests(Azurite azurite)
{
    private static readonly SiteId Site = SiteId.Parse("s-example");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("什么")]
    [InlineData("null")]
    [InlineData("17")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"round\":\"2016-05-17-routine\"}")]
    [InlineData("{\"round\":\"2016-05-17-routine\",\"site\":17}")]
    [InlineData("{\"round\":\"../../\",\"site\":\"s-example\"}")]
    [InlineData("{\"round\":\"2016-05-17-routine\",\"site\":\"s-example\",\"visit\":1e99}")]
    [InlineData("{\"round\":\"2016-05-17-routine\",\"site\":\"s-example\",\"trace\":\"\\ud800\"}")]
    [InlineData("{\"round\":\"2016-05-17-routine\",\"site\":\"s-example\"} and more")]
    public async Task What_is_no_check_request_is_put_on_record(string message)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await checker.RoundAsync(Some.Address(""), Site);

        await checker.Get<PoisonSiteCheck>().RunAsync(message, Stop);

        var row = Assert.Single(await RejectedAsync(checker));
        Assert.Equal((message, "no check request"), (row.GetString("text"), row.GetString("why")));
        Assert.Null(await checker.ResultAsync(round, Site));
    }

    [Theory]
    [InlineData("2016-05-18-routine", "s-example")]
    [InlineData("2016-05-17-routine", "s-another")]
    public async Task A_site_in_no_open_round_is_put_on_record(string roundId, string site)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await checker.RoundAsync(Some.Address(""), Site);

        await checker.Get<PoisonSiteCheck>().RunAsync(Message(roundId, site), Stop);

        Assert.Equal("no such site in an open round", Assert.Single(await RejectedAsync(checker)).GetString("why"));
    }

    [Fact]
    public async Task What_no_attempt_could_finish_is_the_sites_conclusion()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await checker.RoundAsync(Some.Address(""), Site);

        await checker.Get<PoisonSiteCheck>().RunAsync(Message(round.Id.ToString(), "s-example"), Stop);

        Assert.Equal(Reason.CouldNotComplete, await checker.ReasonAsync(round, Site));
        Assert.Equal(SomeRound.RuleSet.Indicators.Count, (await checker.ResultAsync(round, Site))!.Conclusion.Verdicts.Count);
        Assert.Empty(await RejectedAsync(checker));
    }

    [Fact]
    public async Task A_conclusion_that_is_there_stays()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = await checker.RoundAsync(Some.Address(""), Site);
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Stale("s-example"), Stop);

        await checker.Get<PoisonSiteCheck>().RunAsync(Message(round.Id.ToString(), "s-example"), Stop);

        Assert.Equal(SiteVerdict.Failed, (await checker.ResultAsync(round, Site))!.Conclusion.Site);
    }

    /// <summary>Through the queues of the running program, with a good site behind the bad messages.</summary>
    [Fact]
    public async Task Bad_messages_hold_up_no_round()
    {
        await using var web = await CountyWeb.StartAsync();
        await using var checker = await RunningChecker.StartAsync(azurite, Stop, null, ("Fetch:AllowedPorts", $"{web.Home.Port}"));
        var account = checker.Services.GetRequiredService<StorageAccount>();
        foreach (var text in (string[])["not base64!", QueueText.Encode("[]"), QueueText.Encode(Message("2016-05-18-routine", "s-example"))])
            await account.Queue(Names.SiteChecks).SendMessageAsync(text, Stop);
        await checker.ImportAsync($"主办单位,网站名称,网址\n示例县农业局,示例网,{web.Home}\n", Stop);

        var standing = await checker.ClosedAsync(await checker.PlanAsync(new { kind = "routine" }, Stop), Stop);

        Assert.Equal((1, 1), (standing.Int("planned"), standing.Int("concluded")));
        while ((await RejectedAsync(account)).Count < 2) // the third is a request, for a round that is unknown: dropped
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
    }

    private static string Message(string round, string site) =>
        Json.Write(new SiteCheckRequest { Round = RoundId.Parse(round, null), Site = SiteId.Parse(site) });

    private static Task<IReadOnlyList<TableEntity>> RejectedAsync(IdleChecker checker) => RejectedAsync(checker.Get<StorageAccount>());

    private static async Task<IReadOnlyList<TableEntity>> RejectedAsync(StorageAccount account) =>
        await account.Table(Names.Rejected).QueryAsync<TableEntity>(cancellationToken: Stop).ToListAsync(Stop);
}
