using Checker.Notices;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class AnnexTests
{
    [Fact]
    public void The_first_annex_of_2016_comes_out_cell_by_cell() => Assert.Equal(
        """
        1|驿城区政府|驿城区人民政府网
        2|市经济开发区管委会|驻马店经济开发区网站
        3|市产业集聚区管理委员会|驻马店市产业集聚区网站
        4|市住建局|驻马店建设信息网
        5|市卫计委|驻马店市卫生和计划生育委员会网站
        6|市食药监局|驻马店市食品药品监督管理局网站
        7|市安监局|驻马店市安全生产监督管理局网站
        8|市规划局|驻马店市城乡规划局网站
        9|市农机局|驻马店市农机信息网
        """,
        Told(Notice()[0]));

    [Fact]
    public void The_second_annex_of_2016_comes_out_cell_by_cell() => Assert.Equal(
        """
        1|驿城区 x2|驿城区招商办网站|首页栏目2周内未更新
        2|^|驿城区计生委网站|乡办风采栏目—西园街道办事处等18个栏目空白
        3|遂平县 x2|遂平县工商局网站|网站被篡改成赌博网站
        4|^|遂平县水利局网站|网站无法打开
        5|西平县|西平县林业局网站|已申请关停获批,目前仍违规运行
        6|上蔡县|上蔡县计生委网站|网站无法打开
        7|汝南县|汝南县环保局网站|首页栏目2周内未更新(环保动态最近更新时间2009年)
        8|平舆县 x2|平舆县财政局网站|网站无法打开
        9|^|平舆县教体局网站|首页栏目2周内未更新,单项否决
        10|正阳县|正阳县卫生局网站|已申请关停获批,目前被篡改为代孕网站
        11|确山县|确山县教体局网站|已申请关停获批,目前仍违规运行
        12|泌阳县 x2|泌阳县教体局网站|网站无法打开
        13|^|泌阳县农业局网站|首页栏目2周内未更新,且存在空白栏目
        14|市文广新局|驻马店市文化广电新闻出版局网站|首页栏目2周内未更新,单项否决
        15|市安监局|驻马店市安全生产监督管理局网站|首页栏目2周内未更新,单项否决
        16|市农机局|驻马店市农机信息网|首页栏目2周内未更新,单项否决
        """,
        Told(Notice()[1]));

    [Fact]
    public void Twelve_units_stand_in_the_second_annex_four_of_them_over_two_rows()
    {
        var units = Notice()[1].Rows.Select(row => row.Cells[1].Rows).Where(rows => rows > 0).ToList();

        Assert.Equal((12, 4), (units.Count, units.Count(rows => rows == 2)));
    }

    [Fact]
    public void Eighteen_problems_are_counted_a_symptom_once() =>
        Assert.Equal(18, Notice2016.Material.Problems.Count(problem => problem.Explains is null));

    [Fact]
    public void What_the_editor_chose_is_kept_and_nothing_else()
    {
        var without = Notice2016.Material with { Choices = [] };

        var changed = Notice()[1].Rows.Zip(Notice(without)[1].Rows)
            .Where(pair => !pair.First.Cells.SequenceEqual(pair.Second.Cells))
            .Select(pair => $"{pair.First.Cells[0].Text}: {pair.First.Cells[3].Text[pair.Second.Cells[3].Text.Length..]}");

        Assert.Equal(["7: (环保动态最近更新时间2009年)", "9: ,单项否决", "14: ,单项否决", "15: ,单项否决", "16: ,单项否决"], changed);
    }

    [Theory]
    [InlineData(1, "甲栏目空白")]
    [InlineData(2, "甲、乙栏目空白")]
    [InlineData(3, "甲、乙、丙栏目空白")]
    [InlineData(4, "甲等4个栏目空白")]
    public void Blank_columns_are_told_by_those_that_were_confirmed(int count, string expected) =>
        Assert.Equal(expected, Line([Problem("blank-column") with { Items = [.. "甲乙丙丁"[..count].Select(c => $"{c}")] }]));

    [Theory]
    [InlineData("others stale-column blank-column", "空白;栏目未更新;其他")]
    [InlineData("stale-column stale-home", "首页未更新;栏目未更新")]
    [InlineData("blank-column hijacked-page stale-home", "被篡改")]
    [InlineData("stale-home unreachable-home", "无法打开")]
    [InlineData("unreported-closure unreachable-home", "无法打开")]
    [InlineData("unreported-closure", "随意关停")]
    public void The_gravest_stands_first_and_silences_what_it_explains(string rules, string expected) =>
        Assert.Equal(expected, Line([.. rules.Split(' ').Select(Problem)]));

    [Fact]
    public void A_hijacked_site_whose_closing_was_approved_is_told_in_one_sentence() => Assert.Equal(
        "已申请关停获批,目前被篡改为非法网站",
        Line([Problem("running-after-closure"), Problem("hijacked-page")], state: SiteState.ClosureApproved));

    [Fact]
    public void Only_the_chosen_problems_are_printed() =>
        Assert.Equal("首页未更新(注),单项否决", Line(
            [Problem("stale-home"), Problem("blank-column") with { Group = "政务" }, Problem("blank-column")],
            choice => choice with { Printed = ["stale-home"], Note = "注", Veto = true }));

    [Fact]
    public void Nothing_chosen_is_nothing_printed() =>
        Assert.Equal("", Line([Problem("stale-home")], choice => choice with { Printed = [], Note = "注", Veto = true }));

    [Fact]
    public void A_units_sites_stand_together_where_its_first_stands()
    {
        var material = Notice2016.Material with
        {
            Sites = [.. Notice2016.Material.Sites.Select(site => site.Site == Notice2016.IdOf(16) ? site with { Addressee = "西平县" } : site)],
        };

        var units = Notice(material)[1].Rows.Select(row => row.Cells[1]).ToList();

        Assert.Equal(new AnnexCell("西平县", 2), units[4]);
        Assert.Equal(new AnnexCell("", 0), units[5]);
    }

    [Fact]
    public void A_site_that_is_not_to_be_named_stands_in_no_row()
    {
        var choice = new RowChoice(Notice2016.IdOf(3)) { Unnamed = new("已另行处理", "示例领导", new DateOnly(2016, 5, 18)) };

        var annex = Notice(Notice2016.Material with { Choices = [choice] })[1];

        Assert.Equal(15, annex.Rows.Count);
        Assert.DoesNotContain(annex.Rows, row => row.Site == choice.Site);
    }

    private static IReadOnlyList<Annex> Notice(NoticeMaterial? material = null) =>
        NoticeComposer.Compose(material ?? Notice2016.Material, Notice2016.Template, Notice2016.RuleSet).Annexes;

    private static string Told(Annex annex) => string.Join('\n', annex.Rows.Select(row => string.Join('|', row.Cells.Select(cell =>
        cell.Rows switch { 0 => "^", 1 => cell.Text, var rows => $"{cell.Text} x{rows}" }))));

    private static string Line(IReadOnlyList<ConfirmedProblem> problems, Func<RowChoice, RowChoice>? choose = null, SiteState state = SiteState.Running)
    {
        var site = new NamedSite { Site = Notice2016.IdOf(1), Name = "示例网站", Sponsor = "示例单位", State = state };
        var choice = new RowChoice(site.Site);
        return AnnexLine.Of(site, problems, choose?.Invoke(choice) ?? choice, Notice2016.RuleSet);
    }

    private static ConfirmedProblem Problem(string rule) => new()
    {
        Site = Notice2016.IdOf(1),
        Rule = rule,
        Sentence = rule switch
        {
            "hijacked-page" => "被篡改",
            "unreachable-home" => "无法打开",
            "unreported-closure" => "随意关停",
            "stale-home" => "首页未更新",
            "blank-column" => "空白",
            "stale-column" => "栏目未更新",
            _ => "其他",
        },
        Explains = rule == "unreported-closure" ? "unreachable-home" : null,
    };
}
