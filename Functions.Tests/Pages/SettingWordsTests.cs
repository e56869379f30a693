using Checker.Pages;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class SettingWordsTests
{
    [Theory]
    [InlineData("00:00:15", "15秒")]
    [InlineData("00:00:00.2000000", "200毫秒")]
    [InlineData("04:02:00", "4小时2分钟")]
    [InlineData("1.00:00:00", "1天")]
    [InlineData("http://127.0.0.1:7071", null)]
    [InlineData("15", null)]
    public void A_span_of_time_is_told_in_words(string value, string? told) => Assert.Equal(told, SettingWords.Span(value));
}
