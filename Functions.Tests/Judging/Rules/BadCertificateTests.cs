using Checker.Fetching;
using Checker.Judging;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class BadCertificateTests
{
    private const string Sentence = "安全证书过期或不受信任(提示,不作为不合格依据)";

    [Theory]
    [InlineData("", "Passed")]
    [InlineData("Expired", "Definite: " + Sentence)]
    [InlineData("NotYetValid", "Definite: " + Sentence)]
    [InlineData("Misnamed", "Definite: " + Sentence)]
    [InlineData("SelfSigned", "Definite: " + Sentence)]
    [InlineData("IncompleteChain", "Suspected: " + Sentence)]
    [InlineData("Untrusted", "Suspected: " + Sentence)]
    [InlineData("Untrusted Expired", "Definite: " + Sentence)]
    public void What_a_browser_would_warn_of_is_a_hint(string problems, string expected) =>
        Assert.Equal(expected, Told.By("bad-certificate", Facts(problems)));

    [Fact]
    public void A_hint_fails_no_site_and_stands_in_no_annex()
    {
        var conclusion = Judge.Conclude(Facts("Expired"));

        Assert.Equal(SiteVerdict.Passed, conclusion.Site);
        Assert.True(conclusion.Findings.Single().IsHint);
        Assert.Equal("", Wording.Combine(Some.Site(), conclusion.Findings));
    }

    [Fact]
    public void A_plain_page_and_another_sites_have_none_to_judge()
    {
        var elsewhere = Facts("Expired");
        var page = elsewhere.Newest.Home with { Address = new Uri("https://www.portal.gov.cn/") };

        Assert.Equal("-", Told.By("bad-certificate", Some.Case() with { RuleSet = RuleSets.Default }));
        Assert.Equal("-", Told.By("bad-certificate", elsewhere with { Visits = [Some.Observation(page)] }));
    }

    [Fact]
    public void Every_problem_there_is_has_its_word()
    {
        var all = string.Join(' ', Enum.GetNames<CertificateProblem>());

        var finding = Told.VerdictBy("bad-certificate", Facts(all))!.Findings.Single();

        Assert.Equal(
            "2016年5月17日18:00访问 http://www.example.gov.cn/ 已打开，安全证书已过期、尚未生效、与域名不符、为自签名、证书链不完整、签发机构不受信任；"
            + "证书颁发给CN=www.example.gov.cn，有效期2015年1月1日08:00至2016年1月1日07:59",
            finding.Detail);
    }

    private static Case Facts(string problems)
    {
        var certificate = new Certificate
        {
            Subject = "CN=www.example.gov.cn",
            Issuer = "CN=Example",
            Names = ["www.example.gov.cn"],
            NotBefore = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero),
            NotAfter = new(2015, 12, 31, 23, 59, 59, TimeSpan.Zero),
            Sha256 = "00",
            Chain = [],
            Problems = [.. problems.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<CertificateProblem>)],
        };
        var facts = Some.CaseOf(Some.Page(items: Some.Item("2016-05-16")) with { Certificate = certificate });
        return facts with { RuleSet = RuleSets.Default };
    }
}
