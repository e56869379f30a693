using Checker.Judging;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public class WordingTests
{
    [Theory]
    [InlineData("Running", "hijacked-page", "网站被篡改成赌博网站")]
    [InlineData("ClosureApproved", "hijacked-page running-after-closure", "已申请关停获批,目前被篡改为赌博网站")]
    [InlineData("ClosureApproved", "running-after-closure", "已申请关停获批,目前仍违规运行")]
    [InlineData("Running", "stale-home blank-column", "首页栏目2周内未更新,且存在空白栏目")]
    [InlineData("Running", "stale-home", "首页栏目2周内未更新")]
    [InlineData("Running", "blank-column", "乡办风采栏目—西园街道办事处等18个栏目空白")]
    [InlineData("Running", "unreachable-home unreported-closure", "检查时网站无法打开")]
    [InlineData("Running", "unreported-closure", "未进行报备随意关停")]
    [InlineData("Running", "stale-home stale-column", "首页栏目2周内未更新;“政策”栏目6个月内未更新")]
    [InlineData("Running", "bad-certificate", "")]
    [InlineData("Running", "stale-home bad-certificate", "首页栏目2周内未更新")]
    [InlineData("ClosureApproved", "hijacked-page", "已申请关停获批,目前被篡改为赌博网站")]
    [InlineData("ClosureApproved", "blank-column stale-home", "首页栏目2周内未更新,且存在空白栏目")]
    [InlineData("Running", "unreachable-home overdue-closure", "检查时网站无法打开")]
    [InlineData("Running", "overdue-closure", "临时关停超过60天")]
    [InlineData("Running", "", "")]
    public void Findings_of_one_site_are_one_line(string state, string rules, string expected)
    {
        var findings = rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Found);

        var line = Wording.Combine(Some.Site(Enum.Parse<SiteState>(state)), findings);

        Assert.Equal(expected, line);
    }

    [Theory]
    [InlineData(null, "工作动态", "工作动态栏目空白")]
    [InlineData(null, "专题栏目", "专题栏目空白")]
    [InlineData(null, "甲 乙", "甲、乙栏目空白")]
    [InlineData(null, "甲 乙 丙", "甲、乙、丙栏目空白")]
    [InlineData(null, "甲 乙 丙 丁", "甲等4个栏目空白")]
    [InlineData("政务公开", "甲", "政务公开栏目—甲栏目空白")]
    [InlineData("政务公开栏目", "甲 乙 丙 丁", "政务公开栏目—甲等4个栏目空白")]
    public void Blank_columns_are_worded_by_their_number(string? parent, string names, string expected) =>
        Assert.Equal(expected, Wording.Blank(RuleSets.Get("census-2015").Find("blank-column")!, parent, names.Split(' ')));

    private static Finding Found(string rule) => new()
    {
        Rule = rule,
        Strength = Strength.Definite,
        Subject = "赌博",
        Sentence = rule switch
        {
            "hijacked-page" => "网站被篡改成赌博网站",
            "running-after-closure" => "已申请关停获批,目前仍违规运行",
            "stale-home" => "首页栏目2周内未更新",
            "blank-column" => "乡办风采栏目—西园街道办事处等18个栏目空白",
            "unreachable-home" => "检查时网站无法打开",
            "unreported-closure" => "未进行报备随意关停",
            "overdue-closure" => "临时关停超过60天",
            _ => "“政策”栏目6个月内未更新",
        },
        Detail = "",
        Pages = [],
        IsHint = rule == "bad-certificate",
        Explains = rule is "unreported-closure" or "overdue-closure" ? "unreachable-home" : null,
    };
}
