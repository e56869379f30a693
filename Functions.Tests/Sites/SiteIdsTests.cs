using System.Security.Cryptography;
using System.Text;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

public class SiteIdsTests
{
    [Fact]
    public void A_code_is_the_id() =>
        Assert.Equal("bm35000001", SiteIds.For("bm35000001", new Uri("http://a.gov.cn")).ToString());

    [Fact]
    public void Without_a_code_the_id_is_ten_digits_of_the_addresss_digest()
    {
        var bits = string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes("www.a.gov.cn/bm")).Select(b => b.ToString("b8")));
        var digits = bits[..50].Chunk(5).Select(five => "abcdefghijklmnopqrstuvwxyz234567"[Convert.ToInt32(new string(five), 2)]);

        var id = SiteIds.For(null, new Uri("https://WWW.a.gov.cn/bm/#top"));

        Assert.Equal("s-" + string.Concat(digits), id.ToString());
    }
}
