using Checker.Judging;
using Checker.Pages;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class ClosureClockTests
{
    [Theory]
    [InlineData("2016-03-19", "临时关停期限（60天）：自2016-03-19起，至2016-05-18，还剩1天。", true)]
    [InlineData("2016-03-18", "临时关停期限（60天）：自2016-03-18起，至2016-05-17，今天到期。", true)]
    [InlineData("2016-03-17", "临时关停期限（60天）：自2016-03-17起，至2016-05-16，已超期1天。", false)]
    [InlineData("2016-03-25", "临时关停期限（60天）：自2016-03-25起，至2016-05-24，还剩7天。", true)]
    [InlineData("2016-03-26", "临时关停期限（60天）：自2016-03-26起，至2016-05-25，还剩8天。", false)]
    public void A_pause_has_60_days_and_a_week_of_warning(string from, string told, bool near)
    {
        var clock = Assert.Single(Clocks(SiteState.OfflineForATime, new Closure { Kind = ClosureKind.ForATime, From = Some.Day(from) }));

        Assert.Equal(told, ClockWords.Told(clock));
        Assert.Equal(near, clock.IsNear);
    }

    [Fact]
    public void An_approved_site_has_90_days_from_its_application_and_15_to_hang_its_notice()
    {
        var closure = new Closure { Kind = ClosureKind.ForGood, Requested = Some.Day("2016-04-01"), Approved = Some.Day("2016-05-01") };

        Assert.Equal(["永久关停办结期限（90天） 2016-06-30", "悬挂公告期限（15天） 2016-05-16"], Told(SiteState.ClosureApproved, closure));
        Assert.Equal(
            ["永久关停办结期限（90天） 2016-06-30", "公告须悬挂期（1个月） 2016-06-02"],
            Told(SiteState.ClosureApproved, closure with { NoticeFrom = Some.Day("2016-05-02") }));
        Assert.Empty(Told(SiteState.OfflineForGood, closure with { Finished = Some.Day("2016-05-16") }));
    }

    [Theory]
    [InlineData("1个月", "2016-01-31", "2016-02-29")]
    [InlineData("1个月", "2015-02-28", "2015-03-31")] // on 31 March one month runs back to 28 February
    [InlineData("6个月", "2015-11-30", "2016-05-31")]
    [InlineData("1年", "2016-02-29", "2017-02-28")]
    [InlineData("2周", "2016-05-03", "2016-05-17")]
    [InlineData("60天", "2016-01-01", "2016-03-01")]
    [InlineData("6个月(180天)", "2016-01-01", "2016-06-29")]
    public void A_windows_last_day_is_the_last_that_it_covers(string span, string from, string last)
    {
        var window = Window.Parse(span);

        Assert.Equal(Some.Day(last), window.LastDay(Some.Day(from)));
        Assert.True(window.Covers(Some.Day(from), Some.Day(last)));
        Assert.False(window.Covers(Some.Day(from), Some.Day(last).AddDays(1)));
    }

    [Fact]
    public void What_an_edition_does_not_confirm_does_not_run()
    {
        var site = Some.Site(SiteState.OfflineForATime, new Closure { Kind = ClosureKind.ForATime, From = Some.Day("2016-01-01") });

        Assert.Empty(ClosureClock.Of(site, RuleSets.Get("guideline-2017"), Some.Day("2016-05-17")));
    }

    private static IEnumerable<string> Told(SiteState state, Closure closure) =>
        Clocks(state, closure).Select(clock => $"{clock.Name} {clock.LastDay:yyyy-MM-dd}");

    private static IReadOnlyList<ClosureClock> Clocks(SiteState state, Closure closure) =>
        ClosureClock.Of(Some.Site(state, closure), RuleSets.Get("zhumadian-2016"), Some.Day("2016-05-17"));
}
