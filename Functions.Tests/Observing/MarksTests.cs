using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class MarksTests
{
    [Fact]
    public void The_marks_of_a_government_site_are_facts()
    {
        var marks = Reading.Body("""
            <meta name="SiteName" content="某某县农业局网站"><meta name="SiteDomain" content="www.example.gov.cn"><meta name="SiteIDCode" content="4117000099">
            <div class="foot">主办:某某县农业局 豫ICP备05012345号-1 豫公网安备 41170002000012号 网站标识码:4117000099
            <a href="http://bszs.conac.cn/sitename?method=show&id=1"><img src="blue.png"></a>
            <script src="http://pucha.kaipuyun.cn/exposure/jiucuo.js"></script></div>
            """, PageRole.Home, Reading.Home).Marks;

        Assert.Equal(
            new PageMarks("4117000099", "豫ICP备05012345号-1", "41170002000012", true, true, "某某县农业局网站", "www.example.gov.cn", "4117000099"),
            marks);
    }

    [Fact]
    public void What_a_page_does_not_show_it_has_not()
    {
        var marks = Reading.Body("<p>某某县农业局网站标识码申请指南,ICP备案须知,公网安备须知</p>", PageRole.Home, Reading.Home).Marks;

        Assert.Equal(new PageMarks(null, null, null, false, false, null, null, null), marks);
    }
}
