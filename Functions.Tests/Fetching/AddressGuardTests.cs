using Checker.Fetching;
using Xunit;

namespace Checker.Tests.Fetching;

public class AddressGuardTests
{
    private static readonly AddressGuard Guard = new([8080]);

    [Theory]
    [InlineData("http://a.gov.cn/")]
    [InlineData("https://a.gov.cn/x?y=z#w")]
    [InlineData("https://a.gov.cn:80/")]
    [InlineData("http://a.gov.cn:443/")]
    [InlineData("http://a.gov.cn:8080/")]
    [InlineData("HTTP://驻马店.政务/")]
    public void Web_addresses_are_let_through(string address) => Assert.Null(Guard.Refuse(new Uri(address)));

    [Theory]
    [InlineData("ftp://a.gov.cn/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("file://a.gov.cn/share")]
    [InlineData("gopher://a.gov.cn:80/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("mailto:a@a.gov.cn")]
    [InlineData("http://user:secret@a.gov.cn/")]
    [InlineData("http://user@a.gov.cn/")]
    [InlineData("http://a.gov.cn:81/")]
    [InlineData("http://a.gov.cn:22/")]
    [InlineData("https://a.gov.cn:8443/")]
    public void Everything_else_is_forbidden(string address) =>
        Assert.Equal(FetchFailure.Forbidden, Guard.Refuse(new Uri(address))?.Failure);
}
