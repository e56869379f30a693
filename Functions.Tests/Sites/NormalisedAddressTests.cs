using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

public class NormalisedAddressTests
{
    [Theory]
    [InlineData("http://www.a.gov.cn", "www.a.gov.cn")]
    [InlineData("http://www.a.gov.cn/", "www.a.gov.cn")]
    [InlineData("https://WWW.A.gov.cn:443/", "www.a.gov.cn")]
    [InlineData("http://www.a.gov.cn:80/bm/", "www.a.gov.cn/bm")]
    [InlineData("http://www.a.gov.cn:8080/BM/", "www.a.gov.cn:8080/BM")]
    [InlineData("https://www.a.gov.cn:80/", "www.a.gov.cn:80")]
    [InlineData("http://www.a.gov.cn/?id=1", "www.a.gov.cn?id=1")]
    [InlineData("http://www.a.gov.cn/index.jsp?id=1#top", "www.a.gov.cn/index.jsp?id=1")]
    [InlineData("http://水利.政务/", "xn--kcrt84d.xn--zfr164b")]
    [InlineData("http://[::1]:8080/", "[::1]:8080")]
    [InlineData("http://[::1]/", "[::1]")]
    public void Two_ways_to_write_one_address_are_one(string address, string normalised) =>
        Assert.Equal(normalised, NormalisedAddress.Of(new Uri(address)));

    [Theory]
    [InlineData("http://www.a.gov.cn/x", "http://www.a.gov.cn/", true)]
    [InlineData("http://www.a.gov.cn", "http://www.a.gov.cn/y", true)]
    [InlineData("http://www.a.gov.cn/x", "http://www.a.gov.cn", false)]
    [InlineData("http://www.a.gov.cn/x", "https://www.a.gov.cn/x", false)]
    [InlineData("http://www.a.gov.cn/x", "http://www.a.gov.cn:8080/x", false)]
    [InlineData("http://www.a.gov.cn/x", "http://www.a.gov.cn.evil.com/x", false)]
    [InlineData("http://www.a.gov.cn/x", "http://www.a.gov.cn@evil.com/x", false)]
    [InlineData("http://www.a.gov.cn/x", "http://WWW.a.gov.cn/x", false)]
    [InlineData("mailto:a@a.gov.cn", "mailto:a@a.gov.cn", false)]
    public void What_begins_alike_has_one_host(string one, string other, bool alike)
    {
        var (first, second) = (new Uri(one), new Uri(other));

        Assert.Equal(alike, NormalisedAddress.BeginAlike(first, second));
        Assert.True(!alike || (first.Host == second.Host && first.Port == second.Port));
    }
}
