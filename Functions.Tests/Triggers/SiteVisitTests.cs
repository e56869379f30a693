using Checker.Observing;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class SiteVisitTests(Azurite azurite)
{
    private const int Longest = 64 * 1024;

    private const int Most = 1024 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly string Menu = string.Concat(Enumerable.Range(0, 60).Select(i => $"<li><a href=\"/list/{i}/\">第{i}栏目</a></li>"));

    private static readonly string List = string.Concat(Enumerable.Range(0, 30).Select(i => $"<li><a href=\"/show/{i}.html\">全县第{i}次农业工作会议召开</a> 2016-05-{1 + (i % 16):00}</li>"));

    [Fact]
    public async Task A_visit_takes_no_more_of_a_site_than_it_may()
    {
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync($"<ul>{Menu}</ul>{new string('x', 2 * Longest)}", Stop));
        await using var checker = await IdleChecker.CreateAsync(
            azurite, ("Fetch:AllowedPorts", $"{web.Root.Port}"), ("Fetch:MaxBodyBytes", $"{Longest}"), ("Fetch:BytesPerCheck", $"{Most}"));

        var visit = await VisitAsync(checker, await RoundAsync(checker, web), web);

        Assert.Equal((Most / Longest) - 1, visit.Pages.Count(page => page.Access is PageAccess.Opened)); // robots.txt is as long here
        Assert.NotEmpty(visit.LeftOut);
    }

    [Fact]
    public async Task Pages_that_came_again_as_they_were_say_what_they_said()
    {
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync($"<title>示例县农业局</title><ul>{Menu}</ul><h1>{context.Request.Path}</h1><ul>{List}</ul>", Stop));
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Fetch:AllowedPorts", $"{web.Root.Port}"), ("Fetch:PagesPerCheck", "12"));

        var first = await VisitAsync(checker, await RoundAsync(checker, web), web);
        var again = await VisitAsync(checker, await RoundAsync(checker, web, "2016-05-18-routine"), web);

        Assert.Equal(Told(first), Told(again));
    }

    private static async Task<Round> RoundAsync(IdleChecker checker, LoopbackWeb web, string id = "2016-05-17-routine") =>
        await checker.RoundAsync(SomeRound.Round(1, RoundId.Parse(id, null)), web.Root, Some.Site().Id);

    /// <summary>As it was kept, which is what was given back.</summary>
    private static async Task<Observation> VisitAsync(IdleChecker checker, Round round, LoopbackWeb web)
    {
        using var turn = checker.Get<JudgingTurns>().Open();
        var made = await checker.Get<SiteVisit>().RunAsync(round, Some.Site() with { Home = web.Root }, 1, turn, Stop);
        var kept = Assert.Single(await checker.Get<VisitStore>().ReadAsync(round.Id, Some.Site().Id, Stop));
        Assert.Equal(Json.Write(kept), Json.Write(made));
        return kept.Observation;
    }

    /// <summary>All but when each page came and where it is kept.</summary>
    private static string Told(Observation visit) =>
        Json.Write(visit with { Pages = [.. visit.Pages.Select(page => page with { At = Some.Moment, Took = TimeSpan.Zero, Evidence = null })] });
}
