using Checker.Alerts;
using Checker.Problems;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Alerts;

public sealed class DailyDigestTests
{
    [Theory]
    [InlineData(7, 59, false)]
    [InlineData(8, 0, true)]
    [InlineData(23, 59, true)]
    public void It_is_due_from_its_hour_until_the_day_ends(int hour, int minute, bool due) =>
        Assert.Equal(due, DailyDigest.IsDue(LocalDay.StartOf(Some.Day("2016-05-17")).AddHours(hour).AddMinutes(minute), new AlertOptions()));

    [Fact]
    public void It_tells_what_waits_and_first_of_all_how_the_program_is()
    {
        SitedProblem[] problems = [new(SomeProblem.Notified().Now!, Some.Site())];

        var text = DailyDigest.Of(SomeAlerts.Recipient(), new KnownFacts { Problems = problems }, 4, ["日常监测没有按时进行"], Some.Day("2016-06-01")).Text;

        Assert.Equal(
            "2016年6月1日，范围：全部\n程序运行：日常监测没有按时进行\n逾期未报送：1个\n7日内到期：0个\n待核实：0个（确定0个，疑似0个）\n待复核：0个\n已报送待复查：0个\n待人工核查网站：4个",
            text);
        Assert.Contains("程序运行：正常", DailyDigest.Of(SomeAlerts.Recipient(), new KnownFacts(), 0, [], Some.Day("2016-06-01")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_countys_tells_of_the_county_alone()
    {
        SitedProblem[] problems = [new(SomeProblem.Notified().Now!, Some.Site()), new(SomeProblem.Notified().Now!, Some.Site() with { County = "他县" })];

        var text = DailyDigest.Of(SomeAlerts.Recipient() with { County = "他县" }, new KnownFacts { Problems = problems }, 4, [], Some.Day("2016-06-01")).Text;

        Assert.Contains("逾期未报送：1个", text, StringComparison.Ordinal);
        Assert.DoesNotContain("程序运行", text, StringComparison.Ordinal);
        Assert.DoesNotContain("待人工核查", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_comes_once_a_day()
    {
        var today = DailyDigest.Of(SomeAlerts.Recipient(), new KnownFacts(), 0, [], Some.Day("2016-05-17"));
        Dictionary<string, string> told = new() { [today.Id] = today.State };
        var tomorrow = DailyDigest.Of(SomeAlerts.Recipient(), new KnownFacts(), 0, [], Some.Day("2016-05-18"));

        Assert.Empty(Telling.Of(SomeAlerts.Recipient(), [today], told, false, Some.Moment, new AlertOptions()).Messages);
        Assert.Equal("每日摘要", Telling.Of(SomeAlerts.Recipient(), [tomorrow], told, false, Some.Moment.AddDays(1), new AlertOptions()).Messages.Single().Title);
    }
}
