using Checker.Problems;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class ProblemEditsTests(Azurite azurite)
{
    private static readonly ProblemId Id = SomeProblem.Key.Id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_with_the_same_key_is_taken_once()
    {
        var (edits, problems) = await CreateAsync(SomeProblem.Found());
        var call = new ProblemAction.Call("王科长", "已通知");

        var first = await edits.DoAsync(Id, call, new EditTerms("甲", "key-1"), Stop);
        var again = await edits.DoAsync(Id, call, new EditTerms("甲", "key-1"), Stop);
        var other = await edits.DoAsync(Id, call, new EditTerms("甲", "key-2"), Stop);

        Assert.IsType<Edited.Done>(first);
        Assert.IsType<Edited.Unchanged>(again);
        Assert.IsType<Edited.Done>(other);
        Assert.Equal(3, (await problems.HistoryAsync(Id, Stop)).Count);
    }

    [Fact]
    public async Task Who_has_not_seen_what_changed_is_told_what_did()
    {
        var (edits, _) = await CreateAsync(SomeProblem.Found());
        await edits.DoAsync(Id, new ProblemAction.Dismiss("误报"), new EditTerms("甲"), Stop);

        var overtaken = Assert.IsType<Edited.Overtaken>(
            await edits.DoAsync(Id, new ProblemAction.Call("王科长", "已通知"), new EditTerms("乙", null, 1), Stop));

        Assert.Equal(ActionKind.Dismiss, Assert.Single(overtaken.Since).Action.Kind);
        Assert.IsType<Edited.Unchanged>(await edits.DoAsync(Id, new ProblemAction.Dismiss("误报"), new EditTerms("乙", null, 1), Stop));
    }

    [Fact]
    public async Task A_look_or_a_call_in_between_does_not_hinder_a_step_but_taking_one_back()
    {
        var (edits, _) = await CreateAsync(SomeProblem.Found());
        await edits.DoAsync(Id, new ProblemAction.Call("现场查看", "能打开，与检出情况一致"), new EditTerms("甲"), Stop);

        Assert.IsType<Edited.Done>(await edits.DoAsync(Id, new ProblemAction.Confirm(null, false), new EditTerms("甲", null, 1), Stop));
        await edits.DoAsync(Id, new ProblemAction.Call("王科长", "已通知"), new EditTerms("甲"), Stop);
        Assert.IsType<Edited.Overtaken>(await edits.DoAsync(Id, new ProblemAction.Undo("误操作"), new EditTerms("甲", null, 3), Stop));
    }

    [Fact]
    public async Task Of_many_at_once_each_is_seen_against_what_is_there_then()
    {
        var (edits, problems) = await CreateAsync(SomeProblem.Found());

        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => index % 2 == 0
            ? edits.DoAsync(Id, new ProblemAction.Confirm(null, false), new EditTerms("甲"), Stop)
            : edits.DoAsync(Id, new ProblemAction.Call("王科长", $"第{index}次"), new EditTerms("乙"), Stop)));

        Assert.Equal(5, done.Count(each => each is Edited.Done)); // one confirmation, four calls
        var history = await problems.HistoryAsync(Id, Stop);
        Assert.Equal(Enumerable.Range(1, 6), history.Select(step => step.Number));
    }

    [Theory]
    [InlineData(true, "待复核")]
    [InlineData(false, "已确认")]
    public async Task Whether_two_persons_look_is_the_offices_to_say(bool twoPersons, string then)
    {
        var (edits, problems) = await CreateAsync(SomeProblem.Found(vetoes: true), twoPersons);

        await edits.DoAsync(Id, new ProblemAction.Confirm(null, !twoPersons), new EditTerms("甲"), Stop);

        Assert.Equal(then, (await problems.FindAsync(Id, Stop))!.Problem.State.Word());
    }

    [Fact]
    public async Task Without_its_evidence_nothing_is_confirmed()
    {
        var some = new SomeProblem(SomeProblem.Key);
        some.Do(new ProblemAction.Seen(SomeProblem.RoundOf("2016-05-17"), Some.Moment, false, [new SeenItem(SomeProblem.Finding("x"), ["r.s.1-a.1.2"])]));
        var (edits, problems) = await CreateAsync(some);

        var refused = await edits.DoAsync(Id, new ProblemAction.Confirm(null, false), new EditTerms("甲"), Stop);

        Assert.Contains("证据", Assert.IsType<Edited.Refused>(refused).Why, StringComparison.Ordinal);
        Assert.Equal(ProblemState.Found, (await problems.FindAsync(Id, Stop))!.Problem.State);
    }

    [Fact]
    public async Task Taking_back_is_a_step_of_its_own()
    {
        var (edits, problems) = await CreateAsync(SomeProblem.Notified());

        await edits.DoAsync(Id, new ProblemAction.Undo("文号录错"), new EditTerms("甲"), Stop);

        var now = (await problems.FindAsync(Id, Stop))!.Problem;
        Assert.Equal((ProblemState.Confirmed, 4, null), (now.State, now.Steps, now.Notice));
        Assert.Equal(4, (await problems.HistoryAsync(Id, Stop)).Count);
    }

    [Fact]
    public async Task Of_nothing_nothing_is_done()
    {
        var (edits, _) = await CreateAsync(null);

        Assert.IsType<Edited.Missing>(await edits.DoAsync(Id, new ProblemAction.Dismiss("误报"), new EditTerms("甲"), Stop));
    }

    [Fact]
    public async Task What_is_entered_twice_is_one_problem()
    {
        var (edits, problems) = await CreateAsync(null);
        var key = SomeProblem.Key with { Rule = ProblemKey.Manual, Group = "首页图片过期" };
        var enter = new ProblemAction.Enter(key.Group, "条款", "浏览发现");

        var first = await edits.BeginAsync(key, enter, new EditTerms("甲"), Stop);
        var again = await edits.BeginAsync(key, enter, new EditTerms("乙"), Stop);

        Assert.IsType<Edited.Done>(first);
        Assert.IsType<Edited.Unchanged>(again);
        Assert.Single(await problems.HistoryAsync(key.Id, Stop));
    }

    private async Task<(ProblemEdits Edits, ProblemStore Problems)> CreateAsync(SomeProblem? some, bool twoPersons = true)
    {
        var stores = await Stores.CreateAsync(azurite);
        var problems = new ProblemStore(stores.Account);
        if (some is not null)
            await problems.TryWriteAsync(null, some.Now!, some.History, null, Stop);
        var vault = new EvidenceVault(stores.Account, stores.Visits, stores.Bodies);
        return (
            new ProblemEdits(problems, vault, Options.Create(new ProblemOptions { TwoPersons = twoPersons }), new FakeClock(Some.Moment), NullLogger<ProblemEdits>.Instance),
            problems);
    }
}
