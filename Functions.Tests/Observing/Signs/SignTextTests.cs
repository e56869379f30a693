using Checker.Observing.Signs;
using Xunit;

namespace Checker.Tests.Observing.Signs;

public class SignTextTests
{
    [Theory]
    [InlineData("百家乐", "百家乐")]
    [InlineData("百\u200B家\u200D乐", "百家乐")]
    [InlineData("百*家★乐", "百家乐")]
    [InlineData("百 家 乐", "百家乐")]
    [InlineData("百.家.乐", "百家乐")]
    [InlineData("百\u0005家\u0007乐", "百家乐")]
    [InlineData("賭場娛樂", "赌场娱乐")]
    [InlineData("ＢＥＴ３６５", "bet365")]
    [InlineData("bet③⑥⑤", "bet365")]
    [InlineData("𝐛𝐞𝐭𝟛𝟞𝟝", "bet365")]
    [InlineData("全县 扩大 发展", "全县 扩大 发展")]
    [InlineData("第一、第二", "第一、第二")]
    public void Text_is_made_plain(string written, string plain) =>
        Assert.Equal(plain, SignText.Plain(written));
}
