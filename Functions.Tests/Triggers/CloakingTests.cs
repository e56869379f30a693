using System.Text;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

/// <summary>A site that shows search engines another face, and what was approved of a home page, from request to finding.</summary>
public sealed class CloakingTests(Azurite azurite)
{
    private const string Own = "<title>示例县农业局</title><h2>工作动态</h2><ul><li><a href='/a.html'>全县农业工作会议召开</a>2016-05-16</li></ul>";
    private const string Planted = "<title>澳门葡京娱乐城_百家乐_真人娱乐开户送彩金</title><meta name='keywords' content='百家乐,真人娱乐,老虎机'><a href='http://bet365.example/'>百家乐开户</a>";

    private static readonly SiteId Site = Some.Site().Id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // before the units are told, nobody is asked under another name
    public async Task What_a_search_engine_alone_is_shown_is_found_with_both_faces_as_evidence(bool announced)
    {
        await using var web = await LoopbackWeb.StartAsync(context => AnswerAsync(
            context, context.Request.Headers.UserAgent.ToString().Contains("Baiduspider", StringComparison.Ordinal) ? Planted : Own));
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Fetch:AllowedPorts", $"{web.Root.Port}"), ("Fetch:Announced", $"{announced}"));
        var round = await CheckAsync(checker, web, 17);

        var found = (await checker.ResultAsync(round, Site))!.Conclusion.Findings.Where(finding => finding.Rule is "cloaked-page").ToList();

        Assert.Equal(announced ? 1 : 0, found.Count);
        if (announced)
        {
            var bodies = new List<string>();
            foreach (var place in found[0].Records)
                bodies.Add(Encoding.UTF8.GetString((await checker.Get<VisitStore>().ReadRecordAsync(place, Stop))!.Payload.Span));
            Assert.Equal([Planted, Own], bodies);
        }
    }

    [Fact]
    public async Task What_changed_since_the_approved_baseline_is_told_by_each_check()
    {
        var page = Own;
        await using var web = await LoopbackWeb.StartAsync(context => AnswerAsync(context, page));
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Root);
        var first = await CheckAsync(checker, web, 16);
        var approved = await checker.Get<BaselineStore>().ApproveAsync(Site, first.Id, "甲", Stop);
        page = Own.Replace("示例县农业局", "欢迎", StringComparison.Ordinal) + "<script src='http://cdn.example/x.js'></script>";

        var second = await CheckAsync(checker, web, 17);

        Assert.Equal(("甲", "示例县农业局"), (approved!.By, approved.Title));
        Assert.Empty((await checker.ResultAsync(first, Site))!.Drift);
        Assert.Equal(["标题由“示例县农业局”变为“欢迎”", "新增引用脚本的外部网站：cdn.example"], (await checker.ResultAsync(second, Site))!.Drift);
        Assert.Null(await checker.Get<BaselineStore>().ApproveAsync(SiteId.Parse("s-nobody"), first.Id, "甲", Stop));
    }

    private static async Task<Round> CheckAsync(IdleChecker checker, LoopbackWeb web, int day)
    {
        var round = await checker.RoundAsync(SomeRound.Round(1, RoundId.Routine(new DateOnly(2016, 5, day))) with { RuleSet = "inspection-2019" }, web.Root, Site);
        await checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = round.Id, Site = Site }, Stop);
        return round;
    }

    private static Task AnswerAsync(HttpContext context, string html)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.StatusCode = context.Request.Path == "/" ? 200 : 404;
        return context.Response.WriteAsync(context.Request.Path == "/" ? html : "", Stop);
    }
}
