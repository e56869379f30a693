using Checker.Rounds;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class RoundKindTests
{
    [Theory]
    [InlineData("routine", "日常监测")]
    [InlineData("spot-check", "随机抽查")]
    [InlineData("recheck", "复查")]
    [InlineData("full", "全面检查")]
    [InlineData("self-check", "自查")]
    public void Each_has_an_id_and_the_trades_word(string id, string word)
    {
        var kind = RoundKinds.Find(id);

        Assert.Equal((id, word), (kind!.Value.Id(), kind.Value.Word()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Routine")]
    [InlineData("SpotCheck")]
    [InlineData("0")]
    public void Other_words_name_none(string? id) => Assert.Null(RoundKinds.Find(id));

    [Fact]
    public void All_but_a_self_check_are_the_offices() => Assert.Equal(
        [RoundKind.Routine, RoundKind.SpotCheck, RoundKind.Recheck, RoundKind.Full], Enum.GetValues<RoundKind>().Where(kind => kind.IsOffices()));

    [Fact]
    public void None_is_without_a_word() =>
        Assert.All(Enum.GetValues<RoundKind>(), kind => Assert.Equal(kind, RoundKinds.Find(kind.Id())));
}
