using System.Globalization;
using Checker.Rounds;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class ProbeSlotTests
{
    [Theory]
    [InlineData("2016-05-16T16:00:00Z", "2016-05-17 00")]
    [InlineData("2016-05-17T00:29:59+08:00", "2016-05-17 00")]
    [InlineData("2016-05-17T00:30:00+08:00", "2016-05-17 01")]
    [InlineData("2016-05-17T15:59:59Z", "2016-05-17 47")]
    public void A_day_in_utc8_has_forty_eight(string at, string slot) =>
        Assert.Equal(slot, ProbeSlot.Of(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(24)]
    [InlineData(47)]
    [InlineData(48)]
    public void So_many_a_day_are_so_many(int daily)
    {
        var day = new DateOnly(2016, 5, 17);

        Assert.Equal(daily, Enumerable.Range(0, ProbeSlot.ADay).Count(index => new ProbeSlot(day, index).IsOneOf(daily)));
    }
}
