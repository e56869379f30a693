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
    [InlineData("04:59:59", 10, 7, false)]
    [InlineData("05:00:00", 10, 7, true)]
    [InlineData("05:00:00", 9, 7, false)]  // not all were sent: there is still something to send
    [InlineData("05:00:00", 10, 8, false)] // it moves
    public void Open_sites_are_sent_again_when_nothing_moves(string after, int sent, int concluded, bool again)
    {
        var round = Round(sent: sent) with { Concluded = 7 };

        Assert.Equal(again, Next(round, concluded, TimeSpan.Parse(after)) is RoundAction.SendAgain);
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

        Assert.Equal(lost, RoundEngine.IsLost(round, Some.Moment + TimeSpan.Parse(after)));
    }

    private static RoundAction Next(Round round, int concluded, TimeSpan after = default) =>
        RoundEngine.Next(round, concluded, Some.Moment + after, Options);

    private static Round Round(int planned = 10, int sent = 0) =>
        SomeRound.Round(planned) with { State = RoundState.Running, Sent = sent };
}
