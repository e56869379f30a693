using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class ProblemReadingTests(Azurite azurite)
{
    private const int Sites = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, null, 1, 2)]
    [InlineData(null, null, 3, 4)] // a part of a list: its problems, then their sites
    [InlineData(null, null, Sites, 17)] // then all sites, each partition once
    [InlineData(null, "示例县", 3, 17)] // which sites are a county's, only all of them tell
    public async Task Sites_are_read_by_themselves_where_few_are_asked_for(int? site, string? county, int most, int calls)
    {
        var reading = await CreateAsync();

        using var counted = StorageCalls.Begin();
        var read = await reading.ReadAsync(new ProblemFilter { Site = site is { } number ? Id(number) : null, County = county }, Stop, most: most);

        Assert.Equal(calls, counted.Count);
        Assert.Equal(Enumerable.Range(site ?? 0, most).Select(Id), read.Select(each => each.Site.Id));
        Assert.All(read, each => Assert.Equal((each.Problem.Site, "示例县"), (each.Site.Id, each.Site.County)));
    }

    [Fact]
    public async Task A_site_that_was_struck_off_keeps_its_problems()
    {
        var (stores, reading) = await StoresAsync();
        await WriteAsync(stores, 0);

        Assert.Equal($"{Id(0)}", Assert.Single(await reading.ReadAsync(new ProblemFilter(), Stop)).Site.Name);
    }

    private async Task<ProblemReading> CreateAsync()
    {
        var (stores, reading) = await StoresAsync();
        await stores.Sites.SaveAsync(Enumerable.Range(0, Sites).Select(number => Some.Site() with { Id = Id(number), County = "示例县" }), Stop);
        foreach (var number in Enumerable.Range(0, Sites))
            await WriteAsync(stores, number);
        return reading;
    }

    private async Task<(Stores Stores, ProblemReading Reading)> StoresAsync()
    {
        var stores = await Stores.CreateAsync(azurite);
        return (stores, new ProblemReading(new ProblemStore(stores.Account), stores.Sites));
    }

    private static async Task WriteAsync(Stores stores, int number)
    {
        var some = new SomeProblem(SomeProblem.Key with { Site = Id(number) });
        some.Do(SomeProblem.Seen("2016-05-17"));
        Assert.True(await new ProblemStore(stores.Account).TryWriteAsync(null, some.Now!, some.History, null, Stop));
    }

    private static SiteId Id(int number) => SiteId.Parse($"s-{number:0000}");
}
