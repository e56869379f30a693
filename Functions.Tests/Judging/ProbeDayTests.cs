using Checker.Judging;
using Checker.Observing;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public class ProbeDayTests
{
    [Theory]
    [InlineData("Opened", "Normal", 200, 'o')]
    [InlineData("Opened", "Normal", 14_999, 'o')]
    [InlineData("Opened", "Normal", 15_000, 'l')]
    [InlineData("Opened", "Normal", 15_001, 'l')]
    [InlineData("Opened", "Maintenance", 200, 'o')]
    [InlineData("Opened", "DefaultServer", 200, 'f')]
    [InlineData("NoAnswer", "Normal", 200, 'f')]
    [InlineData("NameGone", "Normal", 200, 'f')]
    [InlineData("ServerError", "Normal", 200, 'f')]
    [InlineData("Missing", "Normal", 200, 'f')]
    [InlineData("Blocked", "Normal", 200, 'b')]
    [InlineData("Ours", "Normal", 200, 'u')]
    [InlineData("Unsupported", "Normal", 200, 'u')]
    [InlineData("Unreadable", "Normal", 200, 'u')]
    public void A_visit_is_one_letter_and_15_seconds_are_too_long(string access, string kind, int milliseconds, char code)
    {
        var page = Some.Page(access: Enum.Parse<PageAccess>(access)) with
        {
            Kind = Enum.Parse<PageKind>(kind),
            Took = TimeSpan.FromMilliseconds(milliseconds),
        };

        Assert.Equal(code, ProbeCode.Of(page, TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public void What_opened_and_what_failed_counts_and_nothing_else_does()
    {
        var day = new ProbeDay(Some.Day("2016-05-16"), "oolfburbo");

        Assert.Equal(5, day.Counted);
        Assert.Equal(2, day.Failed);
        Assert.All(day.Outcomes, code => Assert.True(ProbeCode.IsKnown(code)));
        Assert.False(ProbeCode.IsKnown('x'));
    }
}
