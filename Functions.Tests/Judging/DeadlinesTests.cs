using Checker.Judging;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class DeadlinesTests
{
    [Theory]
    [InlineData("2016-05-18", 10, "2016-06-01")] // two weekends
    [InlineData("2016-05-27", 1, "2016-05-30")] // from a Friday
    [InlineData("2016-06-01", 10, "2016-06-16")] // 9 to 11 June off, Sunday the 12th worked
    [InlineData("2016-09-30", 10, "2016-10-19")] // a week off, the weekend behind it worked
    public void Working_days_leave_out_days_off_and_count_weekends_that_are_worked(string from, int days, string expected)
    {
        var suggested = Deadlines.Suggest(Some.Day(from), days);

        Assert.Equal((Some.Day(expected), ""), (suggested.Day, suggested.Note));
    }

    [Fact]
    public void Of_a_year_without_its_notice_weekends_alone_are_left_out_and_that_is_said()
    {
        var suggested = Deadlines.Suggest(Some.Day("2020-09-30"), 10);

        Assert.Equal((Some.Day("2020-10-14"), "放假安排未录入，按周末推算"), (suggested.Day, suggested.Note));
    }

    [Theory]
    [InlineData("2016-05-31", "2016-05-18", "")]
    [InlineData("2016-05-28", "2016-05-18", "当日为周末")]
    [InlineData("2016-06-08", "2016-05-18", "")]
    [InlineData("2016-06-09", "2016-05-18", "当日为法定节假日，期间含法定节假日1天")]
    [InlineData("2016-06-12", "2016-05-18", "期间含法定节假日3天")] // a Sunday that is worked
    [InlineData("2016-06-13", "2016-06-11", "")]
    [InlineData("2016-06-13", "2016-06-10", "期间含法定节假日1天")]
    [InlineData("2016-05-17", "2016-05-18", "早于起算之日")]
    [InlineData("2016-05-18", "2016-05-18", "")]
    [InlineData("2020-10-10", "2020-09-30", "当日为周末，放假安排未录入，节假日未计")]
    public void What_a_day_is_and_what_its_span_holds_stands_beside_it(string deadline, string from, string told) =>
        Assert.Equal(told, Deadlines.Beside(Some.Day(deadline), Some.Day(from)));
}
