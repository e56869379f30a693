using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Api.Examples;

/// <summary>
/// The program running at a moment that stands still, over a county of two sites and a closed round with a visit that was
/// read, judged and kept by the program's own hands: what is asked of it is answered alike each time.
/// </summary>
internal static class ExampleOffice
{
    private const string HomePage = """
        <html><head><meta charset="utf-8"><title>示例县人民政府门户网站</title></head><body>
        <h2>政务要闻</h2><ul><li><a href="/news/1.html">全县农业工作会议召开</a><span>2016-01-04</span></li></ul>
        <a href="http://xxgk.example.gov.cn/">信息公开</a>
        </body></html>
        """;

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
    };

    public static async Task<RunningChecker> OpenAsync(Azurite azurite)
    {
        var checker = await RunningChecker.StartAsync(azurite, new FakeClock(Some.Moment), Stop);
        await CloseRoundAsync(checker.Services);
        return checker;
    }

    private static async Task CloseRoundAsync(IServiceProvider office)
    {
        var round = SomeRound.Round(2);
        var outcome = SomeVisit.Answer("", HomePage);
        var seen = VisitReading.Assemble(Portal, 1, [PageReader.Read(outcome, PageRole.Home, Portal)], []);
        await office.GetRequiredService<SiteStore>().SaveAsync([Portal, Other], Stop);
        await office.GetRequiredService<EditionStore>().FreezeAsync(round.Id, round.RuleSet, Stop);
        await office.GetRequiredService<RoundStore>().AddAsync(round, [Portal.Id, Other.Id], Stop);
        await office.GetRequiredService<CheckStore>().PlanAsync(round.Id, [Portal.Id, Other.Id], Stop);
        await office.GetRequiredService<VisitStore>().SaveAsync(round.Id, seen, [outcome], Stop);

        var visits = await office.GetRequiredService<VisitStore>().ReadAsync(round.Id, Portal.Id, Stop);
        var conclusion = await office.GetRequiredService<CaseReading>().ConcludeAsync(round, Portal, visits, SomeRound.RuleSet, Stop);
        await office.GetRequiredService<Concluding>().JudgedAsync(round, Portal, conclusion, visits, Stop);
        await office.GetRequiredService<CheckStore>().TryConcludeAsync(SomeRound.Fresh($"{Other.Id}"), Stop);
        await office.GetRequiredService<RunRound>().RunAsync(new RoundStep { Round = round.Id, Step = 0 }, Stop);
    }
}
