using Checker.Judging;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class EditionStoreTests(Azurite azurite)
{
    private static readonly string Own = RuleSets.Files.Single(file => file.Name.StartsWith("guideline-2017", StringComparison.Ordinal)).Json
        .Replace("guideline-2017", "our-own-2017", StringComparison.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edition_of_the_offices_own_stands_beside_the_programs()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var editions = checker.Get<EditionStore>();

        var added = await editions.AddAsync(Own, Stop);

        Assert.Empty(added.Mistakes);
        Assert.Equal([.. RuleSets.All.Select(set => set.Id), "our-own-2017"], (await editions.AllAsync(Stop)).Select(set => set.Id));
        Assert.Equal(RuleSets.Get("guideline-2017").Indicators.Count, (await editions.FindAsync("our-own-2017", Stop))!.Indicators.Count);
    }

    [Fact]
    public async Task What_is_there_is_never_changed_and_what_is_wrong_is_not_taken()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var editions = checker.Get<EditionStore>();
        await editions.AddAsync(Own, Stop);

        var twice = await editions.AddAsync(Own, Stop);
        var programs = await editions.AddAsync(Own.Replace("our-own-2017", "census-2015", StringComparison.Ordinal), Stop);
        var broken = await editions.AddAsync("{\"id\":\"x\"}", Stop);

        Assert.All([twice, programs, broken], reading => Assert.Null(reading.Set));
        Assert.All([twice, programs, broken], reading => Assert.NotEmpty(reading.Mistakes));
        Assert.Equal(RuleSets.All.Count + 1, (await editions.AllAsync(Stop)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../secrets")]
    [InlineData("a b")]
    [InlineData("unknown")]
    public async Task What_names_no_edition_finds_none(string id)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);

        Assert.Null(await checker.Get<EditionStore>().FindAsync(id, Stop));
    }

    [Fact]
    public async Task A_round_keeps_the_edition_that_it_was_planned_with()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var editions = checker.Get<EditionStore>();
        await editions.AddAsync(Own, Stop);
        var round = SomeRound.Round() with { RuleSet = "our-own-2017" };

        await editions.FreezeAsync(round.Id, round.RuleSet, Stop);
        await checker.Get<StorageAccount>().Container(Names.RuleSetFiles).DeleteBlobAsync("our-own-2017.json", cancellationToken: Stop);

        Assert.Equal("our-own-2017", (await editions.OfAsync(round, Stop)).Id);
        Assert.Equal("our-own-2017", (await editions.OfAsync(round, Stop)).Id);
    }
}
