using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class RoundPlanningTests(Azurite azurite)
{
    private static readonly SiteId[] Ids = [.. Enumerable.Range(1, 3).Select(number => SiteId.Parse($"s-{number:0000}"))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Named_sites_are_taken_once_each_whatever_their_state()
    {
        await using var checker = await CreateAsync();

        var round = await PlanAsync(checker, Ids[2], Ids[0], Ids[2]);

        Assert.Equal([Ids[0], Ids[2]], (await checker.Get<RoundStore>().PlanOfAsync(round, Stop)).OrderBy(site => $"{site}"));
    }

    [Fact]
    public async Task Planning_one_site_does_not_read_the_registry()
    {
        await using var checker = await CreateAsync();
        await PlanAsync(checker, Ids);

        var (one, all) = (await CallsAsync(checker, Ids[0]), await CallsAsync(checker, Ids));

        TestContext.Current.SendDiagnosticMessage("{0} calls of storage to plan one site, {1} to plan three", one, all);
        Assert.True(one <= all - SitePartitions.All.Count);
    }

    private async Task<IdleChecker> CreateAsync()
    {
        var checker = await IdleChecker.CreateAsync(azurite);
        await checker.Get<SiteStore>().SaveAsync(Ids.Select(id => Some.Site(SiteState.Exempt) with { Id = id }), Stop);
        return checker;
    }

    private static Task<RoundId> PlanAsync(IdleChecker checker, params SiteId[] sites) =>
        checker.Get<RoundPlanning>().PlanAsync(new RoundOrder { Kind = RoundKind.Recheck, Sites = sites, By = "test" }, Some.Moment, Stop);

    private static async Task<int> CallsAsync(IdleChecker checker, params SiteId[] sites)
    {
        using var calls = StorageCalls.Begin();
        await PlanAsync(checker, sites);
        return calls.Count;
    }
}
