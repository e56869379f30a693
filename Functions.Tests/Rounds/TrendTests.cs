using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class TrendTests
{
    [Theory]
    [InlineData(2, 2, null)]
    [InlineData(3, 2, 600)]
    [InlineData(2, 1, null)]
    [InlineData(999, 1, 999)]
    public void A_share_is_told_from_five_judged_sites_on_and_cut(int passed, int failed, int? share) =>
        Assert.Equal(share, TrendPoint.Share(passed, failed));

    [Theory]
    [InlineData(0, true)]
    [InlineData(45, true)]
    [InlineData(-45, true)]
    [InlineData(46, false)]
    [InlineData(-46, false)]
    public void The_round_of_a_year_ago_may_be_some_weeks_off(int days, bool counts)
    {
        var then = Round(Some.Moment.AddYears(-1).AddDays(days));

        var (last, yearAgo) = Trend.Choose(RoundKind.Routine, [Round(Some.Moment), then]);

        Assert.Equal(counts ? then.Id : null, yearAgo?.Id);
        Assert.Equal(2, last.Count);
    }

    [Fact]
    public void Only_closed_rounds_of_the_kind_count_and_none_that_asks_again()
    {
        var round = Round(Some.Moment);

        var (last, yearAgo) = Trend.Choose(RoundKind.Routine,
            [round with { State = RoundState.Running }, round with { Kind = RoundKind.Recheck }, round with { Follows = SomeRound.Id }, round]);

        Assert.Equal([round], last);
        Assert.Null(yearAgo);
    }

    [Theory]
    [InlineData(24, 24)]
    [InlineData(25, 24)]
    public void No_more_than_two_dozen_rounds_are_looked_at(int rounds, int shown) =>
        Assert.Equal(shown, Trend.Choose(RoundKind.Routine, Enumerable.Range(0, rounds).Select(day => Round(Some.Moment.AddDays(-day)))).Last.Count);

    private static Round Round(DateTimeOffset at) =>
        SomeRound.Round(1, RoundId.Of(RoundKind.Routine, at, 1)) with { PlannedAt = at, State = RoundState.Closed };
}
