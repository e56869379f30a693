using Checker.Judging;
using Checker.Observing;
using Checker.Observing.Privacy;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public sealed class LeakedPrivacyTests
{
    [Theory]
    [InlineData(0, 0, 0, "Passed")]
    [InlineData(1, 0, 0, "Suspected: 公开未脱敏的公民身份号码1个")]
    [InlineData(2, 0, 0, "Definite: 公开未脱敏的公民身份号码2个")]
    [InlineData(2, 5, 50, "Definite: 公开未脱敏的公民身份号码2个")]
    [InlineData(0, 1, 0, "Passed")]
    [InlineData(0, 2, 0, "Suspected: 公开未脱敏的银行卡号2个")]
    [InlineData(0, 0, 19, "Passed")] // an office's telephones
    [InlineData(0, 0, 20, "Suspected: 公开未脱敏的个人手机号码20个")]
    public void Numbers_count_by_kind_and_in_quantity(int citizens, int cards, int mobiles, string expected) =>
        Assert.Equal(expected, Told.By("leaked-privacy", Facts(Page(new PrivateFacts(citizens, cards, mobiles, [])))));

    [Fact]
    public void A_file_is_named_with_its_masked_numbers()
    {
        var file = Some.Page("a/名单.xlsx", PageRole.Attachment) with { Title = "名单.xlsx", Private = new PrivateFacts(3, 0, 0, ["411702***********0"]) };

        var finding = Assert.Single(Told.VerdictBy("leaked-privacy", Facts(Page(null), file))!.Findings);

        Assert.Equal("名单.xlsx", finding.Subject);
        Assert.Contains("公民身份号码3个，如：411702***********0", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_a_hint_and_fails_no_site()
    {
        var conclusion = Judge.Conclude(Facts(Page(new PrivateFacts(9, 0, 0, []))));

        Assert.Equal((SiteVerdict.Passed, true), (conclusion.Site, Assert.Single(conclusion.Findings).IsHint));
    }

    [Fact]
    public void Files_that_nobody_could_read_leave_the_verdict_partial()
    {
        var scan = Some.Page("scan.pdf", PageRole.Attachment, PageAccess.Unreadable);

        var verdict = Told.VerdictBy("leaked-privacy", Facts(Page(null), scan))!;

        Assert.Equal((Outcome.Passed, true), (verdict.Outcome, verdict.Partial));
        Assert.Contains("1个附件无法读取", verdict.Explanation, StringComparison.Ordinal);
    }

    private static PageFacts Page(PrivateFacts? numbers) => Some.Page(items: Some.Item("2016-05-16")) with { Private = numbers };

    private static Case Facts(params PageFacts[] pages) => Some.CaseOf(pages) with { RuleSet = RuleSets.Get("inspection-2019") };
}
