using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Chaos;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

/// <summary>What is left of a visit whose process ends in the middle of it, or whose clock is set meanwhile.</summary>
public sealed class BrokenVisitTests(Azurite azurite)
{
    private static readonly SiteId Site = SiteId.Parse("s-example");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_body_that_was_served_again_counts_as_in_use_wherever_the_process_ends(int transaction)
    {
        await using var web = await LoopbackWeb.StartAsync(AnswerAsync);
        var prefix = RunningChecker.NewPrefix();
        (string, string)[] settings = [("Fetch:AllowedPorts", $"{web.Root.Port}"), ("Storage:Prefix", prefix)];
        await using var words = await LastWords.BeforeAsync(transaction, azurite);
        await using var alive = await IdleChecker.CreateAsync(azurite, settings);
        await using var dying = await IdleChecker.CreateAsync(words.Storage, settings);
        await CheckAsync(alive, await alive.RoundAsync(web.Root, Site));
        var again = await alive.RoundAsync(SomeRound.Round(1, RoundId.Parse("2016-05-18-routine", null)), web.Root, Site);
        var request = new SiteCheckRequest { Round = again.Id, Site = Site };

        await dying.Get<CheckSite>().RunAsync(request, words.End).ContinueWith(_ => { }, TaskScheduler.Default);
        await CheckAsync(alive, again);

        var visit = Assert.Single(await alive.Get<VisitStore>().ReadAsync(again.Id, Site, Stop));
        var digests = visit.Observation.Pages.Select(page => page.Evidence!.Sha256).ToHashSet();
        var served = (await alive.Get<BodyStore>().UsesAsync(Site, Stop)).Where(use => digests.Contains(use.Digest)).ToList();
        Assert.NotEmpty(served);
        Assert.All(served, use => Assert.Equal(visit.Observation.Home.At, use.LastServed));
    }

    /// <summary>The time of day may jump in the middle of a visit: how long that takes is another matter.</summary>
    [Fact]
    public async Task A_clock_that_jumps_cuts_no_visit_short()
    {
        var clock = new ShiftedClock();
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            clock.Shift += TimeSpan.FromHours(1);
            return AnswerAsync(context);
        });
        await using var checker = await IdleChecker.CreateAsync(azurite, clock, ("Fetch:AllowedPorts", $"{web.Root.Port}"));
        var round = await checker.RoundAsync(web.Root, Site);

        await CheckAsync(checker, round);

        var visit = Assert.Single(await checker.Get<VisitStore>().ReadAsync(round.Id, Site, Stop));
        Assert.Empty(visit.Observation.LeftOut);
        Assert.True(visit.Observation.Pages.Count > 1);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync("""
            <title>示例县农业局</title><div><h2>通知公告</h2><a href="/tzgg/">更多</a><ul><li><a href="/tzgg/1.htm">关于春耕的通知</a> 2016-05-16</li></ul></div>
            """);
    }

    private static Task CheckAsync(IdleChecker checker, Round round) =>
        checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = round.Id, Site = Site }, Stop);
}
