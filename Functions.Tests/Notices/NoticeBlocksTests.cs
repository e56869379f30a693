using Checker.Judging;
using Checker.Notices;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class NoticeBlocksTests
{
    private static readonly NoticeMaterial Good = Notice2016.Material;

    public static TheoryData<string> Faults => [.. Broken.Keys];

    /// <summary>What is wrong with the material, and how the block begins that tells it.</summary>
    private static Dictionary<string, NoticeMaterial> Broken => new()
    {
        ["未填写整改期限。"] = Head(head => head with { Deadline = null }),
        ["整改期限早于成文日期。"] = Head(head => head with { Deadline = new DateOnly(2016, 5, 17) }),
        ["未填写成文日期。"] = Head(head => head with { Signed = null }),
        ["成文日期早于检查截止日期。"] = Head(head => head with { Signed = new DateOnly(2016, 5, 16) }),
        ["未编发文字号。"] = Head(head => head with { Serial = null }),
        ["未填写印发日期。"] = Head(head => head with { Printed = null }),
        ["印发或发布日期早于成文日期。"] = Head(head => head with { Published = new DateOnly(2016, 5, 17) }),
        ["未填写主送机关。"] = Head(head => head with { Addressees = [] }),
        ["未填写上次通报的发文字号。"] = Good with { Recheck = Good.Recheck! with { Number = " " } },
        ["数字不一致：抽查网站数，文中为41，实有40。"] = Good with { SpotCheck = Good.SpotCheck with { Selected = 41 } },
        ["数字不一致：不合格网站数（检查结果），文中为15，实有16。"] = Good with { SpotCheck = Good.SpotCheck with { Unqualified = 15 } },
        ["数字不一致：上次通报问题数，文中为112，实有113。"] = Good with { Recheck = Good.Recheck! with { Notified = 112 } },
        ["数字不一致：至今未整改到位问题数，文中为14，实有13。"] = Good with { Recheck = Good.Recheck! with { Open = 14 } },
        ["数字不一致：省政府办公厅抽查我方不合格网站数（列名），文中为5，实有4。"] = Good with { Higher = [Good.Higher[0] with { OursUnqualified = 5 }] },
        ["未经人工核实：驿城区招商办网站“首页栏目2周内未更新”。"] = Good with
        {
            Problems = [Good.Problems[0] with { Confirmed = false }, .. Good.Problems.Skip(1)],
        },
        ["没有证据：驿城区招商办网站“首页栏目2周内未更新”。"] = Good with
        {
            Problems = [Good.Problems[0] with { Evidence = [], Detail = " " }, .. Good.Problems.Skip(1)],
        },
        ["数字不一致：合格网站数，文中为25，实有24。"] = Good with { SpotCheck = Good.SpotCheck with { Qualified = 25 } },
        ["驿城区招商办网站列为不合格，但没有列出具体问题。"] = Good with { Problems = [.. Good.Problems.Skip(1)] },
        ["驿城区计生委网站标注“单项否决”，但所列问题中没有单项否决问题。"] = Good with { Choices = [new(Notice2016.IdOf(2)) { Veto = true }] },
        ["驿城区招商办网站有问题，但检查结果不是不合格。"] = First(result => result with { Conclusion = SiteVerdict.Passed }),
        ["待人工核查：驿城区招商办网站的严重错误未判定。"] = First(result => result with { Open = ["serious-wording"] }),
        ["待人工核查：驿城区招商办网站未能判定。"] = First(result => result with { Conclusion = SiteVerdict.Inconclusive }),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_wrong_is_told_and_blocks(string block) => Assert.Contains(block, Blocks(Broken[block]));

    [Fact]
    public void A_leaders_decision_leaves_a_site_with_open_indicators_out()
    {
        var material = First(result => result with { Open = ["serious-wording"], LeftOut = new("另行核查", "示例领导", new DateOnly(2016, 5, 18)) });

        Assert.Empty(Blocks(material));
    }

    [Fact]
    public void The_last_day_of_the_check_may_be_the_day_of_signing_and_of_the_deadline()
    {
        var day = Good.SpotCheck.To;

        Assert.Empty(Blocks(Head(head => head with { Signed = day, Deadline = day, Printed = day, Published = day })));
    }

    [Fact]
    public void A_site_that_is_not_named_is_counted_all_the_same()
    {
        var choice = new RowChoice(Notice2016.IdOf(3)) { Unnamed = new("已另行处理", "示例领导", new DateOnly(2016, 5, 18)) };

        Assert.Empty(Blocks(Good with { Choices = [choice] }));
    }

    private static NoticeMaterial Head(Func<NoticeHead, NoticeHead> change) => Good with { Head = change(Good.Head) };

    private static NoticeMaterial First(Func<CheckedSite, CheckedSite> change) =>
        Good with { SpotCheck = Good.SpotCheck with { Results = [change(Good.SpotCheck.Results[0]), .. Good.SpotCheck.Results.Skip(1)] } };

    private static IReadOnlyList<string> Blocks(NoticeMaterial material) =>
        NoticeComposer.Compose(material, Notice2016.Template, Notice2016.RuleSet).Blocks;
}
