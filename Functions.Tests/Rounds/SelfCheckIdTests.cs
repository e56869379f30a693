using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class SelfCheckIdTests
{
    [Theory]
    [InlineData("4117000001", 1, "2016-05-17-self-check-4117000001-1")]
    [InlineData("s-self-check-2", 3, "2016-05-17-self-check-s-self-check-2-3")]
    [InlineData("s-abcdefghijabcdefghijabcdefghijabcdefgh", 3, "2016-05-17-self-check-s-abcdefghijabcdefghijabcdefghijabcdefgh-3")] // the longest
    public void A_round_is_named_by_day_site_and_number_and_read_back(string site, int number, string id)
    {
        var written = new SelfCheckId(Some.Day("2016-05-17"), SiteId.Parse(site), number);

        Assert.Equal(id, written.Round.ToString());
        Assert.Equal(written, SelfCheckId.Of(written.Round));
    }

    [Theory]
    [InlineData("2016-05-17-routine")]
    [InlineData("20160517T100000Z-spot-check-0417")]
    [InlineData("20160517T100000Z-self-check-0417")]
    [InlineData("2016-05-17-self-check-1")]
    [InlineData("2016-05-17-self-check-s-example-x")]
    [InlineData("2016-13-17-self-check-s-example-1")]
    [InlineData("2016-05-17-self-check-S-EXAMPLE-1")]
    [InlineData("2016-05-17-self-check--1")]
    public void Every_other_round_is_none(string id) => Assert.Null(SelfCheckId.Of(RoundId.Parse(id, null)));
}
