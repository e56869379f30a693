using System.Globalization;
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
    [InlineData("running-after-closure", nameof(Reason.TooFewVisits), true)] // one visit that failed does not show that it is off
    [InlineData("overdue-closure", nameof(Reason.TooFewVisits), true)]
    [InlineData("uncancelled-mark", nameof(Reason.TooFewVisits), true)]
    [InlineData("running-after-closure", nameof(Reason.OwnNetwork), false)]
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
    public void One_whose_probes_are_too_few_is_not()
    {
        var verdict = Verdict.Unjudged("unreachable-home", Reason.TooFewVisits, "…") with { Partial = true };

        Assert.False(Confirmation.IsWanted(new Conclusion(SiteVerdict.Passed, [verdict])));
    }

    [Fact]
    public void A_home_page_that_opened_is_not() =>
        Assert.All([SomeRound.Fresh("s-fresh"), SomeRound.Stale("s-stale")], result => Assert.False(Confirmation.IsWanted(result.Conclusion)));

    // 2016-05-17 is a Tuesday; the waits are two minutes, then four hours; offices work from 9 to 11.
    [Theory]
    [InlineData("02:00", "02:00", "00:02:00")]
    [InlineData("02:00,02:02", "02:02", "06:58:00")] // at night only: at nine, not at two past six
    [InlineData("02:10,02:12", "02:12", "06:58:00")] // ten past nine: not all of the night's at once
    [InlineData("02:29,02:31", "02:31", "06:58:00")]
    [InlineData("02:45,02:47", "02:47", "06:28:00")] // within nine's first half hour in any case
    [InlineData("02:00,09:00", "09:00", "04:00:00")] // it failed at work once
    [InlineData("02:00,06:00", "06:30", "04:00:00")] // half past ten is at work
    [InlineData("12:00,12:02", "12:02", "04:00:00")] // at nine tomorrow the round would be over
    [InlineData("02:00,02:02,09:00", "09:00", null)]
    public void The_last_visit_is_at_work_when_those_before_were_not(string visits, string now, string? wait)
    {
        TimeSpan[] waits = [TimeSpan.FromMinutes(2), TimeSpan.FromHours(4)];

        var told = Confirmation.Wait([.. visits.Split(',').Select(At)], At(now), At("23:00"), waits, new HoursOfDay([9, 10]));

        Assert.Equal(wait, told?.ToString("c"));
    }

    [Fact]
    public void Without_office_hours_it_is_asked_when_it_is_due() =>
        Assert.Equal(
            TimeSpan.FromHours(4),
            Confirmation.Wait([At("02:00")], At("02:00"), At("23:00"), [TimeSpan.FromHours(4)], new HoursOfDay([])));

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2016-05-17T{time}:00+08:00", CultureInfo.InvariantCulture);

    [Fact]
    public void An_exempt_site_is_not() => Assert.False(Confirmation.IsWanted(new Conclusion(SiteVerdict.Inconclusive, [])));
}
