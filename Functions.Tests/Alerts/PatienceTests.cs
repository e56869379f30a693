using Checker.Alerts;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Alerts;

public sealed class PatienceTests
{
    [Theory]
    [InlineData(0, 0, 5)]
    [InlineData(1, 0, 10)]
    [InlineData(2, 0, 20)]
    [InlineData(4, 0, 80)]
    [InlineData(5, 0, 120)]
    [InlineData(1000, 0, 120)]
    [InlineData(0, 1, 7.5)]
    [InlineData(1000, 1, 180)]
    public void A_channel_that_fails_is_tried_again_ever_later_but_within_hours(int failures, double chance, double minutes)
    {
        var patience = Patience.After(failures == 0 ? null : new Patience(failures, Some.Moment), Some.Moment, chance);

        Assert.Equal(new Patience(failures + 1, Some.Moment.AddMinutes(minutes)), patience);
    }
}
