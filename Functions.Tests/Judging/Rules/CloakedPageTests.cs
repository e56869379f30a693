using Checker.Judging;
using Checker.Observing;
using Checker.Tests.Observing;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public sealed class CloakedPageTests
{
    private const string Own = "<title>某某县农业局</title><h2>工作动态</h2><ul><li><a href='/a.html'>全县农业工作会议召开</a>2016-05-09</li></ul>";
    private const string Planted = "<title>澳门葡京娱乐城_百家乐_真人娱乐开户送彩金</title><meta name='keywords' content='百家乐,真人娱乐,老虎机'><a href='http://bet365.example/'>百家乐开户</a>";

    [Fact]
    public void Nobody_who_was_not_asked_under_another_name_is_judged() => Assert.Null(Judged(Own, null, null));

    [Theory]
    [InlineData(Own, Own, Outcome.Passed)]
    [InlineData(Own, "<title>某某县农业局</title><p>访问量：10086，今天是5月10日</p>", Outcome.Passed)] // a counter, a date
    [InlineData(Own, "<title>某某县农业局手机版</title><a href='/m/'>进入</a>", Outcome.Passed)] // a telephone's face
    [InlineData(Own, "<title>某某县公安局</title><p>严厉打击网络赌博、百家乐等违法活动</p>", Outcome.Passed)]
    [InlineData(Own, Planted, Outcome.Failed)]
    [InlineData(Planted, Planted, Outcome.Passed)] // everybody sees it: that is the hijacked page's finding
    internal void Only_illicit_content_that_our_own_visit_was_not_shown_counts(string home, string face, Outcome outcome) =>
        Assert.Equal(outcome, Judged(home, face, face)!.Outcome);

    [Fact]
    public void A_visitor_from_a_search_engine_alone_may_be_shown_it()
    {
        var finding = Assert.Single(Judged(Own, Own, Planted)!.Findings);

        Assert.Equal("网页疑似被植入非法内容(经搜索引擎访问时显示赌博信息)", finding.Sentence);
        Assert.Contains("标题“某某县农业局”", finding.Detail, StringComparison.Ordinal);
        Assert.Contains("经搜索引擎访问：标题“澳门葡京娱乐城", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wall_before_both_is_no_evidence_and_no_pass()
    {
        var wall = Reading.Page("", PageRole.AsEngine, Reading.Home, status: 403);
        var facts = Some.Case(Reading.Site(), Some.Observation(Reading.Page(Own, PageRole.Home, Reading.Home), wall)) with { RuleSet = RuleSets.Get("inspection-2019") };

        Assert.Equal((Outcome.Inconclusive, Reason.Blocked), (Told.VerdictBy("cloaked-page", facts)!.Outcome, Told.VerdictBy("cloaked-page", facts)!.Reason));
    }

    private static Verdict? Judged(string home, string? engine, string? from)
    {
        PageFacts[] pages =
        [
            Reading.Page(home, PageRole.Home, Reading.Home),
            .. engine is null ? Array.Empty<PageFacts>() : [Reading.Page(engine, PageRole.AsEngine, Reading.Home)],
            .. from is null ? Array.Empty<PageFacts>() : [Reading.Page(from, PageRole.FromEngine, Reading.Home)],
        ];
        return Told.VerdictBy("cloaked-page", Some.Case(Reading.Site(), Some.Observation(pages)) with { RuleSet = RuleSets.Get("inspection-2019") });
    }
}
