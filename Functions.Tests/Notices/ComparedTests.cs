using Checker.Judging;
using Checker.Notices;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Notices;

/// <summary>环比 and 同比: said where there is something to compare with, and nowhere else.</summary>
public sealed class ComparedTests
{
    private static readonly EarlierCheck Last = Earlier(EarlierKind.Previous, "2016-02-01", 10, 10);
    private static readonly EarlierCheck YearAgo = Earlier(EarlierKind.YearAgo, "2015-05-11", 26, 13);

    [Fact]
    public void Both_are_told_with_their_rates_and_what_changed() => Assert.Contains(
        "按已判定的网站计算，合格率为60%，环比上升10个百分点（上次抽查2016年2月1日—15日，合格率50%），同比下降6.6个百分点（上年同期抽查2015年5月11日—25日，合格率66.6%）。",
        Text(Last, YearAgo), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_there_is_not_spoken_of()
    {
        Assert.Contains("合格率为60%。", Text(), StringComparison.Ordinal);
        Assert.Contains("合格率为60%，同比下降6.6个百分点（", Text(YearAgo), StringComparison.Ordinal);
        Assert.DoesNotContain("比上升", Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("环比", Text(YearAgo), StringComparison.Ordinal);
        Assert.DoesNotContain("同比", Text(Last), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Of_too_few_nothing_is_compared(int judged, bool told) =>
        Assert.Equal(told, Text(Earlier(EarlierKind.Previous, "2016-02-01", judged, 0)).Contains("环比", StringComparison.Ordinal));

    [Fact]
    public void A_notice_that_counts_no_rate_compares_none()
    {
        var material = Material(Last) with { SpotCheck = Notice2016.Material.SpotCheck with { Qualified = null } };

        Assert.DoesNotContain("合格率", string.Concat(Compose(material).Body.Select(paragraph => paragraph.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Their_figures_are_counted_from_their_rows()
    {
        var notice = Compose(Material(Last with { Qualified = 11 }));

        Assert.Contains("数字不一致：上次抽查合格网站数，文中为11，实有10。", notice.Blocks);
    }

    [Fact]
    public void The_same_twice_and_days_the_wrong_way_round_are_refused() => Assert.Equal(
        ["earlier：上次抽查重复。", "earlier：上年同期抽查的日期颠倒或数字小于0。"],
        NoticeMaterialCheck.Mistakes(Material(Last, Last, YearAgo with { To = YearAgo.From.AddDays(-1) })));

    private static EarlierCheck Earlier(EarlierKind kind, string from, int qualified, int unqualified) => new()
    {
        Kind = kind,
        From = Some.Day(from),
        To = Some.Day(from).AddDays(14),
        Qualified = qualified,
        Unqualified = unqualified,
        Results =
        [
            .. Enumerable.Range(0, qualified).Select(number => new CheckedSite(Notice2016.IdOf(number), SiteVerdict.Passed)),
            .. Enumerable.Range(qualified, unqualified).Select(number => new CheckedSite(Notice2016.IdOf(number), SiteVerdict.Failed)),
            new(Notice2016.IdOf(9999), SiteVerdict.Inconclusive),
        ],
    };

    private static NoticeMaterial Material(params EarlierCheck[] earlier) => Notice2016.Material with { Earlier = earlier };

    private static Notice Compose(NoticeMaterial material) => NoticeComposer.Compose(material, NoticeTemplates.Find("standard")!, Notice2016.RuleSet);

    private static string Text(params EarlierCheck[] earlier) => string.Concat(Compose(Material(earlier)).Body.Select(paragraph => paragraph.Text));
}
