using Checker.Observing.Privacy;
using Xunit;

namespace Checker.Tests.Observing.Privacy;

/// <summary>All numbers are invented; those that are to be found have true check digits.</summary>
public sealed class PrivateReaderTests
{
    [Theory]
    [InlineData("张某 411702199001010120\n李某 411702199001010139", 2, 0, 0)]
    [InlineData("411702199001010120 和 411702199001010120", 1, 0, 0)] // one number, told twice
    [InlineData("卡号：6217001234567893，电话 13800001111", 0, 1, 1)]
    [InlineData("张某 411702********0120", 0, 0, 0)]
    [InlineData("统一社会信用代码：411702199001010120", 0, 0, 0)]
    [InlineData("填写示例 411702199001010120", 0, 0, 0)]
    [InlineData("示例\n411702199001010120", 1, 0, 0)] // another line's word
    [InlineData("公民身份号码 11010519491231002X", 0, 0, 0)] // the standard's own example
    [InlineData("县公安局办理身份证的通知", 0, 0, 0)]
    public void Each_number_of_a_person_counts_once_and_another_number_does_not(string text, int citizens, int cards, int mobiles)
    {
        var facts = PrivateReader.Read(text);

        Assert.Equal((citizens, cards, mobiles), (facts?.Citizens ?? 0, facts?.Cards ?? 0, facts?.Mobiles ?? 0));
    }

    [Fact]
    public void What_is_shown_is_masked_and_identity_numbers_come_first()
    {
        var facts = PrivateReader.Read("电话 13800001111，卡号 6217001234567893，身份 411702199001010120");

        Assert.Equal(["411702***********0", "621700******7893", "138****1111"], facts!.Shown);
    }
}
