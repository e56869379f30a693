using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class OwnGapTests
{
    [Theory]
    [InlineData(-60, false)] // a clock that was wrong before
    [InlineData(5, false)]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void Three_ticks_that_did_not_come_are_a_gap(int minutes, bool isGap) =>
        Assert.Equal(isGap, OwnGap.Between(Some.Moment, Some.Moment.AddMinutes(minutes)) is not null);

    [Theory]
    [InlineData("2016-05-17T12:00:00+08:00", "2016-05-17T12:30:00+08:00", false, true, false)]
    [InlineData("2016-05-17T11:59:59+08:00", "2016-05-17T12:30:01+08:00", true, true, true)]
    [InlineData("2016-05-17T12:10:00+08:00", "2016-05-17T12:20:00+08:00", false, true, false)]
    public void A_half_hour_is_touched_when_some_of_it_was_slept_through(string from, string to, bool before, bool within, bool after)
    {
        var gap = new OwnGap(At(from), At(to));
        var noon = new ProbeSlot(Some.Day("2016-05-17"), 24);

        Assert.Equal((before, within, after), (gap.Touches(noon with { Index = 23 }), gap.Touches(noon), gap.Touches(noon with { Index = 25 })));
    }

    [Fact]
    public void It_is_told_by_the_offices_clock() => Assert.Equal(
        "2016年5月16日23:50至5月17日02:55（3小时5分钟）程序没有运行，期间没有监测网站",
        new OwnGap(At("2016-05-16T15:50:00Z"), At("2016-05-16T18:55:00Z")).Told());

    [Theory]
    [InlineData("f", "u")]
    [InlineData("l", "u")]
    [InlineData("o", "o")] // what opened, opened
    [InlineData("r", "r")]
    public void What_failed_in_a_half_hour_that_we_slept_through_is_not_held_against_a_site(string code, string settled)
    {
        var slot = ProbeSlot.Of(Some.Moment);

        Assert.Equal(settled, string.Concat(OwnOutage.Settle([(code[0], slot)], [new OwnGap(slot.End.AddMinutes(-10), slot.End.AddHours(3))])));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
