using Checker.Judging;
using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class ConfirmationTests
{
    [Theory]
    [InlineData("unreachable-home", nameof(Reason.TooFewVisits), true)]
    [InlineData("unreachable-home", nameof(Reason.OwnNetwork), true)]
    [InlineData("unreachable-home", nameof(Reason.Blocked), false)] // a wall does not pass with time
    [InlineData("unreachable-home", nameof(Reason.Unsupported), false)]
    [InlineData("unreachable-home", nameof(Reason.TimeUp), false)]
    [InlineData("unreported-closure", nameof(Reason.TooFewVisits), false)]
    [InlineData("stale-home", nameof(Reason.OwnNetwork), false)]
    public void What_may_pass_with_time_is_asked_again(string rule, string reason, bool wanted)
    {
        var verdict = Verdict.Unjudged(rule, Enum.Parse<Reason>(reason), "…");

        Assert.Equal(wanted, Confirmation.IsWanted(new Conclusion(SiteVerdict.Inconclusive, [verdict])));
    }

    [Fact]
    public void A_home_page_that_could_not_be_opened_is_asked_again() =>
        Assert.True(Confirmation.IsWanted(SomeRound.Down("s-down").Conclusion));

    [Fact]
    public void A_home_page_that_opened_is_not() =>
        Assert.All([SomeRound.Fresh("s-fresh"), SomeRound.Stale("s-stale")], result => Assert.False(Confirmation.IsWanted(result.Conclusion)));

    [Fact]
    public void An_exempt_site_is_not() => Assert.False(Confirmation.IsWanted(new Conclusion(SiteVerdict.Inconclusive, [])));
}
