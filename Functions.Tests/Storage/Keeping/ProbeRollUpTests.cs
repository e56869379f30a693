using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Storage;
using Checker.Storage.Keeping;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Keeping;

public sealed class ProbeRollUpTests(Azurite azurite)
{
    private static readonly DateOnly Bound = Some.Day("2016-05-17");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_before_the_bound_becomes_one_figure_and_counts_as_before()
    {
        await using var checker = await ProbedAsync();
        var before = await ReadAsync(checker);

        var dry = await RunAsync(checker, isDry: true);
        var untouched = await ReadAsync(checker);
        var days = await RunAsync(checker);
        var again = await RunAsync(checker);

        var after = await ReadAsync(checker);
        Assert.Equal((1, 1, 0), (dry, days, again));
        Assert.Equal(before.Select(day => day.Summed), after.Select(day => day.Summed));
        Assert.Equal(["oof", "oof"], untouched.Select(day => string.Concat(day.Slots)));
        Assert.Equal(["", "oof"], after.Select(day => string.Concat(day.Slots)));
    }

    [Fact]
    public async Task Half_hours_that_a_problem_rests_on_stay()
    {
        await using var checker = await ProbedAsync();
        var key = new ProblemKey(Some.Site().Id, Availability.Rule, "");
        var seen = new Step(1, Some.Moment, "round", SomeProblem.Seen("2016-05-17"));
        await checker.Get<ProblemStore>().TryWriteAsync(null, ((Taken.Done)Life.Take(key, null, seen)).Problem, [seen], null, Stop);

        Assert.Equal(0, await RunAsync(checker));
        Assert.Equal(["oof", "oof"], (await ReadAsync(checker)).Select(day => string.Concat(day.Slots)));
    }

    [Theory]
    [InlineData("119", false)]
    [InlineData("120", true)]
    public async Task Half_hours_that_pages_show_are_not_summed_up(string days, bool starts)
    {
        var refusal = await Record.ExceptionAsync(async () => await (await IdleChecker.CreateAsync(azurite, ("House:ProbeDays", days))).DisposeAsync());

        Assert.Equal(starts, refusal is null);
    }

    /// <summary>Three probes the day before the bound, and on its day.</summary>
    private async Task<IdleChecker> ProbedAsync()
    {
        var checker = await IdleChecker.CreateAsync(azurite);
        await checker.Get<SiteStore>().SaveAsync([Some.Site()], Stop);
        foreach (var day in (DateOnly[])[Bound.AddDays(-1), Bound])
        {
            foreach (var (index, code) in "oof".Index())
                await checker.Get<ProbeStore>().RecordAsync(Some.Site().Id, new ProbeSlot(day, index * 7), code, Stop);
        }

        return checker;
    }

    private static async Task<int> RunAsync(IdleChecker checker, bool isDry = false)
    {
        var book = new HouseBook(isDry);
        await checker.Get<ProbeRollUp>().RunAsync(Bound, book, Stop);
        return book.Gone.GetValueOrDefault(Gone.ProbeDays).Count;
    }

    private static Task<IReadOnlyList<ProbedDay>> ReadAsync(IdleChecker checker) =>
        checker.Get<ProbeStore>().SlotsAsync(Some.Site().Id, Bound.AddDays(-2), Bound, [], Stop);
}
