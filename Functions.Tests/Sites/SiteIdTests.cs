using System.Text.Json;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

public class SiteIdTests
{
    [Theory]
    [InlineData("4117000001")]
    [InlineData("bm35000001")]
    [InlineData("s-abcdefgh27")]
    [InlineData("abc")]
    [InlineData("0123456789012345678901234567890123456789")]
    public void An_id_reads_as_it_was_written(string text)
    {
        Assert.Equal(text, SiteId.Parse(text).ToString());
        Assert.Equal(text, JsonSerializer.Deserialize<SiteId>(JsonSerializer.Serialize(SiteId.Parse(text))).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("01234567890123456789012345678901234567890")]
    [InlineData("BM35000001")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b?")]
    [InlineData("a_b")]
    [InlineData("网站一")]
    [InlineData("１２３")]
    [InlineData("abc\n")]
    public void What_could_not_be_a_key_is_no_id(string? text)
    {
        Assert.False(SiteId.TryParse(text, null, out var id));
        Assert.Equal("", id.ToString());
        Assert.Throws<FormatException>(() => SiteId.Parse(text!));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SiteId>(JsonSerializer.Serialize(text)));
    }
}
