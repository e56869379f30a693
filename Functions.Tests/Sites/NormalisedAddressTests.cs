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
}
