using Checker.Storage;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class QueueTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{\"round\":\"2016-05-17-routine\"}")]
    [InlineData("驻马店 😀 \u0001")]
    public void What_is_sent_is_read(string text) => Assert.Equal(text, QueueText.Decode(BinaryData.FromString(QueueText.Encode(text))));

    [Fact]
    public void It_lies_in_base64() => Assert.Equal("e30=", QueueText.Encode("{}"));

    [Theory]
    [InlineData("{}")]
    [InlineData("no base64!")]
    [InlineData("e30=e30=")]
    [InlineData("什么")]
    public void What_is_no_base64_is_taken_as_it_is(string text) => Assert.Equal(text, QueueText.Decode(BinaryData.FromString(text)));

    [Fact]
    public void Bytes_that_are_no_text_are_read_as_some_text() =>
        Assert.NotEmpty(QueueText.Decode(BinaryData.FromString(Convert.ToBase64String([0xFF, 0xFE, 0x00, 0xC0]))));
}
