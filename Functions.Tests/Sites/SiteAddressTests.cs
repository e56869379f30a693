using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

public class SiteAddressTests
{
    [Fact]
    public void Random_text_is_an_address_or_is_refused_and_never_thrown_about()
    {
        var random = new Random(20160517);
        string[] pieces =
        [
            "http://", "https://", "://", "mailto:", "www.", "a", ".", "..", "gov.cn", ":", "80", "99999", "@", "/", "//", "?",
            "#", "%", "%zz", "[", "]", "::1", "0x7f", "xn--", "-", "_", "*", ";", "|", "水", "政务", "ß", "\u0301", "\uD800", "😀",
            new string('长', 70),
        ];
        var home = new Uri("http://www.a.gov.cn/");
        var taken = 0;

        for (var turn = 0; turn < 50_000; turn++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(1, 9)));
            foreach (var (address, fault) in new[] { SiteAddress.Read(text), SiteAddress.Read(text, home) })
            {
                Assert.True(address is null != fault is null, text);
                taken += address is null ? 0 : 1;
                if (address is not null)
                    Assert.Equal(NormalisedAddress.Of(address), NormalisedAddress.Of(new Uri(address.AbsoluteUri)));
            }
        }

        Assert.InRange(taken, 1_000, 99_000);
    }
}
