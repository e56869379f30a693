using Checker.Fetching;
using Xunit;

namespace Checker.Tests.Fetching;

public class HomeVariantsTests
{
    [Theory]
    [InlineData("http://www.a.gov.cn/", "https://www.a.gov.cn/ http://a.gov.cn/ https://a.gov.cn/")]
    [InlineData("https://a.gov.cn/x/?y=1", "http://a.gov.cn/x/?y=1 https://www.a.gov.cn/x/?y=1 http://www.a.gov.cn/x/?y=1")]
    [InlineData("http://WWW.a.gov.cn:80/", "https://www.a.gov.cn/ http://a.gov.cn/ https://a.gov.cn/")]
    [InlineData("http://www.cn/", "https://www.cn/")]
    [InlineData("http://a.gov.cn:8080/", "")]
    [InlineData("https://a.gov.cn:80/", "")]
    [InlineData("http://127.0.0.1/", "")]
    [InlineData("http://[::1]/", "")]
    [InlineData("http://localhost/", "")]
    public void Only_protocol_and_www_vary(string home, string expected) =>
        Assert.Equal(expected, string.Join(' ', HomeVariants.Of(new Uri(home))));
}
