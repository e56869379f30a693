using Checker.Judging;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public class WindowTests
{
    [Theory]
    [InlineData("2周", "2016-05-17", "2016-05-03")]
    [InlineData("2周", "2016-03-07", "2016-02-22")]
    [InlineData("90天", "2016-05-17", "2016-02-17")]
    [InlineData("6个月", "2016-05-17", "2015-11-17")]
    [InlineData("6个月", "2016-05-31", "2015-11-30")]
    [InlineData("6个月", "2016-08-31", "2016-02-29")]
    [InlineData("6个月", "2015-08-31", "2015-02-28")]
    [InlineData("1年", "2016-02-29", "2015-02-28")]
    [InlineData("1年", "2017-02-28", "2016-02-28")]
    [InlineData("1年", "2017-03-01", "2016-03-01")]
    [InlineData("2周(14天)", "2016-05-17", "2016-05-03")]
    [InlineData("6个月(180天)", "2016-05-17", "2015-11-19")]
    [InlineData("1年(365天)", "2017-02-28", "2016-02-29")]
    public void A_window_runs_back_to_its_first_day_and_holds_it(string window, string reading, string first)
    {
        var span = Window.Parse(window);

        var day = span.FirstDay(Some.Day(reading));

        Assert.Equal(Some.Day(first), day);
        Assert.True(span.Covers(day, Some.Day(reading)));
        Assert.False(span.Covers(day.AddDays(-1), Some.Day(reading)));
    }

    [Theory]
    [InlineData("2周")]
    [InlineData("15天")]
    [InlineData("6个月")]
    [InlineData("1年")]
    public void A_window_is_written_in_its_official_unit(string text) =>
        Assert.Equal(text, Window.Parse(text).ToString());

    [Theory]
    [InlineData("2周(14天)", "2周", "2周(14天)")]
    [InlineData("6个月", "6个月", "6个月")]
    public void The_unit_and_the_days_it_is_counted_as_are_told_apart(string text, string official, string counted)
    {
        var window = Window.Parse(text);

        Assert.Equal(official, window.ToString());
        Assert.Equal(counted, window.Counted);
    }

    [Theory]
    [InlineData("2016-05-03", null, true)]
    [InlineData("2016-05-03", "17:59", false)]
    [InlineData("2016-05-03", "18:00", true)]
    [InlineData("2016-05-03", "18:01", true)]
    [InlineData("2016-05-04", "00:00", true)]
    [InlineData("2016-05-02", "23:59", false)]
    [InlineData("2016-05-02", null, false)]
    public void The_first_day_counts_from_the_minute_of_reading_where_the_minute_is_known(string day, string? time, bool covered) =>
        Assert.Equal(covered, Window.Parse("2周").Covers(
            Some.Day(day), time is null ? null : TimeOnly.ParseExact(time, "HH:mm", null), Some.Moment.AddSeconds(59).ToUniversalTime()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("周")]
    [InlineData("0周")]
    [InlineData("-1周")]
    [InlineData("1000天")]
    [InlineData("2")]
    [InlineData("2 weeks")]
    [InlineData("02周")]
    [InlineData("2周天")]
    [InlineData("2周(0天)")]
    [InlineData("2周(14)")]
    [InlineData("2周(10000天)")]
    [InlineData("2周(14天)\n")]
    public void What_is_no_window_is_refused(string? text) =>
        Assert.False(Window.TryParse(text, null, out _));
}
