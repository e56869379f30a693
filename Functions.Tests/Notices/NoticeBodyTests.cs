using Checker.Judging;
using Checker.Notices;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class NoticeBodyTests
{
    [Theory]
    [InlineData("省政府办公厅对全省政府网站进行了抽查，共抽查网站216个，发现不合格网站119个。其中抽查我市政府网站11个，发现不合格网站4个（市审计局网站、上蔡县工商管理和质量技术监督局网站、汝南县环境保护局网站、西平县国土资源局网站）。")]
    [InlineData("2016年5月3日—17日，市政府办公室对全市政府网站进行了抽查，本次抽查分两部分：一是对2015年下发的“驻政办〔2015〕76号”文件通报问题进行复查。二是随机选择了40个政府网站进行抽查。")]
    [InlineData("“驻政办〔2015〕76号”文件共通报网站问题113个，经复查发现部分单位对政府网站运维工作不重视，经市政府办公室通报后，至目前仍有13个问题未整改到位（具体情况见附件1）。其中驿城区政府网站被通报3个具体问题，全部未整改到位；市安监局网站和市农机局网站被通报3个具体问题，仍有2个未整改到位。")]
    [InlineData("比如遂平县水利局网站、上蔡县人口和计划生育委员会网站、平舆县财政局网站和泌阳县教育网未进行报备随意关停，")]
    [InlineData("特别是西平县林业局、正阳县卫生局和确山县教体局因存在严重问题申请关停获批，但目前仍“带病”运行，")]
    [InlineData("此次市政府办公室随机抽查的40个政府网站，共检查发现不合格网站16个（具体情况见附件2），")]
    [InlineData("特别是遂平县工商局和正阳县卫生局网站因缺乏有效监管，已被篡改成非法网站。")]
    [InlineData("临时关停时间不超过60天，永久关停从申请到最终完成的时间不得超过90天。永久关停网站要在首页显著位置持续一个月悬挂")]
    [InlineData("并于5月31日前将整改情况书面报送市政府办公室（行政新区1#506房间）。")]
    public void What_the_notice_of_2016_says_stands_in_it(string text) => Assert.Contains(text, Text(Notice()), StringComparison.Ordinal);

    [Fact]
    public void Its_headings_are_those_of_2016() => Assert.Equal(
        [
            "一、总体情况", "二、存在问题", "（一）部分单位对网站运维不重视，整改不到位。", "（二）部分网站监管缺乏规则意识，网站“带病”运行。",
            "（三）部分网站缺乏专人管理，内容更新不及时。", "三、下一步工作要求", "（一）提高思想认识，扎实整改到位",
            "（二）加强日常监测，规范关停程序", "（三）明确责任分工，强化督导检查",
        ],
        Notice().Body.Where(paragraph => paragraph.Kind is not ParagraphKind.Text).Select(paragraph => paragraph.Lead));

    [Fact]
    public void Its_head_and_foot_are_those_of_2016()
    {
        var notice = Notice();

        Assert.Equal("驻马店市人民政府办公室关于政府网站抽查情况的通报", notice.Title);
        Assert.Equal(["驻马店市人民政府办公室", "关于政府网站抽查情况的通报"], notice.TitleLines);
        Assert.Equal("各县、区人民政府，经济开发区、市产业集聚区管委会，市直有关单位：", notice.Addressees);
        Assert.Equal("驻政办〔2016〕59号", notice.Head.Number());
        Assert.Equal("驻政办〔2016〕  号", notice.Head.Number(blank: true));
        Assert.Equal("2016年5月18日", notice.Head.Signed!.Value.Whole());
        Assert.Equal(
            ["1.驻马店市政府办公室抽查问题至今未整改到位网站名单", "2.驻马店市政府办公室抽查发现的不合格政府网站名单及问题"], notice.AnnexNotes);
        Assert.Equal(["附件1", "附件2"], notice.Annexes.Select(annex => annex.Label));
        Assert.Equal("抽查时间5.3—5.17", notice.Annexes[1].Note);
    }

    [Fact]
    public void Nothing_blocks_it() => Assert.Empty(Notice().Blocks);

    [Fact]
    public void Its_figures_are_counted_from_rows() => Assert.Equal(
        ["40/40", "16/16", "16/16", "24/24", "113/113", "13/13", "9/9", "4/4"],
        Notice().Figures.Select(figure => $"{figure.Stated}/{figure.Counted}"));

    [Fact]
    public void A_group_that_is_empty_is_left_out_and_the_rest_is_numbered_anew()
    {
        var material = Notice2016.Material with { Recheck = null };

        var notice = Notice(material);

        Assert.Contains("（一）部分网站监管缺乏规则意识，网站“带病”运行。", Text(notice), StringComparison.Ordinal);
        Assert.Equal("附件", Assert.Single(notice.Annexes).Label);
        Assert.Contains("（具体情况见附件）", Text(notice), StringComparison.Ordinal);
        Assert.Equal("驻马店市政府办公室抽查发现的不合格政府网站名单及问题", Assert.Single(notice.AnnexNotes));
        Assert.DoesNotContain("复查", Text(notice), StringComparison.Ordinal);
        Assert.Empty(notice.Blocks);
    }

    [Fact]
    public void A_point_whose_every_sentence_is_struck_is_gone_with_its_number()
    {
        var template = NoticeTemplates.For("inspection-2019");
        var place = template.Paragraphs.ToList().FindIndex(paragraph => paragraph.Lead.Contains("规范关停", StringComparison.Ordinal));
        var struck = Enumerable.Range(0, template.Paragraphs[place].Sentences.Count).Select(sentence => $"{place}.{sentence}").ToList();

        var notice = NoticeComposer.Compose(Notice2016.Material, template.Without(struck), Notice2016.RuleSet);

        Assert.DoesNotContain("规范关停", Text(notice), StringComparison.Ordinal);
        Assert.Contains("（二）落实责任。", Text(notice), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_is_not_named_is_told_by_number()
    {
        var choice = new RowChoice(Notice2016.IdOf(3)) { Unnamed = new("已另行处理", "示例领导", new DateOnly(2016, 5, 18)) };

        var text = Text(Notice(Notice2016.Material with { Choices = [choice] }));

        Assert.Contains("共检查发现不合格网站16个（具体情况见附件2），", text, StringComparison.Ordinal);
        Assert.Contains("其中1个网站不予列名。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("遂平县工商局", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_edition_confirms_is_a_gap_that_blocks()
    {
        var material = Notice2016.Material with { RuleSet = "inspection-2019" };

        var notice = NoticeComposer.Compose(material, NoticeTemplates.For("inspection-2019"), RuleSets.Get("inspection-2019"));

        Assert.Contains("临时下线时间不得超过〔标准待核对〕", Text(notice), StringComparison.Ordinal);
        Assert.DoesNotContain("60天", Text(notice), StringComparison.Ordinal);
        Assert.Contains(notice.Blocks, block => block.StartsWith("标准待核对：", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_looks_like_a_field_stays_what_it_is()
    {
        var material = Notice2016.Material with { Head = Notice2016.Material.Head with { ReportPlace = "{office}房间" } };

        Assert.Contains("（{office}房间）", Text(Notice(material)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_template_composes_every_field_it_uses() => Assert.All(
        NoticeTemplates.All, template => Assert.NotEmpty(NoticeComposer.Compose(Notice2016.Material, template, Notice2016.RuleSet).Body));

    private static string Text(Notice notice) => string.Join('\n', notice.Body.Select(paragraph => paragraph.Lead + paragraph.Text));

    private static Notice Notice(NoticeMaterial? material = null) =>
        NoticeComposer.Compose(material ?? Notice2016.Material, Notice2016.Template, Notice2016.RuleSet);
}
