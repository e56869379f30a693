using Checker.Observing;
using Checker.Observing.Privacy;
using Xunit;

namespace Checker.Tests.Observing.Privacy;

public sealed class ClassifiedMarksTests
{
    [Theory]
    [InlineData("机密★10年\n某某县人民政府文件", true)]
    [InlineData("某某文件\n  秘 密 ★ 长期  \n通知", true)]
    [InlineData("密级：绝密★\n", true)]
    [InlineData("内部资料 注意保存\n某某汇编", true)]
    [InlineData("内部资料，注意保存", true)]
    [InlineData("国家秘密的密级标志如“机密★10年”", false)] // not by itself on a line
    [InlineData("机密★10年\n学习保密法知识问答", false)] // a text about secrecy
    [InlineData("涉密资质单位名单\n秘密★\n", false)]
    [InlineData("秘密花园★新书推荐", false)]
    [InlineData("★机密★电影节", false)]
    [InlineData("内部资料", false)]
    public void Only_a_mark_of_the_papers_own_counts(string text, bool marked) => Assert.Equal(marked, ClassifiedMarks.AreIn(text));

    [Fact]
    public void Of_a_page_with_a_mark_nothing_is_read_but_where_and_when()
    {
        var page = Reading.Page("<title>某某文件</title><p>机密★10年</p><ul><li><a href='a.html'>关于某事的通知</a><span>2016-05-03</span></li></ul>");

        Assert.Equal((PageAccess.Withheld, null, 0, 0), (page.Access, page.Title, page.TextLength, page.Items.Count));
    }

    [Fact]
    public void News_of_a_training_about_secrecy_is_a_page_like_any_other()
    {
        var page = Reading.Page("<title>保密知识培训</title><p>学习保密法，认识“机密★10年”等标志。</p>");

        Assert.Equal((PageAccess.Opened, "保密知识培训"), (page.Access, page.Title));
    }
}
