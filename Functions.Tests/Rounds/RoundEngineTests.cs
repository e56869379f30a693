using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class RoundEngineTests
{
    private static readonly RoundOptions Options = new() { Waiting = 4, Stall = TimeSpan.FromHours(5) };

    [Theory]
    [InlineData(10, 0, 0, 4)]  // nothing sent: as many as may wait
    [InlineData(10, 4, 0, 0)]  // enough wait
    [InlineData(10, 4, 1, 1)]  // one was concluded, one more may go
    [InlineData(10, 4, 4, 4)]
    [InlineData(10, 9, 7, 1)]  // the last one
    [InlineData(10, 10, 7, 0)] // all sent
    [InlineData(3, 0, 0, 3)]   // fewer than may wait
    [InlineData(10, 2, 5, 7)]  // a crash forgot what was sent: three of these are concluded already
    [InlineData(10, 9, 0, 0)]  // more wait than a lowered setting allows
    public void So_many_messages_wait_and_no_more(int planned, int sent, int concluded, int most) =>
        Assert.Equal(new RoundAction.Send(most), Next(Round(planned, sent), concluded));

    [Theory]
    [InlineData(4, 0, 0)]
    [InlineData(4, 1, 1)] // it waits for hours, and nobody waits for it
    [InlineData(4, 4, 4)]
    [InlineData(8, 4, 0)]
    [InlineData(9, 4, 0)]
    [InlineData(3, 4, 4)] // one that was put off and has been concluded, by whom ever, frees no second place
    public void A_site_that_waits_for_a_later_visit_holds_no_place(int sent, int putOff, int most) =>
        Assert.Equal(new RoundAction.Send(most), RoundEngine.Next(Round(planned: 20, sent), putOff, Some.Moment, Options));

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    public void It_closes_when_every_site_is_concluded(int concluded, bool closes) =>
        Assert.Equal(closes, Next(Round(sent: 10), concluded) is RoundAction.Close);

    [Fact]
    public void A_round_without_sites_closes_at_once() => Assert.IsType<RoundAction.Close>(Next(Round(planned: 0), 0));

    [Theory]
    [InlineData("19:59:59", false)]
    [InlineData("20:00:00", true)]
    public void Open_sites_end_when_the_time_is_up(string after, bool ends) =>
        Assert.Equal(ends, Next(Round(sent: 3), 2, TimeSpan.Parse(after)) is RoundAction.EndOpenSites);

    [Fact]
    public void What_is_all_concluded_closes_even_after_its_time() =>
        Assert.IsType<RoundAction.Close>(Next(Round(), 10, TimeSpan.FromDays(2)));

    [Theory]
    [InlineData("04:59:59", 10, false)]
    [InlineData("05:00:00", 10, true)]
    [InlineData("05:00:00", 9, false)] // not all were sent: there is still something to send
    public void Open_sites_are_sent_again_when_nothing_moves(string after, int sent, bool again) =>
        Assert.Equal(again, Next(Round(sent: sent), 7, TimeSpan.Parse(after)) is RoundAction.SendAgain);

    [Theory]
    [InlineData(5000, 0, 1, false)] // few enough to be counted anew each time
    [InlineData(5001, 0, 1, true)]
    [InlineData(5001, 8, 9, true)]
    [InlineData(5001, 9, 10, false)] // it stands still for ten minutes: a clock may have been wrong
    [InlineData(5001, 10, 11, true)]
    [InlineData(5001, 19, 20, false)]
    public void A_large_round_counts_on_from_where_it_was(int planned, int steppedAfter, int nowAfter, bool countsOn)
    {
        var round = Round(planned) with { CountedTo = Some.Moment, SteppedAt = Some.Moment.AddMinutes(steppedAfter) };

        Assert.Equal(countsOn ? Some.Moment : null, RoundEngine.CountFrom(round, Some.Moment.AddMinutes(nowAfter)));
    }

    [Theory]
    [InlineData(null, -10)]
    [InlineData(-11, -10)]
    [InlineData(-9, -9)] // the clock went back: what is known is not counted again
    public void What_came_in_ten_minutes_ago_is_settled(int? from, int to) =>
        Assert.Equal(Some.Moment.AddMinutes(to), RoundEngine.CountTo(from is { } start ? Some.Moment.AddMinutes(start) : null, Some.Moment));

    [Fact]
    public void What_is_counted_on_is_added_to_what_is_known()
    {
        var first = RoundEngine.Counted(Round(9000), null, Some.Moment, 40, 7);
        var second = RoundEngine.Counted(first, first.CountedTo, Some.Moment.AddMinutes(1), 5, 4);

        Assert.Equal((40, 47), (first.CountedBefore, first.Concluded));
        Assert.Equal((45, 49), (second.CountedBefore, second.Concluded));
        Assert.Equal((46, 50), RoundEngine.Counted(second, null, Some.Moment.AddMinutes(9), 46, 4) is var anew ? (anew.CountedBefore, anew.Concluded) : default);
    }

    [Theory]
    [InlineData("00:00:00", 0, 0)]
    [InlineData("00:00:01", 0, 1)]
    [InlineData("24:00:00", 0, 1)] // one of ten is due in each tenth of ten days
    [InlineData("24:00:01", 0, 2)]
    [InlineData("24:00:01", 1, 1)]
    [InlineData("24:00:01", 3, 0)] // more went than are due: nothing is called back
    public void A_round_of_days_begins_its_checks_evenly(string after, int sent, int most)
    {
        var round = Round(sent: sent) with { SpreadTo = Some.Moment.AddDays(10), EndsBy = Some.Moment.AddDays(11) };
        var time = after.StartsWith("24", StringComparison.Ordinal) ? TimeSpan.FromDays(1) + TimeSpan.Parse("00" + after[2..]) : TimeSpan.Parse(after);

        Assert.Equal(new RoundAction.Send(most), Next(round, sent, time));
    }

    [Theory]
    [InlineData(100, 10_000, 0, 1)]      // one each ten seconds, looked at each second
    [InlineData(100, 10_000, 500, 1)]
    [InlineData(100, 10_000, 1_000, 0)]  // the next is due when the engine looks again
    [InlineData(100, 250, 0, 4)]
    [InlineData(100, 300, 0, 4)]         // at 0, 300, 600 and 900 ms
    [InlineData(15_000, 10_000, 0, 3)]      // looked at every 30 s
    [InlineData(15_000, 10_000, 10_000, 2)]
    [InlineData(15_000, 0, 0, 300)]
    public void What_shares_a_server_begins_apart(int planned, int interval, int nextAfter, int most)
    {
        var round = Round(planned) with { Interval = TimeSpan.FromMilliseconds(interval), NextAt = Some.Moment.AddMilliseconds(nextAfter) };

        Assert.Equal(new RoundAction.Send(most), RoundEngine.Next(round, 0, Some.Moment, new RoundOptions()));
    }

    [Fact]
    public void Messages_wait_for_their_turn_and_the_next_step_knows_whose_it_is()
    {
        var round = Round(15_000) with { Interval = TimeSpan.FromSeconds(8), NextAt = Some.Moment.AddSeconds(5) };

        Assert.Equal([5, 13, 21, 29], Enumerable.Range(0, 4).Select(index => RoundEngine.Wait(round, Some.Moment, index).TotalSeconds));
        Assert.Equal((4, Some.Moment.AddSeconds(37)), RoundEngine.After(round, Some.Moment, 4) is var after ? (after.Sent, after.NextAt) : default);
    }

    [Fact]
    public void A_round_that_rested_does_not_make_up_for_it()
    {
        var round = Round(15_000) with { Interval = TimeSpan.FromSeconds(8), NextAt = Some.Moment.AddHours(-3) };

        Assert.Equal(new RoundAction.Send(4), RoundEngine.Next(round, 0, Some.Moment, new RoundOptions()));
        Assert.Equal(TimeSpan.FromSeconds(8), RoundEngine.Wait(round, Some.Moment, 1));
    }

    [Theory]
    [InlineData(38, 0)]    // as late as a step can have left it: the next begins when the engine has looked twice
    [InlineData(39, 4)]    // a clock that was wrong
    [InlineData(86400, 4)]
    public void A_turn_far_in_the_future_was_noted_by_a_clock_that_was_wrong(int nextAfter, int most)
    {
        var round = Round(15_000) with { Interval = TimeSpan.FromSeconds(8), NextAt = Some.Moment.AddSeconds(nextAfter) };

        Assert.Equal(new RoundAction.Send(most), RoundEngine.Next(round, 0, Some.Moment, new RoundOptions()));
    }

    [Fact]
    public void A_paused_round_sends_nothing_and_still_ends_at_its_time()
    {
        var paused = Round() with { Paused = true };

        Assert.Equal(new RoundAction.Send(0), Next(paused, 0));
        Assert.Equal(new RoundAction.Send(0), Next(paused with { Sent = 10 }, 0, TimeSpan.FromHours(6)));
        Assert.IsType<RoundAction.EndOpenSites>(Next(paused, 0, TimeSpan.FromHours(20)));
    }

    [Fact]
    public void A_closed_round_rests() =>
        Assert.IsType<RoundAction.Rest>(Next(Round() with { State = RoundState.Closed }, 0, TimeSpan.FromDays(2)));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(999, 1)]
    [InlineData(5_000, 10)]
    [InlineData(84_000, 30)]
    public void The_larger_a_round_the_longer_until_it_is_looked_at_again(int planned, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RoundEngine.Pause(Round(planned)));

    [Theory]
    [InlineData(nameof(RoundState.Planned), "00:02:59", false)]
    [InlineData(nameof(RoundState.Planned), "00:03:00", true)]
    [InlineData(nameof(RoundState.Running), "00:03:00", true)]
    [InlineData(nameof(RoundState.Closed), "1.00:00:00", false)]
    public void An_engine_is_lost_when_its_step_is_late(string state, string after, bool lost)
    {
        var round = Round() with { State = Enum.Parse<RoundState>(state) };

        Assert.Equal(lost, RoundEngine.IsLost(round, Some.Moment + TimeSpan.Parse(after), Options));
    }

    [Theory]
    [InlineData(nameof(RoundState.Planned), "00:02:59", false)]
    [InlineData(nameof(RoundState.Planned), "00:03:00", true)]
    [InlineData(nameof(RoundState.Running), "00:03:00", true)]
    [InlineData(nameof(RoundState.Running), "1.00:00:00", true)]
    [InlineData(nameof(RoundState.Closed), "1.00:00:00", false)]
    public void A_step_in_the_future_was_noted_by_a_clock_that_was_wrong(string state, string ahead, bool lost)
    {
        var round = Round() with { State = Enum.Parse<RoundState>(state) };

        Assert.Equal(lost, RoundEngine.IsLost(round, Some.Moment - TimeSpan.Parse(ahead), Options));
    }

    [Fact]
    public void A_round_that_follows_another_in_two_hours_is_not_lost() => Assert.False(RoundEngine.IsLost(
        Round() with { State = RoundState.Planned, Follows = RoundId.Parse("2016-05-16-routine", null) }, Some.Moment.AddHours(-2), Options));

    private static RoundAction Next(Round round, int concluded, TimeSpan after = default) =>
        RoundEngine.Next(round with { Concluded = concluded }, 0, Some.Moment + after, Options);

    private static Round Round(int planned = 10, int sent = 0) =>
        SomeRound.Round(planned) with { State = RoundState.Running, Sent = sent };
}
