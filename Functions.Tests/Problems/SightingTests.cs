using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class SightingTests
{
    [Fact]
    public void The_same_finding_next_week_joins_the_same_problem()
    {
        var some = SomeProblem.Found();

        some.Do(SomeProblem.Seen("2016-05-24"));

        Assert.Equal(
            (ProblemState.Found, SomeProblem.Noon("2016-05-17"), SomeProblem.Noon("2016-05-24"), 2),
            (some.Now!.State, some.Now.FirstSeen, some.Now.LastSeen, some.Now.Rounds.Count));
        Assert.Single(some.Now.Items);
    }

    [Fact]
    public void A_round_is_counted_once()
    {
        var some = SomeProblem.Found();

        Assert.IsType<Taken.Unchanged>(some.Do(SomeProblem.Seen("2016-05-17")));
    }

    /// <summary>Replays judge at one moment: of two that close, broken off and taken up again, neither speaks twice.</summary>
    [Fact]
    public void A_round_that_closes_again_takes_nothing_from_another_of_the_same_moment()
    {
        var some = new SomeProblem(SomeProblem.Key);
        ProblemAction.Seen By(string round) => SomeProblem.Seen("2016-05-17") with
        {
            Round = RoundId.Parse(round, null),
            Items = [new SeenItem(SomeProblem.Finding("网站无法打开"), [$"{round}.evidence"])],
        };
        some.Do(By("2016-05-17-routine"));
        some.Do(By("2016-05-18-routine"));

        var again = some.Do(By("2016-05-17-routine"));

        Assert.IsType<Taken.Unchanged>(again);
        Assert.Equal(["2016-05-18-routine.evidence"], Assert.Single(some.Now!.Items).Evidence);
    }

    [Fact]
    public void A_round_of_an_earlier_moment_that_comes_late_is_not_the_newest()
    {
        var some = new SomeProblem(SomeProblem.Key);
        some.Do(SomeProblem.Seen("2016-05-18"));

        some.Do(SomeProblem.Seen("2016-05-17"));

        Assert.Equal(["2016-05-17-routine", "2016-05-18-routine"], some.Now!.Rounds.Select(round => $"{round}"));
    }

    [Fact]
    public void A_persons_check_changes_what_its_round_said()
    {
        var some = new SomeProblem(SomeProblem.Key);
        ProblemAction.Seen Of(Strength strength, bool vetoes) => SomeProblem.Seen("2016-05-17", vetoes) with { Items = [new SeenItem(SomeProblem.Finding("网站无法打开", strength), [])] };
        some.Do(Of(Strength.Suspected, false));

        some.Do(Of(Strength.Definite, true));
        var definite = some.Now!;
        var again = some.Do(Of(Strength.Definite, true));
        some.Do(SomeProblem.Unseen("2016-05-17"));

        Assert.Equal((Strength.Definite, true, 1), (definite.Strength, definite.Vetoes, definite.Rounds.Count));
        Assert.IsType<Taken.Unchanged>(again);
        Assert.Equal(ProblemState.Gone, some.Now!.State);
    }

    [Fact]
    public void Items_come_and_go_each_with_its_own_days()
    {
        var some = new SomeProblem(SomeProblem.Key);
        some.Do(SomeProblem.Seen("2016-05-17", false, "动态:动态未更新", "公告:公告未更新"));

        some.Do(SomeProblem.Seen("2016-05-18", false, "公告:公告2周未更新", "人事:人事未更新"));

        Assert.Equal(["公告:公告2周未更新", "人事:人事未更新"], some.Now!.Current.Select(item => item.Finding.Sentence));
        Assert.Equal(
            [("公告", "2016-05-17", "2016-05-18"), ("人事", "2016-05-18", "2016-05-18"), ("动态", "2016-05-17", "2016-05-17")],
            some.Now.Items.Select(item => (item.Finding.Subject, Day(item.FirstSeen), Day(item.LastSeen))));
    }

    [Theory]
    [InlineData("found", "消失")]
    [InlineData("confirmed", "已确认")]
    [InlineData("notified", "已通报")]
    public void What_disappears_before_anybody_confirmed_it_is_closed_as_such(string at, string then)
    {
        var some = at is "notified" ? SomeProblem.Notified() : SomeProblem.Found();
        if (at is "confirmed")
            some.Do(new ProblemAction.Confirm(null, false));

        some.Do(SomeProblem.Unseen("2016-05-18"));

        Assert.Equal((then, SomeProblem.Noon("2016-05-18")), (some.Now!.State.Word(), some.Now.UnseenSince!.Value));
        Assert.IsType<Taken.Unchanged>(some.Do(SomeProblem.Unseen("2016-05-19")));
    }

    [Fact]
    public void What_was_gone_and_is_back_is_looked_at_anew()
    {
        var some = SomeProblem.Found();
        some.Do(SomeProblem.Unseen("2016-05-18"));

        some.Do(SomeProblem.Seen("2016-05-19"));

        Assert.Equal((ProblemState.Found, null), (some.Now!.State, some.Now.UnseenSince));
    }

    [Fact]
    public void What_was_rectified_and_is_back_has_relapsed_and_a_person_says_whether_it_did()
    {
        SomeProblem confirmed = SomeProblem.Rectified(), dismissed = SomeProblem.Rectified(), gone = SomeProblem.Rectified();
        Assert.All([confirmed, dismissed, gone], some =>
        {
            some.Do(SomeProblem.Seen("2016-08-01"));
            Assert.Equal((ProblemState.Relapsed, 1), (some.Now!.State, some.Now.Relapses));
        });

        confirmed.Do(new ProblemAction.Confirm(null, true));
        dismissed.Do(new ProblemAction.Dismiss("系统误判"));
        gone.Do(SomeProblem.Unseen("2016-08-02"));

        Assert.Equal((ProblemState.Confirmed, 1), (confirmed.Now!.State, confirmed.Now.Relapses));
        Assert.Equal((ProblemState.Rectified, 0), (dismissed.Now!.State, dismissed.Now.Relapses));
        Assert.Equal((ProblemState.Rectified, 0), (gone.Now!.State, gone.Now.Relapses));
    }

    [Fact]
    public void A_false_alarm_stays_one_until_it_went_away_and_came_back()
    {
        var some = SomeProblem.Found();
        some.Do(new ProblemAction.Dismiss("首页有更新，模板未识别"));

        some.Do(SomeProblem.Seen("2016-05-18"));
        var still = some.Now!.State;
        some.Do(SomeProblem.Unseen("2016-05-19"));
        some.Do(SomeProblem.Seen("2016-09-01"));

        Assert.Equal((ProblemState.Dismissed, ProblemState.Found), (still, some.Now!.State));
    }

    [Fact]
    public void A_replay_of_an_earlier_day_adds_what_it_saw_and_changes_no_state()
    {
        var some = SomeProblem.Rectified();

        some.Do(SomeProblem.Seen("2016-05-10"));

        Assert.Equal(
            (ProblemState.Rectified, SomeProblem.Noon("2016-05-10"), SomeProblem.Noon("2016-05-17")),
            (some.Now!.State, some.Now.FirstSeen, some.Now.LastSeen));
        Assert.Single(some.Now.Current);
    }

    [Fact]
    public void Of_very_many_items_and_very_long_texts_as_much_is_kept_as_rows_hold()
    {
        var some = new SomeProblem(SomeProblem.Key);

        some.Do(SomeProblem.Seen("2016-05-17", false, [.. Enumerable.Range(0, 150).Select(number => $"{number}:{new string('空', 299)}\ud83d\ude00{new string('白', 900)}")]));

        Assert.Equal(Sighting.MostItems, some.Now!.Items.Count);
        Assert.All(some.Now.Items, item => Assert.InRange(item.Finding.Sentence.Length, 299, 300));
        Assert.DoesNotContain(some.Now.Items, item => char.IsHighSurrogate(item.Finding.Sentence[^2]));
    }

    [Fact]
    public void It_is_definite_when_any_of_what_was_last_found_is()
    {
        var some = new SomeProblem(SomeProblem.Key);
        SeenItem Of(string subject, Strength strength) => new(SomeProblem.Finding($"{subject}:未更新", strength), []);

        some.Do(new ProblemAction.Seen(SomeProblem.RoundOf("2016-05-17"), SomeProblem.Noon("2016-05-17"), false, [Of("a", Strength.Suspected), Of("b", Strength.Definite)]));
        var before = some.Now!.Strength;
        some.Do(new ProblemAction.Seen(SomeProblem.RoundOf("2016-05-18"), SomeProblem.Noon("2016-05-18"), false, [Of("a", Strength.Suspected)]));

        Assert.Equal((Strength.Definite, Strength.Suspected), (before, some.Now!.Strength));
    }

    private static string Day(DateTimeOffset at) => LocalDay.DayOf(at).ToString("yyyy-MM-dd", null);
}
