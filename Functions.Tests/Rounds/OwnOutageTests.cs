using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class OwnOutageTests
{
    private static readonly ProbeSlot Slot = ProbeSlot.Of(Some.Moment);

    [Theory]
    [InlineData("ffffo", "ffffo")] // four are no group
    [InlineData("fffffooooo", "fffffooooo")] // half
    [InlineData("ffffffooooo", "uuuuuuooooo")]
    [InlineData("fffffbbbbbb", "uuuuubbbbbb")] // what does not count speaks for nobody
    [InlineData("llfffoo", "uuuuuoo")]
    [InlineData("oooooooo", "oooooooo")]
    [InlineData("", "")]
    public void More_than_half_of_five_or_more_failing_at_once_speaks_against_our_own_network(string codes, string settled) =>
        Assert.Equal(settled, string.Concat(OwnOutage.Settle([.. codes.Select(code => (code, Slot))], [])));
}
