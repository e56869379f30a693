using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Api.Examples;

/// <summary>
/// The program running at a moment that stands still, over a county of two sites and two closed rounds with a visit each
/// that was read, judged and kept by the program's own hands: what is asked of it is answered alike each time.
/// </summary>
internal static class ExampleOffice
{
    private const string HomePage = """
        <html><head><meta charset="utf-8"><title>示例县人民政府门户网站</title></head><body>
        <div class="nav"><a href="/gzdt/">工作动态</a> <a href="/tzgg/">通知公告</a></div>
        <h2>政务要闻</h2><ul><li><a href="/news/1.html">全县农业工作会议召开</a><span>2016-01-04</span></li></ul>
        <a href="http://xxgk.example.gov.cn/">信息公开</a>
        </body></html>
        """;

    private const string Column = """
        <html><head><meta charset="utf-8"><title>工作动态</title></head><body>
        <h3>工作动态</h3><ul><li><a href="/news/1.html">全县农业工作会议召开</a><span>2016-01-04</span></li>
        <li><a href="/news/2.html">全县林业工作会议召开</a><span>2016-01-03</span></li></ul>
        </body></html>
        """;

    /// <summary>A week before, of the portal alone.</summary>
    private static readonly RoundId SpotCheck = RoundId.Parse("20160510T100000Z-spot-check-0417", null);

    private static readonly Site Portal = Some.Site() with
    {
        Name = "示例县人民政府门户网站",
        Sponsor = "示例县人民政府",
        Kind = SiteKind.Portal,
    };

    private static readonly Site Other = Some.Site() with { Id = SiteId.Parse("s-other"), Name = "示例县林业局网站", Sponsor = "示例县林业局", Home = new Uri("http://lyj.example.gov.cn/") };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What stands in examples for places of addresses.</summary>
    public static Dictionary<string, string> Known => new()
    {
        ["site"] = $"{Portal.Id}",
        ["other"] = $"{Other.Id}",
        ["round"] = $"{SomeRound.Id}",
        ["spot"] = $"{SpotCheck}",
    };

    public static async Task<RunningChecker> OpenAsync(Azurite azurite)
    {
        var app = await RunningChecker.BuildAsync(azurite, new FakeClock(Some.Moment), null, ("Alerts:Webhook", "值班群=https://duty.example.gov.cn:8443/alerts#a-secret"));
        var checker = await RunningChecker.StartAsync(app, Stop);
        await FillAsync(checker.Services);
        return checker;
    }

    private static async Task FillAsync(IServiceProvider office)
    {
        var before = Some.Moment.AddDays(-7);
        var spotCheck = SomeRound.Round(1, SpotCheck) with { Kind = RoundKind.SpotCheck, PlannedAt = before, EndsBy = before.AddHours(20), MovedAt = before, SteppedAt = before };
        await office.GetRequiredService<SiteStore>().SaveAsync([Portal, Other], Stop);
        await CheckAsync(office, spotCheck, before, HomePage.Replace("信息公开", "政府信息公开", StringComparison.Ordinal), Portal.Id);
        await CloseAsync(office, spotCheck);

        await CheckAsync(office, SomeRound.Round(2), Some.Moment, HomePage, Portal.Id, Other.Id);
        await office.GetRequiredService<CheckStore>().TryConcludeAsync(SomeRound.Fresh($"{Other.Id}"), Stop);
        await CloseAsync(office, SomeRound.Round(2));
        await office.GetRequiredService<ManualCheckStore>().AddAsync(new Opening(SomeRound.Id, Portal.Id, Portal.Home, Some.Moment, "经办"), Stop);
    }

    /// <summary>Plans the round, and checks the portal in it.</summary>
    private static async Task CheckAsync(IServiceProvider office, Round round, DateTimeOffset at, string home, params SiteId[] sites)
    {
        await office.GetRequiredService<EditionStore>().FreezeAsync(round.Id, round.RuleSet, Stop);
        await office.GetRequiredService<RoundStore>().AddAsync(round, sites, Stop);
        await office.GetRequiredService<CheckStore>().PlanAsync(round.Id, sites, Stop);
        await office.GetRequiredService<VisitStore>().KeepAsync(round.Id, Portal, at, Stop, ("", home), ("gzdt/", Column));

        var visits = await office.GetRequiredService<VisitStore>().ReadAsync(round.Id, Portal.Id, Stop);
        var judged = await office.GetRequiredService<CaseReading>().ConcludeAsync(round, Portal, visits, SomeRound.RuleSet, Stop);
        await office.GetRequiredService<Concluding>().JudgedAsync(round, Portal, judged, visits, Stop);
    }

    private static Task CloseAsync(IServiceProvider office, Round round) =>
        office.GetRequiredService<RunRound>().RunAsync(new RoundStep { Round = round.Id, Step = 0 }, Stop);
}
