using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class RoundStoreTests(Azurite azurite)
{
    private static readonly SiteId[] Two = [SiteId.Parse("s-0001"), SiteId.Parse("s-0002")];
    private static readonly SiteId[] One = [SiteId.Parse("s-0003")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_is_added_once_and_keeps_its_plan()
    {
        var rounds = (await Stores.CreateAsync(azurite)).Rounds;

        var first = await rounds.AddAsync(SomeRound.Round(2), Two, Stop);
        var again = await rounds.AddAsync(SomeRound.Round(1) with { RuleSet = "census-2015" }, One, Stop);

        Assert.Equal((true, false), (first, again));
        Assert.Equivalent(SomeRound.Round(2), (await rounds.FindAsync(SomeRound.Id, Stop))!.Round, strict: true);
        Assert.Equal(Two, await rounds.PlanOfAsync(SomeRound.Id, Stop));
    }

    /// <summary>Whoever writes the row, it counts the sites of the plan that was kept.</summary>
    [Fact]
    public async Task Of_many_at_once_one_adds_it_and_its_row_fits_its_plan()
    {
        var rounds = (await Stores.CreateAsync(azurite)).Rounds;

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(index =>
            rounds.AddAsync(SomeRound.Round(index % 2 + 1), index % 2 == 0 ? One : Two, Stop)));

        Assert.Single(added, ok => ok);
        Assert.Equal((await rounds.PlanOfAsync(SomeRound.Id, Stop)).Count, (await rounds.FindAsync(SomeRound.Id, Stop))!.Round.Planned);
    }

    [Fact]
    public async Task Who_writes_a_round_back_notices_that_another_did()
    {
        var rounds = (await Stores.CreateAsync(azurite)).Rounds;
        await rounds.AddAsync(SomeRound.Round(2), Two, Stop);
        var mine = (await rounds.FindAsync(SomeRound.Id, Stop))!;
        var others = (await rounds.FindAsync(SomeRound.Id, Stop))!;

        var first = await rounds.TryUpdateAsync(others with { Round = others.Round with { Step = 1 } }, Stop);
        var second = await rounds.TryUpdateAsync(mine with { Round = mine.Round with { Step = 7 } }, Stop);

        var third = await rounds.TryUpdateAsync(first! with { Round = others.Round with { Step = 2 } }, Stop);

        Assert.Null(second);
        Assert.NotNull(third);
        Assert.Equal(2, (await rounds.FindAsync(SomeRound.Id, Stop))!.Round.Step);
    }

    [Fact]
    public async Task A_key_leads_to_the_round_that_it_first_led_to()
    {
        var rounds = (await Stores.CreateAsync(azurite)).Rounds;
        var (first, second) = (SomeRound.Id, RoundId.Parse("2016-05-18-routine", null));

        var claimed = await rounds.ClaimAsync("a key / with #odd? characters", first, Stop);
        var again = await rounds.ClaimAsync("a key / with #odd? characters", second, Stop);
        var other = await rounds.ClaimAsync("another key", second, Stop);

        Assert.Equal((first, first, second), (claimed, again, other));
        Assert.Empty(await rounds.AllAsync(Stop)); // a claim is no round
    }

    [Fact]
    public async Task Rounds_are_listed_the_newest_first()
    {
        var rounds = (await Stores.CreateAsync(azurite)).Rounds;
        foreach (var day in (int[])[2, 3, 1])
        {
            var id = RoundId.Parse($"2016-05-{day:00}-routine", null);
            await rounds.AddAsync(SomeRound.Round(id: id) with { PlannedAt = Some.Moment.AddDays(day) }, One, Stop);
        }

        var all = await rounds.AllAsync(Stop);

        Assert.Equal(["2016-05-03-routine", "2016-05-02-routine", "2016-05-01-routine"], all.Select(stored => stored.Round.Id.ToString()));
    }

    [Fact]
    public async Task A_summary_is_there_once_it_is_saved_and_may_be_saved_again()
    {
        var rounds = (await Stores.CreateAsync(azurite)).Rounds;
        var summary = RoundSummary.Of(SomeRound.Id, [SheetLine.Of(SomeRound.RuleSet, Some.Site(), SomeRound.Stale("s-0001"))]);

        var none = await rounds.FindSummaryAsync(SomeRound.Id, Stop);
        await rounds.SaveSummaryAsync(RoundSummary.Of(SomeRound.Id, []), Stop);
        await rounds.SaveSummaryAsync(summary, Stop);
        var read = (await rounds.FindSummaryAsync(SomeRound.Id, Stop))!;

        Assert.Null(none);
        Assert.Equal(Json.Write(summary), Json.Write(read));
    }

    [Fact]
    public async Task There_is_no_round_that_was_not_added()
    {
        var rounds = (await Stores.CreateAsync(azurite)).Rounds;

        Assert.Null(await rounds.FindAsync(SomeRound.Id, Stop));
    }
}
