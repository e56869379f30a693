using System.Text;
using Checker.Alerts;
using Xunit;

namespace Checker.Tests.Alerts;

public sealed class MessageTests
{
    [Theory]
    [InlineData("点[这里](http://bet.com)", "点［这里］（http：／／bet．com）")]
    [InlineData("<@all> @所有人 <font color=red>", "＜＠all＞ ＠所有人 ＜font color＝red＞")]
    [InlineData("**重要** `x` # 一 _y_", "＊＊重要＊＊ ｀x｀ ＃ 一 ＿y＿")]
    [InlineData("一\r\n二\t三\u2028四", "一  二 三 四")]
    [InlineData("\u202E倒\u200B置\uE000", "倒置")]
    [InlineData("www.bet.com", "www．bet．com")]
    [InlineData("西园街道办事处等18个栏目空白，占3%", "西园街道办事处等18个栏目空白，占3％")]
    public void Text_from_a_page_becomes_no_link_no_mention_and_no_form(string text, string inert) => Assert.Equal(inert, InertText.Of(text, 100));

    [Theory]
    [InlineData(3, "一二三")]
    [InlineData(2, "一二…")]
    public void What_is_too_long_is_cut_and_says_so(int most, string told) => Assert.Equal(told, InertText.Of("一二三", most));

    [Theory]
    [InlineData(1, false)]
    [InlineData(15, true)]
    public void A_message_keeps_within_what_a_robot_takes_and_tells_what_is_left_out(int lines, bool cut)
    {
        var text = new Message(new string('局', 300), [.. Enumerable.Repeat(new string('长', 300), lines)], [SomeAlerts.Of(AlertKind.Down)]).Text();

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, Message.MostBytes);
        Assert.Equal(cut, text.Contains("条，请登录查看", StringComparison.Ordinal));
        Assert.EndsWith("检出问题为工作线索，须经人工核实。", text, StringComparison.Ordinal);
    }
}
