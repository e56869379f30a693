using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class RoundReadingTests(Azurite azurite)
{
    private static readonly SiteId[] Ids = [.. Enumerable.Range(1, 4).Select(number => SiteId.Parse($"s-{number:0000}"))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_stand_in_protocol_order_and_those_of_sites_struck_off_behind_all()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await checker.Get<SiteStore>().SaveAsync(Ids[1..].Select((id, number) => Some.Site() with { Id = id, Order = -number }), Stop);
        var round = SomeRound.Round(Ids.Length);
        await checker.Get<RoundStore>().AddAsync(round, Ids, Stop);
        foreach (var id in Ids[..3])
            await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Stale($"{id}"), Stop);

        var reading = checker.Get<RoundReading>();
        var made = await reading.MakeAsync<SiteId>(round, (site, result) => [site.Id, result.Site], Stop);
        var read = await reading.OneByOneAsync(round, Stop).Select(each => (each.Site.Id, each.Result.Site)).ToListAsync(Stop);

        SiteId[] expected = [Ids[2], Ids[1], Ids[0]];
        Assert.Equal(expected.SelectMany(id => new[] { id, id }), made);
        Assert.Equal(expected.Select(id => (id, id)), read);
    }
}
