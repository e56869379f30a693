using Checker.Problems;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Checker.Units;
using Xunit;

namespace Checker.Tests.Units;

public sealed class DeskProblemTests
{
    [Fact]
    public void Nothing_is_seen_before_a_notice_names_it()
    {
        var some = SomeProblem.Found(vetoes: true);
        Assert.False(DeskProblem.IsShown(some.Now!));
        some.Do(new ProblemAction.Confirm(null, true));
        Assert.False(DeskProblem.IsShown(some.Now!));
        some.Do(new ProblemAction.Review(null), "乙");
        Assert.False(DeskProblem.IsShown(some.Now!));

        some.Do(new ProblemAction.Notify("1号", Some.Day("2016-05-31")));

        Assert.True(DeskProblem.IsShown(some.Now!));
    }

    [Fact]
    public void What_came_back_is_not_seen_before_it_is_named_again()
    {
        var some = SomeProblem.Rectified();
        Assert.True(DeskProblem.IsShown(some.Now!));

        some.Do(SomeProblem.Seen("2016-06-20"));
        Assert.Equal(ProblemState.Relapsed, some.Now!.State);
        Assert.False(DeskProblem.IsShown(some.Now));
        some.Do(new ProblemAction.Confirm(null, false));
        Assert.False(DeskProblem.IsShown(some.Now!));
        some.Do(new ProblemAction.Notify("2号", Some.Day("2016-07-31")));

        Assert.True(DeskProblem.IsShown(some.Now!));
    }

    [Fact]
    public void An_objection_that_was_upheld_stays_to_be_seen()
    {
        var some = SomeProblem.Notified();
        some.Do(new ProblemAction.Object("检查当日已更新"));
        some.Do(new ProblemAction.Decide(true, "属实"));

        Assert.Equal("误报排除", Of(some).Stage());
        Assert.True(DeskProblem.IsShown(some.Now!));
    }

    [Fact]
    public void It_is_told_as_the_notice_named_it_whatever_rounds_saw_since()
    {
        var some = SomeProblem.Notified();
        some.Do(SomeProblem.Seen("2016-05-20", false, "首页栏目2周内未更新(新的说法)", "工作动态:新的一项"));

        var shown = Of(some);

        Assert.Contains("新的一项", some.Now!.Sentence, StringComparison.Ordinal);
        Assert.Equal("首页栏目2周内未更新", shown.Named.Sentence);
    }

    [Fact]
    public void A_notice_that_was_taken_back_and_given_again_is_told_once()
    {
        var some = SomeProblem.Notified();
        some.Do(new ProblemAction.Undo("文号录错"));
        some.Do(new ProblemAction.Notify("豫2", Some.Day("2016-06-30")));

        Assert.Equal(["豫2，整改期限2016年6月30日"], Of(some).Steps.Select(step => step.Action.Told().Replace('；', '，')));
    }

    [Fact]
    public void What_the_office_wrote_for_itself_is_not_told()
    {
        var some = SomeProblem.Notified();
        some.Do(new ProblemAction.Call("王科长", "已通知"));
        some.Do(new ProblemAction.Unlist("领导决定", "张主任"));
        some.Do(new ProblemAction.Extend(Some.Day("2016-06-15"), "平台迁移"));

        Assert.Equal(["通报", "调整整改期限"], Of(some).Steps.Select(step => step.Action.Kind.Word()));
    }

    [Theory]
    [InlineData("2016-05-30", "还有1天")]
    [InlineData("2016-05-31", "今日到期")]
    [InlineData("2016-06-01", "已逾期1天")]
    public void The_deadlines_own_day_is_in_time(string today, string left) => Assert.Equal(left, SomeProblem.Notified().Now!.Left(Some.Day(today)));

    [Theory]
    [InlineData(nameof(SubmissionState.Drafted), "示例县", false, "已通报（草稿未报送）")]
    [InlineData(nameof(SubmissionState.Submitted), "示例县", false, "待县区审核")]
    [InlineData(nameof(SubmissionState.Submitted), null, false, "上报未完成，请再次提交")]
    [InlineData(nameof(SubmissionState.Returned), "示例县", false, "县区退回，待重新报送")]
    [InlineData(nameof(SubmissionState.Signed), "示例县", false, "上报未完成，请再次提交")]
    [InlineData(nameof(SubmissionState.Signed), "示例县", true, "已通报")]
    public void Where_it_stands_is_told_by_its_last_submission(string state, string? county, bool delivered, string stage)
    {
        var submission = new Submission
        {
            Problem = SomeProblem.Key.Id,
            Number = 1,
            County = county,
            State = Enum.Parse<SubmissionState>(state),
            Delivered = delivered,
            Content = new ReportContent("已更新", null, []),
        };

        Assert.Equal(stage, Of(SomeProblem.Notified(), submission).Stage());
    }

    private static DeskProblem Of(SomeProblem some, params Submission[] submissions) => DeskProblem.Of(Some.Site(), some.Now!, some.History, submissions);
}
