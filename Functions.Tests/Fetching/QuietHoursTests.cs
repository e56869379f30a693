using System.Globalization;
using Checker.Fetching;
using Xunit;

namespace Checker.Tests.Fetching;

public class QuietHoursTests
{
    [Theory]
    [InlineData("", "2016-05-17T23:59:59+08:00", false)]
    [InlineData("23,0", "2016-05-17T22:59:59+08:00", false)]
    [InlineData("23,0", "2016-05-17T23:00:00+08:00", true)]
    [InlineData("23,0", "2016-05-18T00:59:59+08:00", true)]
    [InlineData("23,0", "2016-05-18T01:00:00+08:00", false)]
    [InlineData("23", "2016-05-17T15:30:00Z", true)]
    public void The_hours_are_those_of_the_office(string hours, string at, bool quiet) =>
        Assert.Equal(quiet, Read(hours).Contains(Instant(at)));

    [Theory]
    [InlineData("22,23,0,1", "2016-05-17T22:10:00+08:00", "2016-05-18T02:00:00+08:00")]
    [InlineData("22,23,0,1", "2016-05-17T12:10:00+08:00", "2016-05-17T12:10:00+08:00")]
    [InlineData("0,2", "2016-05-16T16:00:01Z", "2016-05-16T17:00:00Z")]
    public void They_end_with_the_first_hour_that_is_none(string hours, string at, string end) =>
        Assert.Equal(Instant(end), Read(hours).EndFrom(Instant(at)));

    [Theory]
    [InlineData("24")]
    [InlineData("-1")]
    [InlineData("night")]
    [InlineData("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23")]
    public void What_is_no_list_of_hours_is_refused(string hours) => Assert.Null(QuietHours.TryRead(hours));

    private static QuietHours Read(string hours) => Assert.IsType<QuietHours>(QuietHours.TryRead(hours));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
