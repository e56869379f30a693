using Checker.Judging;
using Checker.Observing;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class RegistryHintTests
{
    [Theory]
    [InlineData("http://www.example.gov.cn/", "http://www.example.gov.cn/", "")]
    [InlineData("http://www.example.gov.cn/", "https://www.example.gov.cn/index.html", "")]
    [InlineData("http://www.example.gov.cn/", "http://example.gov.cn/", "")] // the same host, as far as a visitor is concerned
    [InlineData("https://www.example.gov.cn/", "https://www.example.gov.cn/", "未能打开")]
    [InlineData("http://www.example.gov.cn/", "http://www.city.gov.cn/nyj/", "仍是政府网站")]
    [InlineData("http://www.example.gov.cn/", "http://www.example.com/", "不在登记的网站范围内")]
    public void An_address_that_moved_is_told(string asked, string answered, string told)
    {
        var home = Some.Page() with { Asked = new Uri(asked), Address = new Uri(answered) };

        var hints = RegistryHint.Of(Some.Site(), Some.Observation(home)).ToList();

        Assert.Equal(told is "" ? 0 : 1, hints.Count);
        Assert.All(hints, hint => Assert.Contains(told, hint, StringComparison.Ordinal));
        Assert.All(hints, hint => Assert.StartsWith("登记信息需更新", hint, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_home_page_that_does_not_open_nothing_is_told() =>
        Assert.Empty(RegistryHint.Of(Some.Site(), Some.Observation(Some.Page(access: PageAccess.NoAnswer) with { Asked = Some.Address("x") })));
}
