using Checker.Judging;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData("2016-05-03", "2016-05-17", "")]
    [InlineData("2016-05-02", "2016-05-16", "；窗口含法定节假日1天")]
    [InlineData("2016-04-30", "2016-05-14", "；窗口含法定节假日3天")]
    [InlineData("2016-09-24", "2016-10-08", "；窗口含法定节假日7天")]
    [InlineData("2016-12-26", "2017-01-09", "；窗口含法定节假日2天")]
    [InlineData("2026-01-31", "2026-02-14", "")]
    [InlineData("2026-02-01", "2026-02-15", "；窗口含法定节假日1天")]
    public void Days_off_in_a_window_are_counted_its_first_and_last_day_included(string first, string reading, string told) =>
        Assert.Equal(told, Holidays.Beside(Some.Day(first), Some.Day(reading)));

    [Theory]
    [InlineData("2016-02-13", "；窗口含法定节假日7天")]
    [InlineData("2016-02-14", "；窗口含法定节假日7天；春节假期结束1天，宜复核")]
    [InlineData("2016-02-23", "；窗口含法定节假日5天；春节假期结束10天，宜复核")]
    [InlineData("2016-02-24", "；窗口含法定节假日4天")]
    public void Ten_days_after_the_Spring_Festival_a_finding_is_to_be_looked_at_twice(string reading, string told) =>
        Assert.Equal(told, Holidays.Beside(Some.Day(reading).AddDays(-14), Some.Day(reading)));

    [Theory]
    [InlineData("2020-10-01", "2020-10-08")]
    [InlineData("2024-12-31", "2025-01-08")]
    public void Of_a_year_without_its_notice_nothing_is_said(string first, string reading) =>
        Assert.Equal("", Holidays.Beside(Some.Day(first), Some.Day(reading)));

    [Fact]
    public void They_stand_beside_a_stale_home_page_and_excuse_nothing()
    {
        var home = Some.Page(items: Some.Item("2016-01-29")) with { At = LocalDay.StartOf(Some.Day("2016-02-15")).AddHours(9) };

        var finding = Assert.Single(Told.VerdictBy("stale-home", Some.CaseOf(home))!.Findings);

        Assert.EndsWith("；窗口含法定节假日7天；春节假期结束2天，宜复核", finding.Detail, StringComparison.Ordinal);
    }
}
