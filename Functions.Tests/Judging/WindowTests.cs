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
    [InlineData(null)]
    [InlineData("")]
    [InlineData("周")]
    [InlineData("0周")]
    [InlineData("-1周")]
    [InlineData("1000天")]
    [InlineData("2")]
    [InlineData("2 weeks")]
    public void What_is_no_window_is_refused(string? text) =>
        Assert.False(Window.TryParse(text, null, out _));
}
