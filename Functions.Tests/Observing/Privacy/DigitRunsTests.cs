using System.Text;
using Checker.Observing.Privacy;
using Xunit;

namespace Checker.Tests.Observing.Privacy;

public class DigitRunsTests
{
    [Theory]
    [InlineData("", 3)]
    [InlineData("12", 3)]
    [InlineData("12a34", 3)]
    [InlineData("12,34,56", 3)]
    [InlineData("１２３", 3)]
    [InlineData("/:/:", 1)]
    public void Fewer_digits_in_a_row_are_none(string text, int least) => Assert.Null(DigitRuns.First<char>(text, least));

    [Theory]
    [InlineData("123", 3, 0, 3)]
    [InlineData("a123", 3, 1, 3)]
    [InlineData("ab123", 3, 2, 3)]
    [InlineData("abc123", 3, 3, 3)]
    [InlineData("12a345678b9", 3, 3, 6)]
    [InlineData("a0b12c90123", 5, 6, 5)]
    [InlineData("x7", 1, 1, 1)]
    public void The_first_row_is_told_whole(string text, int least, int start, int length)
    {
        Assert.Equal((start, length), DigitRuns.First<char>(text, least));
        Assert.Equal((start, length), DigitRuns.First<byte>(Encoding.ASCII.GetBytes(text), least));
    }

    [Fact]
    public void Wherever_a_row_stands_it_is_found()
    {
        for (var before = 0; before < 50; before++)
        {
            var text = $"{string.Concat(Enumerable.Repeat("1234567890-", before))}{new string('a', before)}12345678901x";

            Assert.Equal((text.Length - 12, 11), DigitRuns.First<char>(text, 11));
        }
    }
}
