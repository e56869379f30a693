using Checker.Problems;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;
using static Checker.Problems.ProblemState;

namespace Checker.Tests.Problems;

/// <summary>What holds of every life, tried on many made up by a seed.</summary>
public sealed class LifePropertyTests
{
    private const int Lives = 400;
    private const int Length = 40;

    /// <summary>Every change of state that there may be, but by taking back: written down apart from the program's own table.</summary>
    private static readonly HashSet<(ProblemState, ProblemState)> Changes =
    [
        (Found, Confirmed), (Found, AwaitingReview), (Found, Dismissed), (Found, Gone),
        (AwaitingReview, Confirmed), (AwaitingReview, Dismissed), (AwaitingReview, Gone),
        (Confirmed, Notified), (Confirmed, Dismissed),
        (Dismissed, Found), (Gone, Found),
        (Notified, InRectification), (Notified, Reported), (Notified, Rectified), (Notified, StillOpen), (Notified, Dismissed),
        (InRectification, Reported), (InRectification, Rectified), (InRectification, StillOpen), (InRectification, Dismissed),
        (Reported, Rectified), (Reported, StillOpen), (Reported, Dismissed),
        (StillOpen, Notified), (StillOpen, Reported), (StillOpen, Rectified), (StillOpen, Dismissed),
        (Rectified, Relapsed), (Relapsed, Confirmed), (Relapsed, AwaitingReview), (Relapsed, Rectified),
    ];

    [Fact]
    public void No_life_changes_state_in_a_way_that_there_is_not() => ForAll((some, any) =>
    {
        var before = some.Now?.State;
        var action = Any(any);
        if (some.Do(action, AnyOne(any)) is not Taken.Done(var next) || action is ProblemAction.Undo || before is null || before == next.State)
            return;

        Assert.Contains((before.Value, next.State), Changes);
    });

    [Fact]
    public void What_a_state_needs_is_there() => ForAll((some, any) =>
    {
        some.Do(Any(any), AnyOne(any));
        if (some.Now is not { } now)
            return;

        Assert.Equal(some.History.Count, now.Steps);
        Assert.False(now.State.IsOpen() && now.Notices is []);
        Assert.False(now.State is InRectification && now.Deadline is null);
        Assert.False(now.State is AwaitingReview && now.ConfirmedBy is null);
        Assert.False(now.State is Relapsed && now.Relapses < 1);
        Assert.True(now.Relapses >= 0 && now.FirstSeen <= now.LastSeen);
        Assert.False(now.State is Reported && now.Report is null);
        Assert.NotEmpty(now.Current);
    });

    [Fact]
    public void History_replays_to_the_state() => ForAll((some, any) =>
    {
        some.Do(Any(any), AnyOne(any));

        Assert.Equal(SomeProblem.Told(some.Now), SomeProblem.Told(Life.Replay(SomeProblem.Key, some.History)));
    });

    [Fact]
    public void A_history_read_back_from_its_rows_is_the_same() => ForAll((some, any) =>
    {
        some.Do(Any(any), AnyOne(any));

        Step[] read = [.. some.History.Select(step => Json.Read<Step>(Json.Write(step)))];

        Assert.Equal(SomeProblem.Told(some.Now), SomeProblem.Told(Life.Replay(SomeProblem.Key, read)));
    });

    [Fact]
    public void Taking_back_restores_what_was_before() => ForAll((some, any) =>
    {
        var before = some.Now;
        var action = Any(any);
        if (!action.Kind.CanBeUndone() || some.Do(action, AnyOne(any)) is not Taken.Done)
            return;

        Assert.IsType<Taken.Done>(some.Do(new ProblemAction.Undo("录错")));

        Assert.Equal(SomeProblem.Told(before! with { Steps = 0 }), SomeProblem.Told(some.Now! with { Steps = 0 }));
    });

    [Fact]
    public void What_is_said_to_be_possible_is_and_nothing_else() => ForAll((some, any) =>
    {
        var action = Any(any);
        if (some.Now is not { } before || action is ProblemAction.Seen or ProblemAction.Unseen)
            return;

        var possible = ActionKinds.IsPossible(before, action.Kind);
        var taken = some.Do(action, AnyOne(any));

        Assert.False(taken is Taken.Done && !possible, $"{action.Kind} at {before.State}");
        Assert.False(taken is Taken.Refused { Why: var why } && possible && why.Contains("现为", StringComparison.Ordinal));
    });

    private static void ForAll(Action<SomeProblem, Random> holds)
    {
        foreach (var seed in Enumerable.Range(0, Lives))
        {
            var any = new Random(seed);
            var some = new SomeProblem(SomeProblem.Key);
            foreach (var at in Enumerable.Range(0, Length))
            {
                var failure = Record.Exception(() => holds(some, any));
                Assert.True(failure is null, $"seed {seed}, step {at}: {failure}");
                some.Do(Any(any), AnyOne(any));
            }
        }
    }

    private static string AnyOne(Random any) => any.Next(2) == 0 ? "甲" : "乙";

    private static ProblemAction Any(Random any) => any.Next(24) switch
    {
        0 or 1 => SomeProblem.Seen(AnyDay(any), any.Next(2) == 0, any.Next(2) == 0 ? [] : ["动态:动态未更新", "公告:公告未更新"]),
        2 or 3 => SomeProblem.Unseen(AnyDay(any)),
        4 or 5 or 6 => new ProblemAction.Confirm(null, any.Next(2) == 0),
        7 => new ProblemAction.Review(null),
        8 => new ProblemAction.Dismiss("误报"),
        9 => new ProblemAction.Reopen("再看"),
        10 or 11 or 12 => new ProblemAction.Notify($"{any.Next(3)}号", Some.Day(AnyDay(any))),
        13 => new ProblemAction.Start(any.Next(2) == 0 ? null : Some.Day(AnyDay(any))),
        14 => new ProblemAction.Extend(Some.Day(AnyDay(any)), "延期"),
        15 => new ProblemAction.Report("已改", [], null, any.Next(2) == 0),
        16 => new ProblemAction.Recheck((RecheckOutcome)any.Next(3), any.Next(2) == 0 ? null : SomeProblem.RoundOf(AnyDay(any)), $"看过{any.Next(3)}"),
        17 => new ProblemAction.Object("不实"),
        18 => new ProblemAction.Decide(any.Next(3) == 0, "答复"),
        19 => any.Next(2) == 0 ? new ProblemAction.Exclude("迁移", "主任", Some.Day(AnyDay(any))) : new ProblemAction.Include("恢复"),
        20 => any.Next(2) == 0 ? new ProblemAction.Unlist("决定", "主任") : new ProblemAction.Relist("恢复"),
        21 => new ProblemAction.Call("王科长", "已通知"),
        22 => new ProblemAction.Undo("录错"),
        _ => any.Next(2) == 0 ? new ProblemAction.Import("旧问题", "旧1号", null) : new ProblemAction.Enter("新问题", "条款", "发现"),
    };

    private static string AnyDay(Random any) => Some.Day("2016-05-01").AddDays(any.Next(200)).ToString("yyyy-MM-dd", null);
}
