using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class SelfCheckTurnTests
{
    private static readonly DateOnly Today = Some.Day("2016-05-17");

    [Theory]
    [InlineData(0, "New 2016-05-17-self-check-s-example-1")]
    [InlineData(1, "New 2016-05-17-self-check-s-example-2")]
    [InlineData(2, "New 2016-05-17-self-check-s-example-3")]
    [InlineData(3, "Refused 该网站今日已自查3次，请明日再查。")]
    public void Three_begin_a_day(int before, string told) => Assert.Equal(told, Told(Turn([.. Enumerable.Range(1, before).Select(number => Closed(Today, number))])));

    [Fact]
    public void Those_of_yesterday_do_not_count() => Assert.Equal(
        "New 2016-05-17-self-check-s-example-1", Told(Turn([.. Enumerable.Range(1, 3).Select(number => Closed(Today.AddDays(-1), number))])));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)] // begun before midnight
    public void While_one_runs_it_is_that_one(int days)
    {
        var running = Closed(Today.AddDays(days), 2) with { State = RoundState.Running };

        Assert.Equal($"Same {running.Id}", Told(Turn([running, Closed(Today.AddDays(days), 1)])));
    }

    [Theory]
    [InlineData(1, "Same 2016-05-17-self-check-s-example-1")]
    [InlineData(2, "New 2016-05-17-self-check-s-example-2")]
    [InlineData(9, "New 2016-05-17-self-check-s-example-2")]
    public void A_form_sent_twice_begins_one(int number, string told) => Assert.Equal(told, Told(Turn([Closed(Today, 1)], number)));

    [Fact]
    public void A_site_that_nobody_watches_has_none() => Assert.StartsWith(
        "Refused 该网站不在检查范围", Told(SelfCheckTurn.Of(Some.Site(SiteState.Exempt), [], Today, null)), StringComparison.Ordinal);

    private static SelfCheckTurn Turn(IReadOnlyList<Round> known, int? number = null) => SelfCheckTurn.Of(Some.Site(), known, Today, number);

    private static Round Closed(DateOnly day, int number) =>
        SomeRound.Round(1, new SelfCheckId(day, Some.Site().Id, number).Round) with { Kind = RoundKind.SelfCheck, State = RoundState.Closed };

    private static string Told(SelfCheckTurn turn) => turn switch
    {
        SelfCheckTurn.New(var round) => $"New {round}",
        SelfCheckTurn.Same(var round) => $"Same {round}",
        SelfCheckTurn.Refused(var why) => $"Refused {why}",
        _ => "",
    };
}
