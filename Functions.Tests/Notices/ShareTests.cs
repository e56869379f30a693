using Checker.Notices;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class ShareTests
{
    [Theory]
    [InlineData(4, 4, null)]
    [InlineData(5, 5, "100%")]
    [InlineData(0, 5, "0%")]
    [InlineData(2, 3, null)]
    [InlineData(2, 6, "33.3%")]
    [InlineData(4999, 5000, "99.9%")]
    [InlineData(24, 40, "60%")]
    public void A_rate_is_cut_and_told_from_five_on(int part, int whole, string? expected) =>
        Assert.Equal(expected, Share.PerMille(part, whole) is { } rate ? Share.Told(rate) : null);

    [Theory]
    [InlineData(600, 600, "持平")]
    [InlineData(600, 601, "上升0.1个百分点")]
    [InlineData(601, 600, "下降0.1个百分点")]
    [InlineData(333, 600, "上升26.7个百分点")]
    [InlineData(1000, 0, "下降100个百分点")]
    public void A_change_is_that_of_the_rates_as_they_are_told(int from, int to, string expected) => Assert.Equal(expected, Share.Change(from, to));
}
