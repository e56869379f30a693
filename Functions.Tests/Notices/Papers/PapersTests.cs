using Checker.Notices;
using Checker.Notices.Papers;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Notices.Papers;

public sealed class PapersTests
{
    [Fact]
    public void A_recheck_report_tells_what_is_done_and_what_is_not() => Assert.Contains(
        "“驻政办〔2015〕76号”文件共通报政府网站问题7个，涉及网站3个。2016年5月3日—17日，市政府办公室对通报问题逐个进行了复查。"
        + "经复查，已整改4个，整改率57.1%，未整改到位2个，涉及网站1个，另有1个待复查（各单位情况见附件1）。",
        Text(Paper(PaperKind.Recheck)), StringComparison.Ordinal);

    [Fact]
    public void Its_tables_are_by_unit_and_a_rate_stands_from_five_on()
    {
        var annexes = Paper(PaperKind.Recheck).Annexes;

        Assert.Equal(["1|驿城区政府|6|3|2|1|50%", "2|示例局3|1|1|0|0|—"], Rows(annexes[0]));
        Assert.Equal(["1|驿城区政府|示例局1网站|示例问题4；示例问题5"], Rows(annexes[1]));
    }

    [Fact]
    public void A_recheck_that_found_all_done_speaks_of_nothing_open()
    {
        var done = SomePapers.Recheck with { Problems = [.. SomePapers.Recheck.Problems.Select(problem => problem with { State = RecheckState.Rectified })] };

        var paper = SomePapers.Paper(PaperKind.Recheck, RecheckPaper.Of(done));

        Assert.DoesNotContain("未整改到位", Text(paper), StringComparison.Ordinal);
        Assert.Equal("附件", Assert.Single(paper.Annexes).Label);
    }

    [Fact]
    public void A_quarter_tells_its_rate_and_the_change() => Assert.Contains(
        "本季度共抽查网站7个（同一网站多次抽查的，以最近一次结果为准），不合格2个，未能判定1个；按已判定的网站计算，合格率为66.6%，与上季度的50%相比上升16.6个百分点。各县（区）情况见附件2。",
        Text(Paper(PaperKind.Quarter)), StringComparison.Ordinal);

    [Fact]
    public void A_quarter_without_anything_says_so_and_no_more()
    {
        var empty = new QuarterFigures { Year = 2016, Number = 3, Registered = 60, Running = 60 };

        var paper = SomePapers.Paper(PaperKind.Quarter, QuarterPaper.Of(empty));

        Assert.Equal("驻马店市人民政府办公室关于2016年第三季度政府网站检查的报告", paper.Title);
        Assert.Contains("本季度没有完成的检查批次。", Text(paper), StringComparison.Ordinal);
        Assert.DoesNotContain("抽查网站", Text(paper), StringComparison.Ordinal);
        Assert.DoesNotContain("整改率", Text(paper), StringComparison.Ordinal);
        Assert.Empty(paper.Annexes);
    }

    [Fact]
    public void The_yearly_figures_that_the_program_does_not_know_are_blank_for_a_person()
    {
        var rows = Assert.Single(Paper(PaperKind.Year).Annexes).Rows;

        Assert.Contains(rows, row => row.Cells[2].Text == "抽查网站数（个次）" && row.Cells[3].Text == "160");
        Assert.All(rows, row => Assert.Equal(row.Cells[4].Text == "由经办填写", row.Cells[3].Text.Length == 0));
        Assert.Equal(
            ["新开设网站数（个）", "安全检查次数（次）", "收到“我为政府网站找错”留言数（条）", "按期办结数（条）", "发现假冒政府网站数（个）", "协调处置数（个）", "组织培训次数（次）", "培训人数（人次）"],
            rows.Where(row => row.Cells[3].Text.Length == 0).Select(row => row.Cells[2].Text));
    }

