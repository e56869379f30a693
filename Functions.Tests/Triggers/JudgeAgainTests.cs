using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class JudgeAgainTests(Azurite azurite)
{
    private static readonly SiteId Site = Some.Site().Id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_edition_tells_what_would_change_and_changes_nothing()
    {
        await using var web = await CountyWeb.StartAsync(_ => false);
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var round = await checker.RoundAsync(web.Home, Site);
        foreach (var visit in (int[])[1, 2, 3])
            await checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = round.Id, Site = Site, Visit = visit }, Stop);
        var before = await checker.ResultAsync(round, Site);
        var asked = web.Requests;

        var same = await checker.Get<JudgeAgain>().RunAsync(round, RuleSets.Get(round.RuleSet), Stop);
        var other = await checker.Get<JudgeAgain>().RunAsync(round, RuleSets.Get("guideline-2017"), Stop);

        Assert.Equal((1, 0), (same.Sites, same.Changed.Count));
        var changed = Assert.Single(other.Changed);
        Assert.Equal((Site, SiteVerdict.Failed), (changed.Site, changed.Before));
        Assert.Contains(changed.Gone, gone => gone.StartsWith("unreachable-home:", StringComparison.Ordinal));
        Assert.Equal(asked, web.Requests);
        Assert.Equal(before!.At, (await checker.ResultAsync(round, Site))!.At);
    }
}
