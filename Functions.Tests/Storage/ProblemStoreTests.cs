using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class ProblemStoreTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_read_is_what_was_written_and_its_history_replays_to_it()
    {
        var problems = await CreateAsync();
        var some = SomeProblem.Rectified();

        await WriteAsync(problems, some);
        var read = (await problems.FindAsync(SomeProblem.Key.Id, Stop))!.Problem;
        var history = await problems.HistoryAsync(SomeProblem.Key.Id, Stop);

        Assert.Equal(SomeProblem.Told(some.Now), SomeProblem.Told(read));
        Assert.Equal(SomeProblem.Told(read), SomeProblem.Told(Life.Replay(SomeProblem.Key, history)));
        Assert.Equal([3, 4], (await problems.HistoryAsync(SomeProblem.Key.Id, Stop, after: 2)).Select(step => step.Number));
    }

    [Fact]
    public async Task Of_two_who_read_the_same_the_first_writes_and_nothing_of_the_other_stays()
    {
        var problems = await CreateAsync();
        await WriteAsync(problems, SomeProblem.Found());
        var stored = (await problems.FindAsync(SomeProblem.Key.Id, Stop))!;
        SomeProblem one = SomeProblem.Found(), other = SomeProblem.Found();
        one.Do(new ProblemAction.Confirm(null, false));
        other.Do(new ProblemAction.Dismiss("误报"));

        var first = await problems.TryWriteAsync(stored, one.Now!, [one.History[^1]], null, Stop);
        var second = await problems.TryWriteAsync(stored, other.Now!, [other.History[^1]], "a-key", Stop);

        Assert.Equal((true, false), (first, second));
        Assert.Equal(ProblemState.Confirmed, (await problems.FindAsync(SomeProblem.Key.Id, Stop))!.Problem.State);
        Assert.Equal(2, (await problems.HistoryAsync(SomeProblem.Key.Id, Stop)).Count);
        Assert.False(await problems.HasKeyAsync(SomeProblem.Key.Id, "a-key", Stop));
    }

    [Fact]
    public async Task Of_two_who_begin_the_same_problem_one_does()
    {
        var problems = await CreateAsync();

        var begun = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => WriteAsync(problems, SomeProblem.Found())));

        Assert.Single(begun, ok => ok);
        Assert.Single(await problems.HistoryAsync(SomeProblem.Key.Id, Stop));
    }

    [Fact]
    public async Task They_are_read_on_from_any_of_them_across_sites_whose_ids_begin_alike()
    {
        var problems = await CreateAsync();
        ProblemKey[] keys = [.. from site in (string[])["s-ab", "s-ab-x", "s-abc"] from rule in (string[])["a", "b", "c"] select new ProblemKey(SiteId.Parse(site), rule, "")];
        foreach (var key in keys)
            await WriteAsync(problems, Of(key));

        var all = await ReadAsync(problems, null, null);
        var onFrom = await Task.WhenAll(all.Select(each => ReadAsync(problems, null, each)));
        var ofOne = await ReadAsync(problems, SiteId.Parse("s-ab"), null);

        Assert.Equal(keys.Select(key => key.Id).ToHashSet(), [.. all]);
        Assert.All(onFrom.Index(), each => Assert.Equal(all[(each.Index + 1)..], each.Item));
        Assert.Equal(keys[..3].Select(key => key.Id).ToHashSet(), [.. ofOne]);
    }

    [Fact]
    public async Task Storage_itself_leaves_out_what_a_filter_does_not_ask_for()
    {
        var problems = await CreateAsync();
        await WriteAsync(problems, SomeProblem.Notified());
        await WriteAsync(problems, Of(SomeProblem.Key with { Rule = "blank-column" }));

        async Task<int> CountAsync(ProblemFilter filter) => await problems.AllAsync(null, null, Stop, filter).CountAsync(Stop);
        var standings = await problems.StandingsAsync(Stop).ToListAsync(Stop);

        Assert.Equal(2, await CountAsync(new ProblemFilter()));
        Assert.Equal(1, await CountAsync(new ProblemFilter { States = [ProblemState.Notified, ProblemState.Reported] }));
        Assert.Equal(1, await CountAsync(new ProblemFilter { OverdueOn = Some.Day("2016-05-01") }));
        Assert.Equal(1, await CountAsync(new ProblemFilter { Rule = "blank-column" }));
        Assert.Equal([null, Some.Day("2016-05-31")], standings.Select(each => each.Owed).Order());
        Assert.Equal([false, true], standings.Select(each => each.IsOverdue(Some.Day("2016-06-01"))).Order());
        Assert.DoesNotContain(standings, each => each.IsOverdue(Some.Day("2016-05-31")));
    }

    [Fact]
    public async Task The_largest_problem_and_step_go_into_rows()
    {
        var problems = await CreateAsync();
        var some = new SomeProblem(SomeProblem.Key);
        var any = new Random(1);
        string Words(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)any.Next(0x4e00, 0x9fa5)));
        some.Do(SomeProblem.Seen("2016-05-17", false, [.. Enumerable.Range(0, Sighting.MostItems).Select(number => $"{number}:{Words(900)}")]));

        Assert.True(await WriteAsync(problems, some));

        Assert.Equal(SomeProblem.Told(some.Now), SomeProblem.Told((await problems.FindAsync(SomeProblem.Key.Id, Stop))!.Problem));
    }

    private static SomeProblem Of(ProblemKey key)
    {
        var some = new SomeProblem(key);
        some.Do(SomeProblem.Seen("2016-05-17"));
        return some;
    }

    private static Task<bool> WriteAsync(ProblemStore problems, SomeProblem some) =>
        problems.TryWriteAsync(null, some.Now!, some.History, null, Stop);

    private static async Task<ProblemId[]> ReadAsync(ProblemStore problems, SiteId? site, ProblemId? after) =>
        [.. await problems.AllAsync(site, after, Stop).Select(problem => problem.Id).ToListAsync(Stop)];

    private async Task<ProblemStore> CreateAsync() => new((await Stores.CreateAsync(azurite)).Account);
}
