using Checker.Notices;
using Xunit;

namespace Checker.Tests.Notices;

/// <summary>The published notice's own text, from its first line to its last, but for the persons that it names.</summary>
public sealed class SeedTests
{
    [Fact]
    public void Sixteen_and_nine_rows_name_twenty_three_sites()
    {
        var annexes = Notice().Annexes;

        Assert.Equal([9, 16], annexes.Select(annex => annex.Rows.Count));
        Assert.Equal(23, annexes.SelectMany(annex => annex.Rows).Select(row => row.Site).Distinct().Count());
    }

    [Theory]
    [InlineData("近日，省政府办公厅对全省政府网站进行了抽查，共抽查网站216个，发现不合格网站119个。其中抽查我市政府网站11个，发现不合格网站4个（市审计局网站、上蔡县工商管理和质量技术监督局网站、汝南县环境保护局网站、西平县国土资源局网站）。为配合省政府网站抽查，进一步推动全市政府网站整改工作，市政府办公室对我市政府网站进行了抽查。现将有关情况通报如下：")]
    [InlineData("2016年5月3日—17日，市政府办公室对全市政府网站进行了抽查，本次抽查分两部分：一是对2015年下发的“驻政办〔2015〕76号”文件通报问题进行复查。二是随机选择了40个政府网站进行抽查。从抽查情况看，全市政府网站运行维护整体水平与去年相比有了明显提升，目前大部分网站均有专人负责网站运维工作，首页“开天窗”、大量栏目空白现象基本消除，内容严重错误、咨询信件长期不回复、服务不实用等问题明显减少，网站信息发布量大幅增加，网站管理规章制度逐步规范，政府网站管理服务水平不断提高，政府公信力稳步提升。")]
    [InlineData("从抽查情况看，我市部分政府网站目前仍然存在整改不到位、无人监管、内容更新不及时等问题，主要是：")]
    [InlineData("（一）部分单位对网站运维不重视，整改不到位。“驻政办〔2015〕76号”文件共通报网站问题113个，经复查发现部分单位对政府网站运维工作不重视，经市政府办公室通报后，至目前仍有13个问题未整改到位（具体情况见附件1）。其中驿城区政府网站被通报3个具体问题，全部未整改到位；市安监局网站和市农机局网站被通报3个具体问题，仍有2个未整改到位。")]
    [InlineData("（二）部分网站监管缺乏规则意识，网站“带病”运行。部分单位对网站监管缺乏规则意识，关停随意，比如遂平县水利局网站、上蔡县人口和计划生育委员会网站、平舆县财政局网站和泌阳县教育网未进行报备随意关停，也未在全国政府信息报送系统（网址：https://pucha.kaipuyun.cn/boxpro/custom/pucha）中申请关停，随时可能被国务院办公厅和省政府办公厅通报。特别是西平县林业局、正阳县卫生局和确山县教体局因存在严重问题申请关停获批，但目前仍“带病”运行，存在极大的安全隐患。")]
    [InlineData("（三）部分网站缺乏专人管理，内容更新不及时。此次市政府办公室随机抽查的40个政府网站，共检查发现不合格网站16个（具体情况见附件2），从抽查情况上看，部分单位网站至今仍然没有专人管理，致使经去年多次自查整改至目前仍存在空白栏目、常年不更新栏目，甚至目前仍存在首页长期不更新现象。特别是遂平县工商局和正阳县卫生局网站因缺乏有效监管，已被篡改成非法网站。")]
    [InlineData("各县区、市直有关单位要进一步加强对政府网站运维工作的组织领导，把办好政府网站作为重要工作来抓，扎实推进本地、本部门政府网站持续健康发展。")]
    [InlineData("未抽查到的单位也要对照“政府网站普查评分表”认真进行自查、整改，确保网站健康运行。")]
    [InlineData("关停网站要通过全国政府网站信息报送系统逐级申请，经审批同意后方可关停。临时关停时间不超过60天，永久关停从申请到最终完成的时间不得超过90天。永久关停网站要在首页显著位置持续一个月悬挂网站关停和内容迁移去向等公告信息，随后注销网站注册标识、证书信息（如ICP备案编号、党政机关标识、公安机关网站备案编号等）和域名，完成关停操作。")]
    [InlineData("国务院办公厅和省政府办公厅自2016年起对政府网站实行常态化抽查和检测，每三个月一次，凡被国务院办公厅或省政府办公厅通报的单位，市政府办公室将对其网站主管单位或组织单位负责人进行约谈并全市通报。")]
    [InlineData("市政府办公室也将对各级各部门网站进行常态化监测，定期对不合格网站进行通报，并限期整改，确保我市政府网站持续健康发展。")]
    [InlineData("本次通报的网站，各有关单位要采取有力措施，全面核查、严肃追责，督促相关网站及时完成整改，并于5月31日前将整改情况书面报送市政府办公室（行政新区1#506房间）。")]
    public void Its_sentences_stand_in_the_notice_as_they_were_published(string text) =>
        Assert.Contains(text, string.Join('\n', Notice().Body.Select(paragraph => paragraph.Lead + paragraph.Text)), StringComparison.Ordinal);

    [Fact]
    public void Its_persons_do_not()
    {
        var material = Notice2016.Material with { Head = Notice2016.Material.Head with { Contacts = [], Phone = "" } };

        Assert.DoesNotContain(NoticeComposer.Compose(material, Notice2016.Template, Notice2016.RuleSet).Body, paragraph => paragraph.Text.Contains("联系人", StringComparison.Ordinal));
    }

    private static Notice Notice() => NoticeComposer.Compose(Notice2016.Material, Notice2016.Template, Notice2016.RuleSet);
}
