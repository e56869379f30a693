using Checker.Judging;
using Checker.Notices.Papers;
using Xunit;

namespace Checker.Tests.Notices.Papers;

public sealed class ScoringPaperTests
{
    [Fact]
    public void Every_indicator_of_the_edition_has_its_line() =>
        Assert.Equal(SomePapers.Scored.RuleSet.Indicators.Count, Rows(SomePapers.Scored).Count);

    [Fact]
    public void What_is_confirmed_stands_in_its_line() => Assert.Equal("首页栏目2周内未更新", Row("首页不更新")[4]);

    [Fact]
    public void What_nobody_has_confirmed_says_so()
    {
        var row = Row("首页不更新", SomePapers.Scored with { Told = new Dictionary<(string, string), ScoredState>() });

        Assert.Equal("首页栏目2周内未更新（待核实）", row[4]);
    }

    [Fact]
    public void A_false_alarm_stands_nowhere_and_fails_no_site()
    {
        var cleared = SomePapers.Scored with { Told = new Dictionary<(string, string), ScoredState> { [("stale-home", "")] = ScoredState.Dismissed } };

        Assert.Equal("未发现", Row("首页不更新", cleared)[4]);
        Assert.StartsWith("不合格", SomePapers.Scored.Standing(), StringComparison.Ordinal);
        Assert.DoesNotContain("不合格", cleared.Standing(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_has_to_judge_is_told() => Assert.Equal("须人工判定", Row("严重错误")[4]);

    [Fact]
    public void Points_that_nobody_has_read_are_not_printed() => Assert.All(
        SomePapers.Scored.RuleSet.Indicators.Where(indicator => indicator is { Role: IndicatorRole.Deduction, Points: null }),
        indicator => Assert.Equal("标准待核对", Row(RuleNames.Of(indicator.Rule))[5]));

    [Theory]
    [InlineData(null, "标准待核对", "标准待核对")]
    [InlineData("0.5", "每个扣0.5分", "0.5")]
    public void Points_that_are_confirmed_are_taken_off_for_each_finding(string? points, string deduction, string off)
    {
        var scored = SomePapers.Scored with
        {
            RuleSet = new RuleSet
            {
                Id = "own",
                Indicators =
                [
                    SomePapers.Scored.RuleSet.Find("stale-home")! with
                    {
                        Role = IndicatorRole.Deduction,
                        Points = points is null ? null : decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture),
                    },
                ],
            },
        };

        Assert.Equal((deduction, off), (Row("首页不更新", scored)[3], Row("首页不更新", scored)[5]));
    }

    private static IReadOnlyList<string> Row(string name, ScoredSite? scored = null) => Rows(scored ?? SomePapers.Scored).First(row => row[1] == name);

    private static List<IReadOnlyList<string>> Rows(ScoredSite scored) =>
        [.. ScoringPaper.Of(scored).Tables["indicators"].Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => cell.Text)])];
}
