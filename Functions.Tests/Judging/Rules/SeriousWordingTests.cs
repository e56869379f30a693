using Checker.Judging;
using Checker.Observing;
using Checker.Observing.Wordings;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public sealed class SeriousWordingTests
{
    [Fact]
    public void A_form_is_one_suspected_finding_however_often_it_stands()
    {
        var verdict = Judged(Some.Page() with { Wordings = [Hit(null, null), Hit(null, null)] }, Some.Page("a.html", PageRole.Article) with { Wordings = [Hit(null, null)] })!;

        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((Strength.Suspected, "“示列”应为“示例”(严重表述错误)", 2), (finding.Strength, finding.Sentence, finding.Pages.Count));
        Assert.Contains("3处", finding.Detail, StringComparison.Ordinal);
        Assert.False(verdict.Vetoes);
    }

    [Theory]
    [InlineData("2016-04-30", false)]
    [InlineData("2016-05-01", true)]
    [InlineData("2016-05-02", true)]
    [InlineData(null, false)]
    public void A_former_name_is_wrong_only_in_what_was_published_since(string? published, bool wrong) => Assert.Equal(
        wrong ? Outcome.Failed : null,
        Judged(Some.Page() with { Wordings = [Hit(Some.Day("2016-05-01"), published)] })?.Outcome);

    [Fact]
    public void None_found_leaves_the_indicator_to_a_person()
    {
        Assert.Null(Judged(Some.Page()));
        Assert.Contains("serious-wording", ManualRules.Names.Keys);
    }

    private static WordingHit Hit(DateOnly? since, string? published) =>
        new("0123456789abcdef", "示列", "示例", "地名", "在示列县召开", since, published is null ? null : Some.Written(published));

    private static Verdict? Judged(params PageFacts[] pages) => Told.VerdictBy("serious-wording", Some.CaseOf(pages));
}
