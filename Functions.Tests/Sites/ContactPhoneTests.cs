using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

public sealed class ContactPhoneTests
{
    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("138-1234-1234、0396-2601234", "138****1234、0396-2601234")]
    [InlineData("张三138 1234 1234", "张三138****1234")]
    [InlineData("+86 13812341234", "+86 138****1234")]
    [InlineData("12812341234", "12812341234")]
    [InlineData("138123412345", "138123412345")]
    [InlineData("0396-2601234", "0396-2601234")]
    [InlineData("", "")]
    public void The_middle_of_a_mobile_number_is_hidden(string text, string masked)
    {
        Assert.Equal(masked, ContactPhone.Masked(text));
        Assert.Equal(text != masked, ContactPhone.IsMasked(masked));
    }
}
