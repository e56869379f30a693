using Checker.Problems;
using Checker.Tests.Problems.Talks;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class RemindersTests
{
    [Theory]
    [InlineData("2016-05-27", 3, "")]
    [InlineData("2016-05-28", 3, "due")]
    [InlineData("2016-05-31", 0, "due")]
    [InlineData("2016-06-01", 3, "overdue")]
    public void A_deadline_is_near_from_so_many_days_before_to_its_own_day(string day, int within, string expected)
    {
        var told = Reminders.Of([TalkSuggestionTests.At(SomeProblem.Notified())], Some.Day(day), within);

        Assert.Equal(expected, told switch { { Due.Count: 1, Overdue.Count: 0 } => "due", { Due.Count: 0, Overdue.Count: 1 } => "overdue", _ => "" });
    }

    [Fact]
    public void The_text_names_unit_site_problem_and_day()
    {
        var reminder = Assert.Single(Reminders.Of([TalkSuggestionTests.At(SomeProblem.Notified())], Some.Day("2016-06-01"), 0).Overdue);

        Assert.Equal(
            "示例县农业局：贵单位有1个政府网站问题已超过整改期限，尚未报送整改情况，请尽快整改并报送。\n1.示例县农业局网站：首页栏目2周内未更新（整改期限2016年5月31日）",
            reminder.Text);
    }

    [Fact]
    public void A_day_off_is_said_beside_a_deadline_that_is_to_come() => Assert.Contains(
        "（整改期限2016年6月11日，当日为法定节假日）",
        Assert.Single(Reminders.Of([TalkSuggestionTests.At(TalkSuggestionTests.Named("豫1", "", "2016-06-11"))], Some.Day("2016-06-10"), 1).Due).Text,
        StringComparison.Ordinal);

    [Fact]
    public void Of_many_problems_five_are_listed()
    {
        var problems = Enumerable.Range(0, 6).Select(number => TalkSuggestionTests.At(TalkSuggestionTests.Named("豫1", $"{number}", "2016-05-31")));

        var text = Assert.Single(Reminders.Of(problems, Some.Day("2016-06-01"), 0).Overdue).Text;

        Assert.EndsWith("\n等6个问题。", text, StringComparison.Ordinal);
        Assert.Equal(7, text.Split('\n').Length);
    }

    [Fact]
    public void Who_has_reported_objects_or_does_not_count_is_not_reminded()
    {
        SomeProblem reported = SomeProblem.Notified(), objected = SomeProblem.Notified(), excluded = SomeProblem.Notified();
        reported.Do(new ProblemAction.Report("已更新", [], null, false));
        objected.Do(new ProblemAction.Object("已更新"));
        excluded.Do(new ProblemAction.Exclude("不可抗力", "主任", Some.Day("2016-06-01")));

        Assert.Empty(Reminders.Of(new[] { reported, objected, excluded }.Select(some => TalkSuggestionTests.At(some)), Some.Day("2016-06-01"), 0).Overdue);
    }
}
