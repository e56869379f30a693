using Checker.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class LifeTests
{
    private static readonly DateOnly Deadline = Some.Day("2016-05-31");

    [Fact]
    public void From_found_to_rectified_each_step_leads_on()
    {
        var some = SomeProblem.Found();
        ProblemAction[] steps =
        [
            new ProblemAction.Confirm("打开首页核实", true),
            new ProblemAction.Notify("驻政办〔2016〕1号", Deadline),
            new ProblemAction.Start(null),
            new ProblemAction.Report("已更新", [new ReportFile("回函.pdf")], "约谈负责人1名", true),
            new ProblemAction.Recheck(RecheckOutcome.StillOpen, null, "首页仍未更新"),
            new ProblemAction.Report("再次整改", [], null, false),
            new ProblemAction.Recheck(RecheckOutcome.Rectified, null, "首页已更新"),
        ];

        var states = steps.Select(step => Assert.IsType<Taken.Done>(some.Do(step)).Problem.State).ToList();

        Assert.Equal(
            [
                ProblemState.Confirmed, ProblemState.Notified, ProblemState.InRectification, ProblemState.Reported,
                ProblemState.StillOpen, ProblemState.Reported, ProblemState.Rectified,
            ],
            states);
        Assert.Equal(("驻政办〔2016〕1号", Deadline), (some.Now!.Notice, some.Now.Deadline));
    }

    [Fact]
    public void A_refusal_says_why_and_what_is_possible()
    {
        var some = SomeProblem.Found();

        var refused = Assert.IsType<Taken.Refused>(some.Do(new ProblemAction.Notify("1号", Deadline)));

        Assert.Equal("该问题现为“检出”，不能通报；可以：确认、误报排除、不计入、不予列名、电话记录。", refused.Why);
        Assert.Single(some.History);
    }

    [Theory]
    [InlineData(false, true, "已确认")]
    [InlineData(true, false, "已确认")]
    [InlineData(true, true, "待复核")]
    public void A_second_person_looks_at_what_vetoes_where_the_office_wants_it(bool vetoes, bool twoPersons, string then)
    {
        var some = SomeProblem.Found(vetoes);

        some.Do(new ProblemAction.Confirm(null, twoPersons));

        Assert.Equal(then, some.Now!.State.Word());
    }

    [Fact]
    public void The_second_person_is_another_one()
    {
        var some = SomeProblem.Found(vetoes: true);
        some.Do(new ProblemAction.Confirm(null, true), "甲");

        var same = some.Do(new ProblemAction.Review(null), "甲");
        var other = some.Do(new ProblemAction.Review(null), "乙");

        Assert.Equal("该问题由甲确认，须由另一人复核。", Assert.IsType<Taken.Refused>(same).Why);
        Assert.Equal(ProblemState.Confirmed, Assert.IsType<Taken.Done>(other).Problem.State);
    }

    [Fact]
    public void What_is_sent_twice_is_taken_once()
    {
        var some = SomeProblem.Found();
        ProblemAction[] steps =
        [
            new ProblemAction.Confirm(null, false),
            new ProblemAction.Notify("1号", Deadline),
            new ProblemAction.Object("检查当日已更新"),
            new ProblemAction.Exclude("平台迁移", "张主任", Deadline),
            new ProblemAction.Unlist("领导决定", "张主任"),
            new ProblemAction.Report("已更新", [new ReportFile("a")], null, false),
            new ProblemAction.Recheck(RecheckOutcome.StillOpen, null, "未更新"),
        ];

        Assert.All(steps, step =>
        {
            Assert.IsType<Taken.Done>(some.Do(step));
            Assert.IsType<Taken.Unchanged>(some.Do(step));
        });
    }

    [Fact]
    public void An_objection_is_answered_before_a_notice_names_the_problem()
    {
        var some = SomeProblem.Found();
        some.Do(new ProblemAction.Confirm(null, false));
        some.Do(new ProblemAction.Object("属集约化平台故障"));

        var early = some.Do(new ProblemAction.Notify("1号", Deadline));
        some.Do(new ProblemAction.Decide(false, "故障已超过2周"));
        var after = some.Do(new ProblemAction.Notify("1号", Deadline));

        Assert.Contains("有异议尚未答复", Assert.IsType<Taken.Refused>(early).Why, StringComparison.Ordinal);
        Assert.IsType<Taken.Done>(after);
    }

    [Fact]
    public void An_objection_that_is_upheld_ends_the_problem()
    {
        var some = SomeProblem.Notified();
        some.Do(new ProblemAction.Object("网站已报备"));

        some.Do(new ProblemAction.Decide(true, "经查属实"));

        Assert.Equal((ProblemState.Dismissed, null), (some.Now!.State, some.Now.Objection));
    }

    [Theory]
    [InlineData("2016-05-16", true)]
    [InlineData("2016-05-17", false)]
    [InlineData("2016-05-18", false)]
    public void What_does_not_count_is_in_no_notice_up_to_the_last_day(string until, bool ok)
    {
        var some = SomeProblem.Found(); // on 17 May
        some.Do(new ProblemAction.Confirm(null, false));
        some.Do(new ProblemAction.Exclude("已报备改版", "张主任", Some.Day(until)));

        Assert.Equal(ok, some.Do(new ProblemAction.Notify("1号", Deadline)) is Taken.Done);
    }

    [Theory]
    [InlineData("2016-05-30", false)]
    [InlineData("2016-05-31", false)]
    [InlineData("2016-06-01", true)]
    public void It_is_overdue_from_the_day_after_the_deadline(string day, bool overdue)
    {
        var some = SomeProblem.Notified();

        Assert.Equal(overdue, some.Now!.IsOverdue(Some.Day(day)));
        some.Do(new ProblemAction.Report("已更新", [], null, false));
        Assert.False(some.Now!.IsOverdue(Some.Day(day)));
    }

    [Fact]
    public void Steps_that_do_not_say_what_they_must_are_refused()
    {
        var some = SomeProblem.Notified();
        ProblemAction[] steps =
        [
            new ProblemAction.Dismiss(" "), new ProblemAction.Exclude("", "", Deadline), new ProblemAction.Call("", "x"),
            new ProblemAction.Report("", [], null, false), new ProblemAction.Undo(""),
        ];

        Assert.All(steps, step => Assert.StartsWith("请填写", Assert.IsType<Taken.Refused>(some.Do(step)).Why, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_person_entered_begins_as_found_and_what_an_earlier_notice_named_as_notified()
    {
        var key = SomeProblem.Key with { Rule = ProblemKey.Manual, Group = "首页图片过期" };
        SomeProblem entered = new(key), notified = new(key), inRectification = new(key);

        entered.Do(new ProblemAction.Enter("首页图片过期", "信息不更新", "人工浏览"));
        notified.Do(new ProblemAction.Import("首页图片过期", "驻政办〔2015〕9号", null));
        inRectification.Do(new ProblemAction.Import("首页图片过期", "驻政办〔2015〕9号", Deadline));

        Assert.Equal(
            [ProblemState.Found, ProblemState.Notified, ProblemState.InRectification],
            [entered.Now!.State, notified.Now!.State, inRectification.Now!.State]);
        Assert.Equal("首页图片过期", entered.Now.Sentence);
    }

    [Fact]
    public void Of_nothing_nothing_can_be_said() =>
        Assert.IsType<Taken.Refused>(new SomeProblem(SomeProblem.Key).Do(new ProblemAction.Confirm(null, false)));
}
