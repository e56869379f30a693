using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class WrongDomainTests
{
    [Theory]
    [InlineData("http://www.example.gov.cn/", "Passed")]
    [InlineData("http://nyj.EXAMPLE.GOV.CN:8080/", "Passed")]
    [InlineData("http://驻马店.政务/", "Passed")]
    [InlineData("http://www.xn--fiqs8s.xn--zfr164b/", "Passed")]
    [InlineData("http://gov.cn/", "Definite: 未使用规范的政府网站域名(gov.cn)")]
    [InlineData("http://www.examplegov.cn/", "Definite: 未使用规范的政府网站域名(www.examplegov.cn)")]
    [InlineData("http://www.example.gov.cn.com/", "Definite: 未使用规范的政府网站域名(www.example.gov.cn.com)")]
    [InlineData("http://www.example.com/", "Definite: 未使用规范的政府网站域名(www.example.com)")]
    [InlineData("http://203.0.113.7/", "Definite: 仅提供IP地址访问")]
    [InlineData("http://[2001:db8::1]/", "Definite: 仅提供IP地址访问")]
    public void A_governments_site_has_a_governments_name(string address, string expected) =>
        Assert.Equal(expected, Judged(address, address, SiteKind.Department));

    [Theory]
    [InlineData("Other", "http://www.example.com/", "Suspected: 未使用规范的政府网站域名(www.example.com)")]
    [InlineData("Other", "http://203.0.113.7/", "Definite: 仅提供IP地址访问")]
    [InlineData("Portal", "http://www.example.com/", "Definite: 未使用规范的政府网站域名(www.example.com)")]
    public void Who_may_be_no_organ_of_government_is_only_suspected(string kind, string address, string expected) =>
        Assert.Equal(expected, Judged(address, address, Enum.Parse<SiteKind>(kind)));

    [Theory]
    [InlineData("Opened", "Passed")]
    [InlineData("NoAnswer", "Definite: 未使用规范的政府网站域名(www.example.com)")]
    public void An_address_that_leads_to_a_proper_one_is_only_out_of_date(string access, string expected) =>
        Assert.Equal(expected, Judged("http://www.example.com/", "http://www.example.gov.cn/", SiteKind.Portal, Enum.Parse<PageAccess>(access)));

    [Fact]
    public void A_site_that_closes_needs_no_new_name()
    {
        var site = Some.Site(SiteState.ClosureApproved) with { Home = new Uri("http://www.example.com/") };

        Assert.Equal("-", Told.By("wrong-domain", Some.Case(site) with { RuleSet = RuleSets.Get("guideline-2017") }));
    }

    private static string Judged(string registered, string answered, SiteKind kind, PageAccess access = PageAccess.Opened)
    {
        var site = Some.Site() with { Home = new Uri(registered), Kind = kind };
        var page = Some.Page(access: access) with { Asked = new Uri(registered), Address = new Uri(answered) };

        return Told.By("wrong-domain", Some.Case(site, Some.Observation(page)) with { RuleSet = RuleSets.Get("guideline-2017") });
    }
}
