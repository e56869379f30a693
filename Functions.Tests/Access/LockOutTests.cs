using Checker.Access;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

public sealed class LockOutTests
{
    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(4, "00:00:00")]
    [InlineData(5, "00:01:00")]
    [InlineData(6, "00:02:00")]
    [InlineData(10, "00:32:00")]
    [InlineData(11, "01:00:00")]
    [InlineData(2_000_000_000, "01:00:00")]
    public void Waits_double_up_to_an_hour(int failures, string wait) => Assert.Equal(TimeSpan.Parse(wait), LockOut.Wait(failures));

    [Theory]
    [InlineData("00:00:59.9999999", false)]
    [InlineData("00:01:00", true)]
    [InlineData("00:01:00.0000001", true)]
    public void A_try_is_looked_at_when_the_wait_is_over(string after, bool open) =>
        Assert.Equal(open, LockOut.IsOpen(5, Some.Moment, Some.Moment + TimeSpan.Parse(after)));
}
