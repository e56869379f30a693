using System.Text;
using Checker.Observing;
using Checker.Observing.Html;
using Xunit;

namespace Checker.Tests.Observing.Html;

public class AddressesTests
{
    private static readonly string[] Written =
    [
        "/", "a.html", "/a/b/index.html", "/a/b/", "/a/b", "list?id=1", "/list/?id=1", "/?a=/index.html", "/a/../b", "/a/..?b", "/a/.", "/a//b/",
        "//other.gov.cn/a", "http://www.a.gov.cn/x", "http://a.gov.cn:8080/x", "https://www.a.gov.cn/x/Default.aspx", "/a b", "/新闻/", "/a%20b/", "/a#b", "/a/#b", "?b", ".", "..", "/a\\b",
        "/index.html/index.html", "/a?b?c", "/A/B.HTML", "http://www.a.gov.cn@b.cn/x", "/a...b/c", "/a/b?c/../d",
    ];

    [Theory]
    [InlineData("http://www.a.gov.cn/x/y.html")]
    [InlineData("http://a.gov.cn:80/")]
    [InlineData("http://www.a.gov.cn:8080/x/")]
    [InlineData("https://WWW.A.gov.cn/x/新/z")]
    [InlineData("http://水利.政务/x/")]
    [InlineData("http://me@www.a.gov.cn/x/")]
    [InlineData("http://127.0.0.1:9000/x/")]
    [InlineData("http://[::1]:8080/x/")]
    public void Known_by_where_the_page_is_an_address_has_its_own_key(string page)
    {
        var addresses = new Addresses(new Uri(page), Encoding.UTF8, null);

        foreach (var address in Written.Select(addresses.Resolve).OfType<Uri>())
            Assert.Equal(address.Key, addresses.KeyOf(address));
    }

    [Fact]
    public void So_has_one_that_a_base_leads_elsewhere()
    {
        var addresses = new Addresses(new Uri("http://www.a.gov.cn/"), Encoding.UTF8, "http://www.b.gov.cn/c/");

        foreach (var address in Written.Select(addresses.Resolve).OfType<Uri>())
            Assert.Equal(address.Key, addresses.KeyOf(address));
    }
}
