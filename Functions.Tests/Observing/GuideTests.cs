using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class GuideTests
{
    private const string Foot = "<div class='foot'><p>版权所有:某某县农业局</p><p>联系电话:0396-2816503</p><p>办公地址:县城东路</p></div>";

    [Theory]
    [InlineData("<div><p>一、办理依据:《中华人民共和国种子法》第三十一条</p><p>二、受理条件</p><p>具有相应的加工设备。</p><p>三、申请材料:</p><p>四、办理流程:申请、受理、审核、发证</p></div>")]
    [InlineData("<table><tr><td>办理依据</td><td>《中华人民共和国种子法》第三十一条</td></tr><tr><td>受理条件</td><td>具有相应的加工设备。</td></tr><tr><td>申请材料</td><td></td></tr><tr><td>办理流程</td><td>申请、受理、审核、发证</td></tr></table>")]
    [InlineData("<div><ul><li><a href='#1'>办理依据</a></li><li><a href='#2'>受理条件</a></li></ul><h3>【办理依据】</h3><p>《中华人民共和国种子法》第三十一条</p><h3>【受理条件】</h3><p>具有相应的加工设备。</p><h3>【申请材料】</h3><h3>【办理流程】</h3><p>申请、受理、审核、发证</p></div>")]
    public void The_elements_of_a_guide_are_told_and_what_stands_under_each(string guide)
    {
        var html = "<h1>种子经营许可证办理</h1>" + guide + Foot;

        var page = Reading.Body(html, PageRole.Article);

        Assert.Equal(
            ["Basis 办理依据 《中华人民共和国种子法》第三十一条", "Conditions 受理条件 具有相应的加工设备。", "Materials 申请材料 ", "Process 办理流程 申请、受理、审核、发证"],
            Told(page));
        Assert.Equal(Told(page), Told(Reading.Bytes(Reading.Gb(html), PageRole.Article)));
        Assert.All(page.Guide, element => Assert.True(element.At > 0));
    }

    [Theory]
    [InlineData("<p>我局召开会议,学习办理依据、受理条件、申请材料和办理流程。</p>")]
    [InlineData("<p>联系电话:0396-2816503</p><p>联系方式:县城东路</p>")]
    [InlineData("<ul><li><a href='/1/'>办理依据</a></li><li><a href='/2/'>受理条件</a></li><li><a href='/3/'>申请材料</a></li></ul>")]
    public void Another_page_is_no_guide(string html) => Assert.Empty(Reading.Body(html + Foot, PageRole.Article).Guide);

    private static string[] Told(PageFacts page) => [.. page.Guide.Select(element => $"{element.Part} {element.Label} {element.Words}")];
}
