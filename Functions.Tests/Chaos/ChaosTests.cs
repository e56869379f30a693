using Xunit;

namespace Checker.Tests.Chaos;

/// <summary>The short form of the chaos run. Its seed stays, so that what fails has to do with what was changed; the command takes others.</summary>
[Collection(Collection)]
public sealed class ChaosTests(ITestOutputHelper output)
{
    public const string Collection = "Chaos";

    private const int Kills = 10;
    private const int Seed = 8;
    private const int Sites = 10;

    [Fact]
    public async Task Ten_kills_lose_nothing_and_double_nothing()
    {
        var options = new ChaosOptions(Kills, Seed, Sites);

        var tally = await new ChaosRun(options, output.WriteLine).RunAsync(TestContext.Current.CancellationToken);

        output.WriteLine(tally.ToString());
        Assert.Empty(tally.Wrong);
    }

    [Fact]
    public void The_same_seed_makes_the_same_choices()
    {
        var (one, other) = (new Random(7), new Random(7));

        Assert.All(Enumerable.Range(0, 50), _ => Assert.Equal(LifePlan.Draw(one), LifePlan.Draw(other)));
    }

    /// <summary>Storage is put away after whatever happened, and must not speak in its place.</summary>
    [Fact]
    public async Task Storage_that_has_failed_is_told_of_by_its_failure_alone()
    {
        using var storage = new DiskStorage();
        Directory.Delete(storage.Folder, recursive: true);

        await Assert.ThrowsAsync<IOException>(() => storage.KillAsync(new Gate(), TestContext.Current.CancellationToken));
    }

    /// <summary>An oracle that cannot see is worth nothing: what it is to find is put there.</summary>
    [Fact]
    public async Task What_was_lost_doubled_or_changed_is_seen()
    {
        using var storage = new DiskStorage();
        await using var stage = await ChaosStage.SetAsync(storage, Sites, TestContext.Current.CancellationToken);

        var wrong = await Sabotage.SeenAsync(stage, TestContext.Current.CancellationToken);

        Assert.Equal(Sabotage.Kinds, wrong.Select(each => each.Split(':')[0]).Distinct());
    }
}
