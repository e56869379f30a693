using Checker.Observing;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class EvidenceIdTests(Azurite azurite)
{
    private const string File = "2016-05-17-routine/s-example/1-0a1b2c3d.warc.gz";
    private const string Id = "2016-05-17-routine.s-example.1-0a1b2c3d.120.4096";

    [Fact]
    public void A_place_is_one_word_and_back()
    {
        Assert.Equal(Id, EvidenceId.Of(new EvidencePlace(File, 120, 4096, "aa")));
        Assert.Equal(new EvidencePlace(File, 120, 4096, ""), EvidenceId.Parse(Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2016-05-17-routine.s-example.1-0a1b2c3d.120")]
    [InlineData("2016-05-17-routine.s-example.1-0a1b2c3d.120.4096.1")]
    [InlineData("2016-05-17-routine.s-example..120.4096")]
    [InlineData("2016-05-17-routine.s-example.1-0a1b2c3d.-1.4096")]
    [InlineData("2016-05-17-routine.s-example.1-0a1b2c3d.120.0")]
    [InlineData("2016-05-17-routine.s-example.1-0a1b2c3d.120.99999999999999999999")]
    [InlineData("2016-05-17-routine.s-example.1-0a1b2c3d.9223372036854775807.2")] // the end of the range would overflow
    [InlineData("2016-05-17-routine.s-example.1-0a1b2c3d. 120.4096")]
    [InlineData("..%2F.s-example.1-0a1b2c3d.120.4096")]
    [InlineData("a/b.s-example.1-0a1b2c3d.120.4096")]
    [InlineData("a\\b.s-example.1-0a1b2c3d.120.4096")]
    [InlineData("a?b.s-example.1-0a1b2c3d.120.4096")]
    [InlineData("甲.s-example.1-0a1b2c3d.120.4096")]
    [InlineData("a\n.s-example.1-0a1b2c3d.120.4096")]
    public void Anything_else_is_none(string id) => Assert.Null(EvidenceId.Parse(id));

    /// <summary>Well formed, and somebody made them up: there is no such file, or no such range in it.</summary>
    [Theory]
    [InlineData("a.b.c.0.1")]
    [InlineData(".0.1")]
    [InlineData(".1.100000")]
    [InlineData(".0.2147483647")]
    [InlineData(".2147483647.2147483647")]
    [InlineData(".2147483647.1")]
    public async Task One_that_leads_nowhere_is_no_error(string id)
    {
        var stores = await Stores.CreateAsync(azurite);
        var kept = await SomeVisit.SaveAsync(stores, 1, SomeVisit.Answer("/", "<p>首页</p>"));
        var begin = kept.Files.Name.Replace('/', '.');

        Assert.Null(await stores.Evidence.ReadAsync(id.StartsWith('.') ? begin + id : id, TestContext.Current.CancellationToken));
    }
}
