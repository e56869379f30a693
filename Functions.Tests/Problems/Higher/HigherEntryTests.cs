using System.Text;
using Checker.Problems;
using Checker.Problems.Higher;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems.Higher;

public sealed class HigherEntryTests
{
    private static readonly Site[] Registry = [Some.Site() with { Aliases = ["示例农业网"] }, Some.Site() with { Id = SiteId.Parse("s-two"), Name = "县政府网站", Sponsor = "县政府" }];

    private static readonly HigherEntry Entry = new()
    {
        Office = "省政府办公厅",
        Area = "全省",
        On = Some.Day("2016-04-20"),
        Number = "豫政办明电〔2016〕1号",
        Inspected = 216,
        Unqualified = 119,
        OursInspected = 11,
        OursUnqualified = 4,
        Sites =
        [
            new HigherRowEntry("", "示例农业网", "首页不更新", null),
            new HigherRowEntry("某县", "无名网站", "打不开", Some.Day("2016-05-31")),
        ],
    };

    [Fact]
    public void Totals_stay_as_given_and_sites_are_matched_by_name_or_alias()
    {
        var report = Entry.Read(Registry, "甲", Some.Moment).Report!;

        Assert.Equal(new HigherTotals(216, 119, 11, 4), report.Totals);
        Assert.Equal([Some.Site().Id, null], report.Rows.Select(row => row.Match));
        var (key, action) = Assert.Single(report.Problems);
        Assert.Equal(new ProblemKey(Some.Site().Id, ProblemKey.Manual, "豫政办明电〔2016〕1号：首页不更新"), key);
        Assert.Equal(new ProblemAction.Import("首页不更新", "豫政办明电〔2016〕1号", null, "省政府办公厅", Some.Day("2016-04-20")), action);
    }

    [Theory]
    [InlineData(216, 216, 11, 11, null)]
    [InlineData(216, 217, 11, 4, "不合格的网站多于检查的网站，请核对。")]
    [InlineData(216, 119, 3, 4, "不合格的网站多于检查的网站，请核对。")]
    [InlineData(10, 9, 11, 4, "我方的网站多于全部网站，请核对。")]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(null, 119, 11, 4, "检查和不合格的网站数须照文件填写，为0至1000000的整数。")]
    public void Figures_that_cannot_be_are_asked_about(int? inspected, int? unqualified, int? ours, int? oursUnqualified, string? mistake)
    {
        var (report, mistakes) = (Entry with { Inspected = inspected, Unqualified = unqualified, OursInspected = ours, OursUnqualified = oursUnqualified }).Read(Registry, "甲", Some.Moment);

        Assert.Equal(mistake is null, report is not null);
        Assert.Equal(mistake is null ? [] : [mistake], mistakes.Take(1));
    }

    [Fact]
    public void A_row_that_lacks_its_problem_is_refused_by_its_place() => Assert.Contains(
        "请填写第2个网站的具体问题。",
        (Entry with { Sites = [.. Entry.Sites!.Take(1), new HigherRowEntry("", "县政府网站", " ", null)] }).Read(Registry, "甲", Some.Moment).Mistakes);

    [Fact]
    public void A_file_gives_rows_and_says_what_of_it_is_wrong()
    {
        var file = Encoding.UTF8.GetBytes("附件\n单位,网站名称,存在的问题,整改期限\n县政府,县政府网站,空白栏目,2016.5.31\n,,另一个问题,\n某县,无名网站,打不开,五月底\n");

        var rows = HigherRows.Read(file, Registry).Rows!;

        Assert.Equal(["县政府网站 空白栏目 s-two", "县政府网站 另一个问题 s-two"], rows.Rows.Select(row => $"{row.Site} {row.Text} {row.Match}"));
        Assert.Equal((5, "整改期限"), Assert.Single(rows.Rejected.Select(row => (row.Row, row.Field))));
    }

    [Fact]
    public void A_person_matches_what_the_registry_did_not_know_and_it_becomes_a_problem()
    {
        var report = Entry.Read(Registry, "甲", Some.Moment).Report!;

        var matched = HigherChange.Match(report, "无名网站", Registry[1], "乙", Some.Moment)!;

        Assert.Equal(2, matched.Problems.Count());
        Assert.Equal((2, "“无名网站”即县政府网站"), (matched.Version, Assert.Single(matched.Notes).What));
        Assert.Null(HigherChange.Match(matched, "无名网站", Registry[0], "乙", Some.Moment));
    }

    [Fact]
    public void A_correction_says_what_stood_before_and_a_row_is_added_once()
    {
        var report = Entry.Read(Registry, "甲", Some.Moment).Report!;

        var corrected = HigherChange.Correct(report, report with { Totals = report.Totals with { Unqualified = 120 } }, "乙", Some.Moment)!;

        Assert.Contains("不合格119个", Assert.Single(corrected.Notes).What, StringComparison.Ordinal);
        Assert.Null(HigherChange.Correct(report, report, "乙", Some.Moment));
        Assert.Null(HigherChange.Add(report, report.Rows, "乙", Some.Moment));
        Assert.Equal(3, HigherChange.Add(report, [report.Rows[0] with { Text = "另一个" }], "乙", Some.Moment)!.Rows.Count);
    }
}
