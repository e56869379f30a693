using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

public class SiteScopeTests
{
    [Theory]
    [InlineData("http://www.a.gov.cn/x/y.html", true)]
    [InlineData("https://a.gov.cn/", true)]
    [InlineData("http://WWW.A.GOV.CN/", true)]
    [InlineData("http://www.a.gov.cn:8080/", false)]
    [InlineData("http://m.a.gov.cn/", false)]
    [InlineData("http://wwwa.gov.cn/", false)]
    [InlineData("http://www.a.gov.cn.evil.com/", false)]
    [InlineData("http://www.a.gov.cn@evil.com/", false)]
    [InlineData("http://xxgk.a.gov.cn/any", true)]
    [InlineData("http://city.gov.cn/bm/sjj", true)]
    [InlineData("https://www.city.gov.cn/bm/sjj/list.html", true)]
    [InlineData("http://www.city.gov.cn/bm/sjj2/", false)]
    [InlineData("http://www.city.gov.cn/BM/sjj/", false)]
    [InlineData("http://www.city.gov.cn/", false)]
    [InlineData("http://b.cn:8080/x", true)]
    [InlineData("http://b.cn/x", false)]
    [InlineData("http://水利.政务/a/1", true)]
    [InlineData("http://水利.政务/b", false)]
    [InlineData("javascript:void(0)", false)]
    [InlineData("http://xn--水.cn/", false)]
    [InlineData("mailto:a@elsewhere.gov.cn", false)]
    public void A_site_owns_its_host_and_its_scope(string address, bool owned) =>
        Assert.Equal(owned, Site("http://www.a.gov.cn/").Owns(new Uri(address)));

    [Fact]
    public void A_host_in_Chinese_is_the_same_in_punycode() =>
        Assert.True(Site("http://水利.政务/").Owns(new Uri("http://xn--kcrt84d.xn--zfr164b/x")));

    private static Site Site(string home) => new()
    {
        Id = SiteId.Parse("4117000001"),
        Name = "甲网",
        Home = new Uri(home),
        Sponsor = "甲局",
        Scope = ["xxgk.a.gov.cn", "www.city.gov.cn/bm/sjj", "b.cn:8080", "xn--kcrt84d.xn--zfr164b/a"],
    };
}
