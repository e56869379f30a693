using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class BlankHomeBlockTests
{
    [Theory]
    [InlineData(0, "Passed")]
    [InlineData(1, "Suspected: 首页“板块1”板块“开天窗”")]
    [InlineData(3, "Suspected: 首页“板块1”、“板块2”、“板块3”板块“开天窗”")]
    [InlineData(4, "Suspected: 首页“板块1”等4个板块“开天窗”")]
    public void Blocks_with_nothing_below_their_heading_are_named_and_counted(int count, string expected) =>
        Assert.Equal(expected, Told.By("blank-home-block", Of([.. Enumerable.Range(1, count).Select(i => Block($"板块{i}"))])));

    [Fact]
    public void A_block_that_says_it_holds_nothing_leaves_no_doubt()
    {
        var verdict = Told.VerdictBy("blank-home-block", Of(Block("通知公告", "暂无内容"), Block("图片新闻")))!;

        var finding = Assert.Single(verdict.Findings);
        Assert.Equal(Strength.Definite, finding.Strength);
        Assert.EndsWith("，“通知公告”板块显示“暂无内容”；“图片新闻”板块标题下无内容", finding.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Running", "Blocked", "Blocked")]
    [InlineData("ClosureApproved", "Opened", "-")]
    public void A_page_that_was_not_seen_or_need_not_be_kept_up_accuses_nobody(string state, string access, string expected)
    {
        var home = Home(Block("通知公告")) with { Access = Enum.Parse<PageAccess>(access) };

        Assert.Equal(expected, Told.By("blank-home-block", Some.Case(Some.Site(Enum.Parse<SiteState>(state)), Some.Observation(home))));
    }

    [Fact]
    public void By_the_edition_in_force_it_is_a_hint_and_fails_no_site()
    {
        var facts = Of(Block("通知公告")) with { RuleSet = RuleSets.Find("inspection-2019")! };

        var conclusion = Judge.Conclude(facts);

        var finding = Assert.Single(conclusion.Findings, finding => finding.Rule == "blank-home-block");
        Assert.True(finding.IsHint);
        Assert.NotEqual(SiteVerdict.Failed, conclusion.Site);
    }

    private static Case Of(params EmptyBlock[] blocks) => Some.CaseOf(Home(blocks));

    private static PageFacts Home(params EmptyBlock[] blocks) => Some.Page(items: Some.Item("2016-05-16")) with { EmptyBlocks = blocks };

    private static EmptyBlock Block(string name, string? phrase = null) => new(name, Some.Address("more/"), phrase, "/html[1]/body[1]/div[1]");
}
