using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class DrawTests
{
    /// <summary>Worked out with <c>printf '2016\ns-%04d' … | sha256sum | sort</c>.</summary>
    [Fact]
    public void Who_knows_the_seed_draws_the_same_again()
    {
        var registry = Registry(20);

        var chosen = Drawn(5, "2016", registry);
        var again = Drawn(5, "2016", [.. registry.AsEnumerable().Reverse()]);

        Assert.Equal(["s-0003", "s-0018", "s-0001", "s-0010", "s-0007"], chosen.Select(site => site.ToString()));
        Assert.Equal(chosen, again);
    }

    [Fact]
    public void A_larger_draw_begins_with_the_smaller_one()
    {
        var registry = Registry(100);

        Assert.Equal(Drawn(10, "x", registry), Drawn(40, "x", registry).Take(10));
    }

    [Fact]
    public void A_draw_of_more_than_there_are_takes_all() => Assert.Equal(3, Drawn(40, "2016", Registry(3)).Count);

    /// <summary>Chi-square over 2,000 seeds; the seeds are fixed, so this comes out the same for ever.</summary>
    [Fact]
    public void Every_site_has_the_same_chance()
    {
        const int seeds = 2000, sites = 50, size = 10;
        var registry = Registry(sites);

        var drawn = Enumerable.Range(0, seeds)
            .SelectMany(seed => Drawn(size, $"seed {seed}", registry))
            .CountBy(site => site)
            .ToDictionary();

        const double expected = (double)seeds * size / sites;
        // Drawing without replacement narrows the spread by this factor.
        const double narrowing = (double)(sites - size) / (sites - 1);
        var chiSquare = drawn.Values.Sum(count => (count - expected) * (count - expected) / expected) / narrowing;
        Assert.Equal(sites, drawn.Count);
        Assert.InRange(chiSquare, 23.98, 85.35); // 49 degrees of freedom, 0.1% on either side
    }

    [Theory]
    [InlineData(10, "甲:5 乙:3 丙:2")]
    [InlineData(5, "甲:3 乙:1 丙:1")] // 2.5, 1.5, 1: the rest goes to the larger of two equal remainders
    [InlineData(3, "甲:1 乙:1 丙:1")] // 1.5, 0.9, 0.6
    [InlineData(1, "甲:1 乙:0 丙:0")]
    [InlineData(99, "甲:5 乙:3 丙:2")]
    public void Parts_give_by_their_share_and_by_largest_remainders(int size, string expected)
    {
        var registry = Registry(10).Select((site, i) => site with { County = i < 5 ? "甲" : i < 8 ? "乙" : "丙" });

        var parts = Draw.PartsOf(Sample(size, "x") with { By = SampleBy.County }, registry);

        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), parts.Select(part => $"{part.Name}:{part.Take}").Order(StringComparer.Ordinal));
        Assert.All(parts, part => Assert.Equal(part.Pool.OrderBy(site => Draw.Lot("x", site), StringComparer.Ordinal), part.Pool));
    }

    [Fact]
    public void Over_many_registries_a_draw_is_as_large_as_wanted_and_no_part_is_off_by_one_or_more()
    {
        var random = new Random(7);
        for (var time = 0; time < 500; time++)
        {
            var registry = Registry(random.Next(1, 60)).Select(site => site with { County = $"{random.Next(8)}" }).ToList();
            var size = random.Next(1, registry.Count + 1);

            var parts = Draw.PartsOf(Sample(size, $"{time}") with { By = SampleBy.County }, registry);

            Assert.Equal(size, parts.Sum(part => part.Take));
            Assert.All(parts, part => Assert.InRange(part.Take - ((double)size * part.Pool.Count / registry.Count), -0.9999, 0.9999));
        }
    }

    [Fact]
    public void Sites_put_in_count_and_sites_left_out_are_not_drawn()
    {
        var registry = Registry(10);
        var sample = Sample(4, "x") with { PutIn = [registry[0].Id, registry[1].Id], LeaveOut = [.. registry.Skip(2).Take(6).Select(site => site.Id)] };

        var draw = Of(sample, registry);

        Assert.Equal(registry.Take(2).Concat(registry.Skip(8)).Select(site => site.Id), draw.Chosen.Order(ById));
    }

    [Theory]
    [InlineData(10, 30, 3)]
    [InlineData(10, 31, 4)]
    [InlineData(10, 100, 10)]
    [InlineData(3, 0.1, 1)]
    public void A_share_is_rounded_up(int sites, double percent, int drawn) =>
        Assert.Equal(drawn, Of(new Sample { Percent = (decimal)percent, Seed = "x" }, Registry(sites)).Chosen.Count);

    [Fact]
    public void What_cannot_be_is_told()
    {
        Assert.Empty(Sample(1, "x").Mistakes());
        Assert.NotEmpty(Sample(0, "x").Mistakes());
        Assert.NotEmpty(Sample(1, "").Mistakes());
        Assert.NotEmpty((Sample(1, "x") with { Percent = 30 }).Mistakes());
        Assert.NotEmpty((Sample(1, "x") with { Size = null }).Mistakes());
        Assert.NotEmpty(new Sample { Seed = "x", Percent = 0 }.Mistakes());
        Assert.NotEmpty(new Sample { Seed = "x", Percent = 100.1m }.Mistakes());
        Assert.NotEmpty((Sample(1, "x") with { PutIn = [Registry(1)[0].Id], LeaveOut = [Registry(1)[0].Id] }).Mistakes());
    }

    private static readonly IComparer<SiteId> ById = Comparer<SiteId>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()));

    private static IReadOnlyList<SiteId> Drawn(int size, string seed, IReadOnlyList<Site> registry) => Of(Sample(size, seed), registry).Chosen;

    private static Draw Of(Sample sample, IEnumerable<Site> registry) => new()
    {
        Round = SomeRound.Id,
        At = Some.Moment,
        By = "测试",
        Sample = sample,
        Parts = Draw.PartsOf(sample, registry),
    };

    private static Sample Sample(int size, string seed) => new() { Size = size, Seed = seed };

    private static List<Site> Registry(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}") })];
}
