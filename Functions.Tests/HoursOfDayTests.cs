using System.Globalization;
using Xunit;

namespace Checker.Tests;

public class HoursOfDayTests
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
    public void What_is_no_list_of_hours_is_refused(string hours) => Assert.Null(HoursOfDay.TryRead(hours));

    [Theory]
    [InlineData("9,10,15", "2016-05-17T02:22:00+08:00", "2016-05-17T09:00:00+08:00")] // a Tuesday
    [InlineData("9,10,15", "2016-05-17T09:00:00+08:00", "2016-05-17T09:00:00+08:00")]
    [InlineData("9,10,15", "2016-05-17T10:59:59+08:00", "2016-05-17T10:59:59+08:00")]
    [InlineData("9,10,15", "2016-05-17T11:00:00+08:00", "2016-05-17T15:00:00+08:00")]
    [InlineData("9,10,15", "2016-05-20T16:00:00+08:00", "2016-05-23T09:00:00+08:00")] // a Friday
    [InlineData("9,10,15", "2016-05-21T09:30:00+08:00", "2016-05-23T09:00:00+08:00")]
    [InlineData("9,10,15", "2016-05-22T15:59:59Z", "2016-05-23T01:00:00Z")]
    public void Offices_work_in_them_from_Monday_to_Friday(string hours, string at, string next) =>
        Assert.Equal(Instant(next), Read(hours).WorkFrom(Instant(at)));

    private static HoursOfDay Read(string hours) => Assert.IsType<HoursOfDay>(HoursOfDay.TryRead(hours));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