    [Fact]
    public void The_letter_to_be_let_through_names_address_agent_hours_and_pace()
    {
        var text = Text(Paper(PaperKind.Whitelist));

        Assert.Contains("出口地址：203.0.113.7、203.0.113.8/31。", text, StringComparison.Ordinal);
        Assert.Contains("GovSiteChecker/1.0", text, StringComparison.Ordinal);
        Assert.Contains("检查时段：每日22时至次日2时以外的时段；可用性监测全天进行，每个网站首页每日约48次。", text, StringComparison.Ordinal);
        Assert.Contains("同时只发出1个请求，两次请求间隔不少于1秒，一次检查访问页面不超过120个", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "全天")]
    [InlineData("12", "每日12时至13时以外的时段")]
    [InlineData("0 1 12 23", "每日12时至13时、23时至次日2时以外的时段")]
    [InlineData("23", "每日23时至次日0时以外的时段")]
    public void Quiet_hours_are_told_as_spans(string hours, string expected)
    {
        var terms = SomePapers.Visits with { QuietHours = [.. hours.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)] };

        Assert.Contains($"检查时段：{expected}；", Text(SomePapers.Paper(PaperKind.Whitelist, VisitingPaper.Of(terms))), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_our_address_there_is_a_gap_that_blocks()
    {
        var paper = SomePapers.Paper(PaperKind.Whitelist, VisitingPaper.Of(SomePapers.Visits with { Addresses = [] }));

        Assert.Contains("〔出口地址待填〕", Text(paper), StringComparison.Ordinal);
        Assert.Contains("未填写监测出口地址。", paper.Blocks);
    }

    [Fact]
    public void All_units_are_told_on_what_basis_their_sites_are_watched()
    {
        var paper = Paper(PaperKind.Announcement);

        Assert.Equal("各县、区人民政府，市直有关单位：", paper.Addressees);
        Assert.Contains("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）", Text(paper), StringComparison.Ordinal);
        Assert.Contains("目前共57个", Text(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void A_working_paper_has_a_line_a_site_and_nobody_signs_it()
    {
        var paper = Paper(PaperKind.WorkingPaper);

        Assert.False(paper.IsSigned);
        Assert.Empty(paper.AnnexNotes);
        Assert.Equal(2, Assert.Single(paper.Annexes).Rows.Count);
        Assert.Contains("1.首页栏目2周内未更新（确定，已确认，确认人经办，证据2份）； 2.网站未标注网站标识码（提示）；", paper.Annexes[0].Rows[0].Cells[4].Text, StringComparison.Ordinal);
        Assert.Equal(["检查网站数 2/2"], paper.Figures.Select(figure => $"{figure.Meaning} {figure.Stated}/{figure.Counted}"));
    }

    [Fact]
    public void A_site_that_lacks_in_a_working_paper_blocks_it() => Assert.Contains(
        "数字不一致：检查网站数，文中为3，实有2。", SomePapers.Paper(PaperKind.WorkingPaper, BatchPaper.Of(SomePapers.Batch with { Planned = 3 })).Blocks);

    [Fact]
    public void The_results_name_all_sites_but_those_that_are_not_to_be_named()
    {
        var choice = new RowChoice(Notice2016.IdOf(3)) { Unnamed = new("已另行处理", "示例领导", Some.Day("2016-05-18")) };

        var paper = SomePapers.Paper(PaperKind.Results, ResultsPaper.Of(new NoticeFacts(Notice2016.Material with { Choices = [choice] }, Notice2016.RuleSet)));

        Assert.Equal(39, paper.Annexes[1].Rows.Count);
        Assert.Equal("|合计|40|24|16|0|60%", Rows(paper.Annexes[0])[^1]);
        Assert.All(paper.Figures, figure => Assert.Equal(figure.Stated, figure.Counted));
        Assert.Contains("抽查网站40个，不合格16个，其中1个不予列名；按已判定的网站计算，合格率为60%。", Text(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_of_every_paper_is_that_of_its_rows() =>
        Assert.All(SomePapers.All().SelectMany(each => each.Paper.Figures), figure => Assert.Equal(figure.Stated, figure.Counted));

    [Fact]
    public void What_the_final_version_lacks_is_told() => Assert.Equal(
        ["未填写成文日期。", "未编发文字号。", "未填写印发日期。"],
        PaperComposer.Compose(PaperTemplates.For(PaperKind.Announcement), SomePapers.Head with { Signed = null, Serial = null, Printed = null }, VisitingPaper.Of(SomePapers.Visits)).Blocks);

    private static Notice Paper(PaperKind kind) => SomePapers.All().Single(each => each.Kind == kind).Paper;

    private static string Text(Notice paper) => string.Join('\n', paper.Body.Select(paragraph => paragraph.Lead + paragraph.Text));

    private static List<string> Rows(Annex annex) => [.. annex.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))];
}
