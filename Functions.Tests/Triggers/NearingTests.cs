using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class NearingTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_check_keeps_how_near_the_home_page_came_to_the_bounds()
    {
        var newest = LocalDay.DayOf(TimeProvider.System.GetUtcNow()).AddDays(-10);
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync(
            $"""
            <html><head><meta charset="utf-8"><title>示例县农业局</title></head><body><h2>工作动态</h2>
            <ul><li><a href="/1.html">全县农业工作会议召开</a><span>{newest:yyyy-MM-dd}</span></li></ul></body></html>
            """,
            Stop));
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Root);
        var site = SiteId.Parse("s-example");
        var round = await checker.RoundAsync(SomeRound.Round(1) with { State = RoundState.Running, EndsBy = DateTimeOffset.MaxValue }, web.Root, site);

        await checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = round.Id, Site = site }, Stop);

        var near = (await checker.Get<HomeWatches>().FindAsync(site, Stop))!.Nearing!;
        Assert.Equal((newest, 10), (near.Newest, near.Age));
    }
}
